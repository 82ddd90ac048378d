import type { en_about } from './en-about.ts'

export const de_about: typeof en_about = {
  title: 'Wie wir zählen',
  lede: 'Die Zeile unter jedem Titel, „10 Aufrufe · 0 Kommentare“, zählt dieses Blog selbst. Und zwar so.',
  to_receipt: 'Was heute über Sie gespeichert ist',
  views_title: 'Aufrufe',
  views:
    'Ein Aufruf ist ein Mensch, der einen Beitrag öffnet. Öffnet derselbe Mensch ihn wieder, zählt das erst nach 30 Minuten noch einmal, und höchstens 20-mal am Tag. Es zählt der Server: ein Aufruf braucht weder Skript noch Cookie. Ein kleines Skript ergänzt nur, was der Server nicht sehen kann: eine Seite, die aus dem Zwischenspeicher des Browsers zurückkommt, wie lange sie zu sehen war und wie weit sie gelesen wurde.',
  visitors_title: 'Menschen',
  visitors:
    'Menschen werden je Tag gezählt: Wer morgen wiederkommt, zählt noch einmal. Um zu wissen, dass zwei Aufrufe von demselben Menschen kommen, bildet der Server aus Adresse und Browsername mit einer Zufallszahl des Tages einen kurzen Code. Diese Zahl wird binnen 48 Stunden gelöscht; Sicherungen der Datenbank halten sie noch 7 Tage (30 im bezahlten Tarif). Danach kann niemand mehr herausfinden, wessen Code es war. Keine Adresse wird gespeichert, kein Cookie gesetzt.',
  reads_title: 'Zu Ende gelesen',
  reads:
    'Als gelesen zählt ein Beitrag, wenn er mindestens die Hälfte der Zeit, die das Lesen bei 220 Wörtern in der Minute braucht, im vorderen Fenster zu sehen war und über drei Viertel hinaus gescrollt wurde.',
  comments_title: 'Kommentare',
  comments: 'Kommentare, die veröffentlicht sind. Wartende, Spam und gelöschte zählen nicht mit.',
  stored_title: 'Was von einem Aufruf bleibt',
  stored:
    'Eine Zeile je Mensch, Beitrag und Tag: der Code des Tages, Zeitpunkt des ersten und letzten Aufrufs, Aufrufe, Lesedauer in Sekunden, wie weit gescrollt, ob zu Ende gelesen und ob kommentiert wurde, woher der Besuch kam, Land, Art des Geräts, Browser, System, Sprache. In der Nacht darauf werden die Zeilen eines Tages zusammengezählt, so viele Aufrufe von dort, so viele am Telefon, und binnen 48 Stunden gelöscht. Die Summen bleiben; sie sind von niemandem.',
  signals_title: 'Nicht verfolgen',
  signals:
    'Schickt ein Browser „Do Not Track“ oder die Global Privacy Control mit, zählt der Aufruf; Herkunft, Land, Gerät, Browser, System und Sprache werden nicht gespeichert.',
  receipt_title: 'Ihr Beleg',
  receipt_intro:
    'Das ist alles, was heute von Ihren Besuchen gespeichert ist, eine Zeile je Beitrag:',
  receipt_whose:
    'Wer Ihre Adresse und Ihren Browsernamen hat, bekommt dasselbe zu sehen: An nichts anderem erkennt das Zählen Sie.',
  receipt_none:
    'Heute gibt es keine Zeile über Sie. Öffnen Sie einen Beitrag und kommen Sie wieder: Was davon gespeichert ist, steht dann hier.',
  no_database:
    'Die Datenbank antwortet gerade nicht. Ihr Beleg und was nicht gezählt wurde, lassen sich darum nicht zeigen. Verloren ist davon nichts.',
  why_not: {
    'signed-in': 'Sie sind hier angemeldet, darum werden Ihre Besuche nicht gezählt.',
    marked: 'Dieses Gerät soll nicht gezählt werden, darum zählen Ihre Besuche damit nicht.',
    robot: (name) =>
      `Womit Sie gekommen sind, sieht nach einem Programm aus (${name}): Was es öffnet, zählt nicht, und davon bleibt nichts als ein Abruf mehr unter denen weiter unten.`,
    'day-full':
      'Für heute hat das Zählen aufgehört: Was Sie jetzt öffnen, wird weder gezählt noch gespeichert.',
  },
  asks_for_privacy:
    'Ihr Browser bittet darum, nicht verfolgt zu werden: Was Sie öffnen, zählt; woher Sie kamen und womit Sie lesen, wird nicht gespeichert.',
  likes_intro: 'Und was Ihnen heute gefallen hat, je eine Zeile:',
  liked_post: 'Gefällt mir',
  liked_comment: 'Gefällt mir: ein Kommentar unter',
  post: 'Beitrag',
  post_gone: 'nicht mehr da',
  code: 'Code',
  columns: {
    day: 'Tag',
    first_at: 'Zuerst geöffnet',
    last_at: 'Zuletzt gezählt',
    views: 'Aufrufe',
    seconds: 'Sekunden',
    scroll: 'Gescrollt bis',
    read: 'Zu Ende gelesen',
    commented: 'Kommentiert',
    source: 'Von',
    channel: 'Kanal',
    referrer: 'Seite davor',
    campaign: 'Kampagne',
    country: 'Land',
    device: 'Gerät',
    browser: 'Browser',
    os: 'System',
    language: 'Sprache',
  },
  empty: 'Leer',
  yes: 'ja',
  no: 'nein',
  goes: (moment) => `Ab dem ${moment} wird der Tag zusammengezählt und das hier gelöscht.`,
  forget: 'Meine Besuche von heute vergessen',
  forget_hint:
    'Gezählt bleibt gezählt. Woher Sie kamen, Land, Gerät, Browser, System, Sprache, Sekunden, Scrollen und dass Sie kommentiert haben, wird geleert. Von einem „Gefällt mir“ ist nichts als der Code gespeichert: die von heute werden zurückgenommen.',
  forgotten:
    'Vergessen: Von dem, was Sie heute geöffnet haben, ist nur die Zählung übrig. Was Sie von jetzt an öffnen oder lesen, wird vermerkt wie zuvor.',
  not_counted_title: 'Was nicht zählt',
  not_counted:
    'Roboter, Feedreader, Linkvorschauen und Crawler; Seiten, die ein Browser holt, bevor jemand danach gefragt hat; die Menschen, die hier schreiben; mehr als 20 Aufrufe eines Beitrags am Tag durch einen Menschen; mehr als 200 neue Menschen in der Stunde aus einem Netz. Weiß der Server gleich, dass ein Aufruf nicht zählt, nennt die Antwort den Grund in der Kopfzeile X-Not-Counted: so lässt sich jeder Zweifel klären.',
  uncounted_caption:
    'In den letzten 30 Tagen. Es sind Untergrenzen: Gezählt wird erst im Arbeitsspeicher des Servers, und was dort verloren geht, fehlt.',
  uncounted_none: 'In den letzten 30 Tagen wurde nichts abgewiesen.',
  reason: 'Warum',
  hits: 'Wie oft',
  reasons: {
    preview: 'Ein Entwurf, vor dem Veröffentlichen angesehen',
    owner: 'Die Menschen, die hier schreiben',
    'not-a-page-load': 'Keine Seite, die jemand öffnet: ein Programm, oder ein Teil einer Seite',
    prefetch: 'Von einem Browser vorab geholt',
    'ai-crawler': 'Crawler für Sprachmodelle',
    'feed-reader': 'Feedreader',
    'link-preview': 'Vorschauen eines Links, in Chats und Netzwerken',
    robot: 'Suchmaschinen und andere Roboter',
    'too-many': 'Zu viele von einem Menschen oder aus einem Netz',
    reload: 'Derselbe Mensch noch einmal binnen 30 Minuten',
    'day-full': 'Nachdem das Zählen für den Tag aufgehört hatte',
  },
  limit_title: 'Wann das Zählen aufhört',
  limit: (rows) =>
    `Hat das Zählen an einem Tag ${rows} Zeilen in die Datenbank geschrieben, hört es bis Mitternacht UTC auf, damit Beiträge und Kommentare weiter funktionieren. Die Aufrufe danach fehlen in den Zahlen.`,
  never_stopped: 'In den letzten 30 Tagen kam das nicht vor.',
  stopped: 'In den letzten 30 Tagen hat es aufgehört:',
}
