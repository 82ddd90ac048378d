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
    'Where you hear of a comment that waits, or was published without you: an address that takes a JSON POST, of ntfy, Slack, Discord, Mattermost or a program of your own.',
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
}
