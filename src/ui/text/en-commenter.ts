/** What a commenter reads about a comment of their own. */
export const en_commenter = {
  edit: 'Edit',
  delete: 'Delete',
  status: 'Status',
  follow: 'See what becomes of it',

  preview: 'Preview',
  somebody: 'You',
  preview_note: 'not posted yet',
  order_title: 'Order of the comments',
  order: { oldest: 'Oldest first', newest: 'Newest first', liked: 'Most liked first' },
  pages: {
    oldest: { back: 'Earlier comments', on: 'Newer comments' },
    newest: { back: 'Newer comments', on: 'Earlier comments' },
    liked: { back: 'More liked comments', on: 'Less liked comments' },
  },
  show_all: (name: string) => `Show all of what ${name} wrote`,

  edit_title: 'Change your comment',
  edit_expectation: {
    held: 'It goes on waiting, with your change.',
    read_again: (owner: string) =>
      `${owner} reads it again before it appears: until then it is taken off the page.`,
    at_once: 'The change appears at once.',
  },
  save: 'Save the change',
  leave_it: 'Leave it as it is',
  edit_errors: {
    late: 'The 15 minutes for changing it are over. Your text is still here to copy.',
    answered:
      'Somebody has answered it, so it stays as they read it. Your text is still here to copy.',
    overtaken:
      'Something happened to your comment just now. Your text is here: press the button once more to save it.',
    'too-soon': (seconds: number) =>
      `You changed it just now: please try again in ${seconds} s. Your text is here.`,
  },

  deletion_title: 'Delete your comment?',
  deletion:
    'Its text, your name and all else that came with it are deleted for good. If somebody has answered it, an empty place is left.',
  delete_it: 'Delete it',
  delete_late: 'The 15 minutes for deleting it are over.',

  status_title: 'Your comment',
  on_post: (title: string) => `On “${title}”`,
  states: {
    published: 'It is published.',
    waiting: 'It is not published yet.',
    refused: (owner: string) => `${owner} has decided not to publish it.`,
  },
  see_it: 'See it under the post',
  rights: {
    both: (until: string) => `You can change and delete it until ${until}.`,
    deletion: (until: string) =>
      `It has been answered, so it stays as it is. You can delete it until ${until}.`,
    none: 'The 15 minutes for changing and deleting it are over.',
  },
  answers: (count: number) =>
    count === 0 ? 'No answers yet' : count === 1 ? '1 answer' : `${count} answers`,
  newest_answers: (count: number) => `The ${count} newest answers`,
  come_back_title: 'How to come back',
  come_back:
    'Bookmark this page: its address is the only way here, on any device. Whoever has it can do what you can, so do not pass it on.',
  feed: 'In a feed reader, this address brings you every answer:',
  feed_title: (title: string) => `Answers to your comment on “${title}”`,
  comments_feed_title: (title: string) => `Comments on “${title}”`,
  site_feed_title: (title: string) => `Comments on ${title}`,
  feed_item: (name: string, title: string) => `${name} on “${title}”`,
}
