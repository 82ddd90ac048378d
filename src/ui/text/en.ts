import { en_about } from './en-about.ts'
import { en_commenter } from './en-commenter.ts'
import { en_correction } from './en-correction.ts'
import { en_demo } from './en-demo.ts'
import { en_outbox } from './en-outbox.ts'
import { en_likes } from './en-likes.ts'
import { en_owner } from './en-owner.ts'
import { en_privacy } from './en-privacy.ts'
import { en_search } from './en-search.ts'
import { en_thread } from './en-thread.ts'
import { en_trouble } from './en-trouble.ts'
import { en_waiting } from './en-waiting.ts'

/** What the interface says in English. `de.ts` says the same; figures come in already formatted. */
export const en = {
  views: (count: number): string => (count === 1 ? 'view' : 'views'),
  comments: (count: number): string => (count === 1 ? 'comment' : 'comments'),
  minutes: (count: number) => (count === 1 ? '1\u00a0minute' : `${count}\u00a0minutes`),

  skip_to_content: 'Skip to the text',
  site_navigation: 'Site',
  how_we_count: 'How we count',
  feed: 'Feed',
  more_posts: 'More posts',
  older_posts: 'Older posts',
  newer_posts: 'Newer posts',
  page_of: (title: string, page: number) => `${title}, page ${page}`,
  no_posts_title: 'Nothing here yet',
  no_posts: 'The first post is still being written. The feed will tell you when it is there.',
  no_more_posts: 'There are no posts this far back.',
  tagged: (tag: string) => `Posts about ${tag}`,
  tags: 'Tags',
  contents: 'Contents',
  link_to_heading: (words: string) => `Link to “${words}”`,
  share: 'Share',
  share_by_mail: 'E-mail',
  unlisted: 'Only with the link',
  sample_figures: 'Sample figures',

  comments_title: (count: number, figure: string) =>
    count === 0 ? 'No comments yet' : count === 1 ? '1 comment' : `${figure} comments`,
  reply: 'Reply',
  reply_to: (name: string) => `Reply to ${name}`,
  replying_to: (name: string) => `Replying to ${name}`,
  replying_to_deleted: 'Replying to a deleted comment',
  cancel_reply: 'Write a new comment instead',
  author_badge: 'author',
  moderator_badge: 'moderator',
  pinned: 'pinned',
  deleted_comment: 'This comment was deleted.',
  hidden_comment: 'This comment is not shown.',
  permalink_to: (name: string) => `Link to this comment by ${name}`,
  your_comment: 'Your comment',
  markdown_hint: '*emphasis*, `code`, > quotes, lists and links work',
  your_name: 'Name',
  your_email: 'E-mail',
  your_url: 'Website',
  email_hint: 'optional, never shown',
  optional: 'optional',
  leave_empty: 'Please leave this empty',
  post_comment: 'Post comment',
  held_notice: {
    first: (owner: string, usually: string) =>
      `Your first comment here is read by ${owner} before it appears${usually}.`,
    none: 'Your comment appears at once.',
    own: (owner: string) => `Appears at once, as by ${owner}.`,
  },
  held_only_you: 'Only you see it here.',
  held_reasons: {
    'first-timer': (owner: string) => `Why it waits: first comments are read by ${owner}.`,
    'hold-all': (owner: string) => `Why it waits: ${owner} reads every comment first.`,
    links: () => 'Why it waits: it has two links or more.',
    'too-quick': () => 'Why it waits: it was written in under three seconds.',
    'challenge-missing': (owner: string) =>
      `Why it waits: nothing checked that no robot sent it, so ${owner} has a look first.`,
    other: (owner: string) => `Why it waits: ${owner} has a look at it first.`,
  },
  form_refused_title: 'Not posted yet',
  form_refused: 'Your text is here, nothing is lost.',
  form_closed_title: 'Not posted',
  form_closed: 'Your text is here, to copy.',
  back_to_post: 'Back to the post',
  comment_on: (title: string) => `Your comment on “${title}”`,
  comment_errors: {
    name_missing: 'Please give a name: any name will do.',
    name_long: 'A name can have up to 80 characters.',
    body_missing: 'There is no text yet.',
    body_long: 'A comment can have up to 10,000 characters.',
    email_wrong: 'This does not look like an e-mail address. You can leave it empty.',
    url_wrong: 'A website starts with https:// or http://. You can leave it empty.',
    parent_wrong:
      'The comment that this answers is not there any more. Posted without it, it becomes a new comment.',
    token_stale:
      'This form had been open for more than a day. Press the button once more to post it.',
    token_wrong: 'This form could not be checked. Press the button once more to post it.',
    duplicate: 'This very comment has been posted here already.',
    rate: (seconds: number) =>
      `Many comments came from your network just now: please try again in ${seconds} s${seconds < 120 ? '' : ` (${Math.ceil(seconds / 60)} minutes)`}.`,
  },

  not_found_title: 'Nothing at this address',
  not_found: 'It may have moved, or never have been here. The newest posts are on the front page.',
  to_front_page: 'To the front page',
  error_title: 'That did not work',
  not_yours_title: 'Not yours to open',
  to_desk: 'To your desk',
  errors: {
    internal: 'Something went wrong here. That is our mistake, not yours.',
    bad_request: 'This address or request is not written right.',
    foreign_origin:
      'This came from another site, so it was not done. Go back, open the page here and try once more.',
    comments_closed: 'Comments on this post are closed.',
    not_your_part: 'This is not part of what you do on this blog. Its owner can change that.',
    not_your_post: 'This belongs to a post by somebody else.',
    key_wrong:
      'This address opens no comment. Perhaps a letter of it is missing; or the comment was deleted, and then nothing of it is kept.',
    too_large: 'That is too large.',
    unsupported_type: 'Please send a form.',
    address_too_long: 'This address is too long.',
    database_silent: 'The database does not answer right now. Please try again in a minute.',
  } as Record<string, string>,
  stale_page: (seconds: number) =>
    `This page is a copy from ${seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`} ago: the database does not answer right now.`,

  about: en_about,

  commenter: en_commenter,
  correction: en_correction,
  likes: en_likes,
  search: en_search,
  thread: en_thread,
  trouble: en_trouble,
  waiting: en_waiting,
  demo: en_demo,
  outbox: en_outbox,
  privacy: en_privacy,
  owner: en_owner,
}

/** Every word of the interface. The other languages must say all that English says: the type sees to it. */
export type Text = typeof en
