import type { en_privacy } from './en-privacy.ts'

/** Was über Menschen gespeichert ist: die Seite für alle, und was jemand davon als das Eigene sieht. */
export const de_privacy: typeof en_privacy = {
  link: 'Datenschutz',
  title: 'Datenschutz',
  lede: (title) =>
    `Was ${title} über die Menschen speichert, die hier lesen und schreiben, wozu und wie lange. Diese Seite entsteht aus dem, was eingeschaltet ist.`,

  reading: 'Wenn Sie lesen',
  reading_words:
    'Der Server zählt, dass ein Beitrag geöffnet wurde. Um zwei Aufrufe als die eines Menschen zu erkennen, bildet er aus Ihrer Adresse und dem Namen Ihres Browsers mit einer Zufallszahl des Tages einen kurzen Code. Ihre Adresse selbst wird nicht gespeichert, kein Cookie wird gesetzt. Die Zahl wird binnen 48 Stunden gelöscht, aus den Sicherungen der Datenbank nach weiteren 7 Tagen (im bezahlten Tarif 30); danach lässt sich nicht mehr feststellen, wessen Code es war.',
  reading_kept:
    'Bis dahin sagt eine Zeile je Mensch, Beitrag und Tag: erster und letzter Zeitpunkt, wie lange und wie weit gelesen und ob kommentiert wurde, woher der Besuch kam, Land, Art des Geräts, Browser, System, Sprache. Danach bleiben nur Summen. Mit „Do Not Track“ oder der Global Privacy Control werden Herkunft, Land und Gerät gar nicht gespeichert.',
  reading_sums:
    'Wonach gesucht wird, welche Links gedrückt werden, welche Adressen ins Leere führen und wie viele den Feeds folgen, wird als Summe gezählt, ohne zu wissen, von wem. Ein „Gefällt mir“ bleibt mit dem Code des Tages, bis der Tag vorbei ist; danach bleibt nur die Anzahl.',
  how_we_count: 'Wie wir zählen, im Einzelnen',
  receipt: 'Was heute über Sie gespeichert ist, und wie Sie es löschen',

  writing: 'Wenn Sie kommentieren',
  writing_words:
    'Ihr Name und Ihr Text werden veröffentlicht, Ihre Website, wenn Sie eine angeben. Führt Ihr Kommentar zu einer Korrektur, kann am Ende des Beitrags ein Dank mit Ihrem Namen stehen. Die E-Mail-Adresse ist freiwillig und wird nie gezeigt: Sie sagt, ob Sie schon einmal hier waren, und wohin Mails über Antworten gehen, wenn Sie darum bitten.',
  writing_kept:
    'Das bleibt, bis Sie oder der Mensch, dem dieses Blog gehört, es löschen. Zwei Tage lang bleibt auch ein gesalzener Code des Netzes, aus dem der Kommentar kam, damit niemand das Blog mit Kommentaren überschwemmt. Ein Cookie weiß 15 Minuten lang, dass der Kommentar Ihrer ist; und beim Kommentar bleibt vermerkt, wann seine eigene Seite zuletzt geöffnet war, um zu sagen, was neu ist.',
  writing_seen:
    'Solange ein Kommentar wartet, ist vermerkt, ob der Beitrag von dort aus geöffnet und zu Ende gelesen wurde: ja oder nein, nach den Besuchen von heute und gestern. Mit der Entscheidung über den Kommentar wird das gelöscht.',
  writing_device:
    'Mit Skript behält Ihr Browser, was Sie gerade schreiben, bis es abgeschickt oder der Tab geschlossen ist, damit beim Neuladen nichts verloren geht; und Name, E-Mail-Adresse und Website, wenn Sie „Auf diesem Gerät merken“ ankreuzen, bis Sie das Kreuz wegnehmen. Gesendet wird dadurch nichts.',
  challenge:
    'Wenn Sie einen Kommentar zu schreiben beginnen, wird ein Skript von Cloudflare (Turnstile) geladen, das prüft, ob Sie ein Roboter sind. Cloudflare sieht dabei Ihre Adresse und Ihren Browser, und dieses Blog fragt dort, ob die Prüfung bestanden ist. Wer nur liest, lädt nichts davon. Ohne Skript wird auch nichts geladen: Der Kommentar wartet dann, bis er gelesen ist.',
  writing_off:
    'In diesem Blog gibt es keine Kommentare: Über die, die schreiben würden, wird nichts gespeichert.',
  note_words: (owner) =>
    `${owner} erfährt von neuen Kommentaren über einen Nachrichtendienst: Name und Text gehen auch dorthin, die E-Mail-Adresse nicht.`,
  mail_words:
    'Mails über Antworten kommen nur an eine Adresse, die über einen dorthin gesandten Link zugestimmt hat. Jede Mail enthält einen Link zum Beenden. Was gesendet wurde, ist ohne seine Worte vermerkt, solange der Kommentar steht.',

  rights: 'Sehen, mitnehmen, löschen',
  rights_words:
    'Die Adresse der eigenen Seite Ihres Kommentars, die Sie nach dem Absenden sehen, zeigt jederzeit, was über ihn gespeichert ist, und löscht es. Mails über Antworten enthalten einen Link, der alles zeigt, was über Ihre E-Mail-Adresse gespeichert ist, auch als Datei, und alles löscht.',
  rights_without_mail:
    'Die Adresse der eigenen Seite Ihres Kommentars, die Sie nach dem Absenden sehen, zeigt jederzeit, was über ihn gespeichert ist, und löscht es.',
  others: 'Wer sonst',
  others_but_challenge:
    'Cloudflare, für die oben beschriebene Prüfung, und erst, wenn Sie zu schreiben beginnen. Sonst niemand: keine Werbung, keine fremden Zähler, keine Schriften von anderswo.',
  others_words:
    'Niemand. Keine Werbung, keine fremden Zähler, keine Schriften und keine Skripte von anderswo.',
  responsible: 'Wer verantwortlich ist',

  my_data: {
    link: 'Meine Daten',
    title: (about) => `Was über ${about} gespeichert ist`,
    this_comment: 'diesen Kommentar',
    table: 'Was',
    rows: 'Zeilen',
    rows_before: 'Zeilen vorher',
    rows_after: 'Zeilen nachher',
    tables: {
      comments: 'Kommentare',
      mail_addresses: 'Was Sie zu Mails gesagt haben',
      outbox: 'Nachrichten über Ihre Kommentare',
    },
    nothing: 'Nichts ist gespeichert.',
    as_json: 'Alles als JSON',
    before_deleting:
      'Löschen nimmt jedes Wort, jeden Namen und jede Adresse endgültig weg. Wo jemand geantwortet hat, bleibt „Dieser Kommentar wurde gelöscht“ an der Stelle stehen.',
    delete: 'Alles löschen',
    deleted: 'Gelöscht',
    one_comment:
      'Diese Seite kennt nur diesen Kommentar. Für alles, was über seine E-Mail-Adresse gespeichert ist, lässt sich dorthin ein Link senden.',
    mail_link: 'Link senden',
    link_sent:
      'Der Link ist unterwegs an die Adresse, die beim Kommentar angegeben wurde, falls dorthin nicht erst binnen eines Tages einer ging.',
  },
}
