/** What goes out of the blog: its words, and the pages about it. */
export const en_outbox = {
  note_title: {
    pending: (name: string, title: string) => `A comment waits: ${name} on “${title}”`,
    approved: (name: string, title: string) => `A new comment: ${name} on “${title}”`,
  },
  test_title: 'A test from your blog',
  test_message: 'Word of comments will arrive here.',

  notices: 'Notices',
  notices_intro:
    'Where you hear of a comment that waits, or was published without you, and of your figures: an address that takes a JSON POST, of ntfy, Slack, Discord, Mattermost or a program of your own.',
  notify_url: 'Address',
  notify_url_hint: 'empty for none',
  try_it: 'Try it',
  tried: { sent: 'It took the note.', failed: 'It did not take the note.' },
  no_answer: 'No answer within five seconds.',
  no_connection: (words: string) => `No connection: ${words}`,
  errors: {
    url_wrong: 'An address starts with https:// or http://, without a name and password in it.',
    url_long: 'Up to 500 characters.',
    url_missing: 'There is no address to try yet.',
  } as Record<string, string>,

  title: 'Outbox',
  to_outbox: 'What went out, and what did not',
  empty: 'Nothing has gone out yet.',
  states: { waiting: 'Waits', failed: 'Could not be sent', sent: 'Went' },
  kinds: {
    note: 'Note to your address',
    'owner-mail': 'Mail to you',
    'reply-mail': 'Mail about an answer',
    'confirm-mail': 'Mail that asks for a confirmation',
    'data-mail': 'Mail with the way to their data',
  },
  about: (name: string) => (name ? `about ${name}’s comment on` : 'about a deleted comment on'),
  tries: (count: number) => (count === 1 ? 'tried once' : `tried ${count} times`),
  next_try: (moment: string) => `next try ${moment}`,
  try_again: 'Try again',

  feed_title: (title: string) => `${title}: comments that wait`,
  feed_follow: 'Follow what waits in a feed reader',
  feed_intro:
    'A feed with an address of its own that needs no signing in. Whoever has the address can read what waits; nobody can publish or delete with it.',
  feed_make: 'Make the address',
  feed_replace: 'Make a new address',
  feed_stop: 'Stop',
  feed_since: (date: string) => `There is one, made on ${date}. A new one puts it out of use.`,
  feed_shown: 'The address of your feed',
  feed_shown_intro: 'It is shown this once. Give it to your feed reader, and to nobody else.',
  feed_back: 'Back to the comments',

  mail: {
    wrote: (name: string, title: string) => `${name} wrote on “${title}”:`,
    digest_subject: (count: number, title: string) => `${count} comments on ${title}`,
    owner_foot: (queue: string, settings: string) =>
      `Each link asks once more before it does anything. It works once, within seven days.\n\nAll that waits: ${queue}\nWhere you hear of comments: ${settings}`,
    hello: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
    answered: (name: string, title: string) => `${name} answered your comment on “${title}”:`,
    reply_subject: (name: string, title: string) => `${name} answered you on “${title}”`,
    to_answer: (link: string) => `To the answer: ${link}`,
    reader_foot: (unsubscribe: string, data: string) =>
      `No more mail about this thread, or none at all: ${unsubscribe}\nWhat is kept about your address, and deleting it: ${data}`,
    confirm_subject: (title: string) => `Mail about answers from ${title}?`,
    confirm: (owner: string, origin: string) =>
      `Somebody, we hope you, left a comment with this address at ${origin} and asked for a mail when it is answered. ${owner} sends none before you have said yes.`,
    confirm_link: (link: string) => `Yes, send them: ${link}`,
    data_subject: (title: string) => `Your data at ${title}`,
    data: (origin: string) =>
      `Somebody, we hope you, asked at ${origin} what is kept about this address.`,
    data_link: (link: string) =>
      `Here it is, with a way to delete it all. The link is good for seven days: ${link}`,
    confirm_foot: (data: string) =>
      `Was it not you? Then do nothing, and no other mail comes.\nWhat is kept about your address, and deleting it: ${data}`,
  },
  owner_mail: 'By mail',
  owner_mails: {
    each: 'A mail for each comment',
    hourly: 'One mail an hour, when there are comments',
    none: 'No mail',
  },
  no_mail: 'The blog cannot send mail yet: docs/comments.md says how it learns to.',
  bulletins: {
    label: 'Word of your figures',
    options: {
      all: 'The week, and sudden crowds',
      week: 'The week, on Monday morning',
      spike: 'Sudden crowds at a post',
      none: 'None',
    },
    week_title: (site: string) => `${site}: the week`,
    spike_title: (post: string) => `Many are reading “${post}”`,
    spike: (people: string, usual: string | null) =>
      `${people} people opened it within the last hour. ${usual ? `About ${usual} an hour are usual.` : 'Fewer than one an hour is usual.'}`,
    foot: (settings: string) => `Which word of your figures comes to you: ${settings}`,
    ways: { note: 'Note to your address', mail: 'Mail to you' },
  },
  notify_box: 'Mail me when somebody answers',
  notify_hint: 'you say yes once more by a link; each mail has a link to end it',

  links: {
    title: 'From a mail',
    wrong:
      'This link is not right: perhaps it was cut off on its way. Please open it from the mail once more.',
    late: 'The time of this link is over: it was good for seven days.',
    used: 'This link has done its work already.',
    gone: 'This comment is not there any more.',
    approve: (name: string) => `Publish the comment by ${name}?`,
    spam: (name: string) => `Is the comment by ${name} spam?`,
    reply: (name: string) => `Answer ${name}`,
    approved: 'It is published.',
    spammed: 'It is with the spam.',
    replied: 'Your answer is published.',
    to_queue: 'To the comments',
    confirm: (email: string) => `Mail about answers to ${email}?`,
    confirm_words:
      'One mail for each published answer to your comments here. Each has a link to end it.',
    confirm_button: 'Yes, send them',
    confirmed: 'Done. Answers to your comments come by mail from now on.',
    unsubscribe: (email: string) => `No more mail to ${email}?`,
    unsubscribe_thread: 'None about this thread',
    unsubscribe_all: 'None at all from this blog',
    unsubscribed_thread: 'Done. No mail comes about this thread any more.',
    unsubscribed_all: 'Done. No mail about answers comes to you from this blog any more.',
  },
}
