/** What is kept about people: the page for everybody, and what somebody sees of their own. */
export const en_privacy = {
  link: 'Privacy',
  title: 'Privacy',
  lede: (title: string) =>
    `What ${title} keeps about the people who read and write here, why, and for how long. This page is made from what is switched on.`,

  reading: 'When you read',
  reading_words:
    'The server counts that a post was opened. To know two openings by one person, it makes a short code from your address and your browser’s name with a random number of the day. Your address itself is not stored, and no cookie is set. The number is deleted within 48 hours, backups of the database included after 7 days more (30 on a paid plan); from then on nobody can find out whose code it was.',
  reading_kept:
    'Until then one row for each person, post and day says: the first and last time, how long and how far it was read, whether a comment was written, where the visit came from, country, kind of device, browser, system, language. Afterwards only sums are left. With “Do Not Track” or the Global Privacy Control, origin, country and device are not kept at all.',
  reading_sums:
    'What is searched for, which links are pressed, which addresses lead nowhere and how many follow the feeds is counted as sums, without whose it was. A like is kept by the code of the day until the day is over; then only the number is left.',
  how_we_count: 'How we count, in detail',
  receipt: 'What is kept about you today, and forgetting it',

  writing: 'When you comment',
  writing_words:
    'Your name and your text are published, and your website if you give one. If what you write leads to a correction, the post may end with thanks to you, by that name. Your e-mail address is optional and never shown: it tells whether you have been here before, and where mail about answers goes, if you ask for it.',
  writing_kept:
    'They are kept until you or the owner of this blog delete them. For two days a salted code of the network that the comment came from is kept as well, so that nobody floods the place. A cookie remembers for 15 minutes that the comment is yours; and with the comment is kept when its own page was opened last, to say what is new.',
  writing_seen:
    'While a comment waits, it is noted whether whoever sent it had opened the post, and read it to the end: yes or no, from the visits of today and yesterday. With the decision on the comment this is deleted.',
  writing_device:
    'With script, your browser keeps what you are typing until it is posted or the tab is closed, so that a reload loses nothing; and your name, e-mail address and website if you tick “Remember me on this device”, until you untick it. Neither is sent anywhere by that.',
  challenge:
    'When you begin to write a comment, a script of Cloudflare’s (Turnstile) is fetched, which checks that you are no robot. Cloudflare sees your address and your browser then, and this blog asks it whether the check was passed. Who only reads fetches nothing of it. Without script nothing is fetched either: the comment then waits to be read first.',
  writing_off: 'There are no comments on this blog: nothing about those who would write is kept.',
  note_words: (owner: string) =>
    `${owner} is told of new comments by a message service: your name and your text go there too, your e-mail address does not.`,
  mail_words:
    'Mail about answers comes only to an address that has said yes by a link sent to it. Each mail has a link to end it. What was sent is noted without its words, as long as the comment stands.',

  rights: 'See it, take it, delete it',
  rights_words:
    'The address of your comment’s own page, which you see after posting, shows what is kept about it and deletes it, at any time. Mail about answers has a link that shows everything kept about your e-mail address, as a file, and deletes it all.',
  rights_without_mail:
    'The address of your comment’s own page, which you see after posting, shows what is kept about it and deletes it, at any time.',
  others: 'Who else',
  others_but_challenge:
    'Cloudflare, for the check described above, and only from when you begin to write. Nobody else: no advertising, no counters of others, no fonts from elsewhere.',
  others_words:
    'Nobody. No advertising, no counters of others, no fonts and no scripts from elsewhere.',
  responsible: 'Who is responsible',

  my_data: {
    link: 'My data',
    title: (about: string) => `What is kept about ${about}`,
    this_comment: 'this comment',
    table: 'What',
    rows: 'Rows',
    rows_before: 'Rows before',
    rows_after: 'Rows after',
    tables: {
      comments: 'Comments',
      mail_addresses: 'What you said about mail',
      outbox: 'Messages about your comments',
    },
    nothing: 'Nothing is kept.',
    as_json: 'All of it as JSON',
    before_deleting:
      'Deleting takes away every word, name and address, for good. Where somebody answered, “This comment was deleted” stays in its place.',
    delete: 'Delete it all',
    deleted: 'Deleted',
    one_comment:
      'This page knows only this comment. For everything that is kept about its e-mail address, a link can be sent there.',
    mail_link: 'Send the link',
    link_sent:
      'The link is on its way to the address that was given with the comment, unless one was sent there within a day.',
  },
}
