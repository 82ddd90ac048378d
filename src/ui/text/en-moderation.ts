/** What helps the owner to keep comments clean. */
export const en_moderation = {
  block_list: 'Block list',
  block_list_hint:
    'One entry a line: words, an e-mail address, a domain like shop.example (with all below it), or a whole name like “name: Tom Miller”. Words are found as words, never inside others. Your own comments are not held to it.',
  block_spam: 'These are spam',
  block_hold: 'These wait for you',
  blocked_waits: (entry: string) => `Waits because “${entry}” is on your block list.`,
  blocked_spam: (entry: string) => `Spam, because “${entry}” is on your block list.`,
  block_writer: 'Block this writer',
  pin: 'Put first',
  unpin: 'Not first any more',
  pinned: 'Stands first under its post.',
  opening: {
    never: 'Never opened the page',
    opened: 'Opened the page',
    read: 'Read it to the end',
  },
  sent_from: {
    address: { also: 'Also from this address:', nothing: 'Nothing else from this address' },
    name: {
      also: 'Also under this name, without an address:',
      nothing: 'Nothing else under this name',
    },
  },
  or_more: (count: number) => `${count} or more`,
  sent_count: {
    approved: (count: string) => `${count} published`,
    pending: (count: string) => `${count} waiting`,
    spam: (count: string) => `${count} spam`,
  },
  deletion: 'Its text is deleted for good; this cannot be undone.',
  delete_it: 'Delete it',
  edit: 'Edit',
  edit_text: (name: string) => `What ${name} wrote`,
  save: 'Save',
  deletion_of_many: 'All that is ticked loses its text for good; this cannot be undone.',
  delete_them: 'Delete those ticked',
  none_ticked: 'Nothing is ticked. Tick comments first; these buttons are for them:',
  done: {
    pending: (count: number) => (count === 1 ? 'It waits again.' : `${count} comments wait again.`),
    approved: (count: number) => (count === 1 ? 'Published.' : `${count} comments published.`),
    spam: (count: number) => (count === 1 ? 'Marked as spam.' : `${count} marked as spam.`),
  },
  undo: 'Undo',
  search: 'Search',
  search_label: 'Search these comments',
  nothing_found: 'No comment here has these words.',
  keys: 'Keys: j, k to walk · p publish · s spam · d delete · r reply',
  errors: {
    entries_many: 'Up to 500 entries.',
    entry_long: 'An entry has up to 200 characters.',
  } as Record<string, string>,
}
