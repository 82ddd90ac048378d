import type { Generated } from 'kysely'
import type { Role } from '../rights.ts'
import type { Blob, Flag, Json } from './column-types.ts'
import type {
  CommenterSourcesTable,
  CountDaysTable,
  FeedFetchersTable,
  PostDaysTable,
  SaltsTable,
  ShareLinksTable,
  SiteDaysTable,
  SiteMonthsTable,
  TalliesTable,
  UncountedTable,
  VisitsTable,
} from './counting-tables.ts'
import type { BlockListsTable, CommentsTable, LikesTable } from './comment-tables.ts'
import type {
  BulletinsTable,
  MailAddressesTable,
  OutboxTable,
  QueueFeedsTable,
  UsedLinksTable,
} from './outgoing-tables.ts'

/** Every table, in the order of the migrations; a test applies those and compares. */
export interface Database {
  settings: SettingsTable
  keys: KeysTable
  posts: PostsTable
  post_counts: PostCountsTable
  popular: PopularTable
  sample_counts: SampleCountsTable
  tags: TagsTable
  post_tags: PostTagsTable
  redirects: RedirectsTable
  comments: CommentsTable
  block_lists: BlockListsTable
  likes: LikesTable
  visits: VisitsTable
  salts: SaltsTable
  uncounted: UncountedTable
  count_days: CountDaysTable
  tokens: TokensTable
  users: UsersTable
  sessions: SessionsTable
  sign_in_links: SignInLinksTable
  failed_tries: FailedTriesTable
  outbox: OutboxTable
  bulletins: BulletinsTable
  queue_feeds: QueueFeedsTable
  mail_addresses: MailAddressesTable
  used_links: UsedLinksTable
  post_search: PostSearchTable
  post_months: PostMonthsTable
  post_changes: PostChangesTable
  site_days: SiteDaysTable
  post_days: PostDaysTable
  tallies: TalliesTable
  feed_fetchers: FeedFetchersTable
  share_links: ShareLinksTable
  commenter_sources: CommenterSourcesTable
  site_months: SiteMonthsTable
}

export interface SettingsTable {
  id: 1
  title: string
  tagline: Generated<string>
  owner_name: Generated<string>
  language: Generated<'en' | 'de'>
  time_zone: Generated<string>
  accent: Generated<string>
  comments: Generated<'all' | 'first-timers' | 'none' | 'off'>
  comment_note: Generated<string>
  footer: Generated<string>
  sample: Flag
  theme: Generated<'plain' | 'book'>
  custom_css: Generated<string>
  counters: Generated<'all' | 'from-ten' | 'no-zero' | 'none'>
  notify_url: Generated<string>
  guid: Generated<string>
  ai_crawlers: Generated<'allowed' | 'refused'>
  bulletins: Generated<'all' | 'week' | 'spike' | 'none'>
  origin: Generated<string>
  owner_mail: Generated<'none' | 'each' | 'hourly'>
  updated_at: string
  demo_steps: Generated<0 | 1>
  counted_families: Generated<Json>
  close_after: Generated<number>
  waits: Generated<Json>
}

export interface KeysTable {
  purpose: string
  secret: Blob
}

export interface PostsTable {
  id: Generated<number>
  kind: Generated<'post' | 'page'>
  slug: string
  status: Generated<'draft' | 'published' | 'unlisted'>
  published_at: string | null
  title: string
  author: Generated<string>
  body: string
  html: string
  text: string
  words: number
  excerpt: Generated<string>
  tags: Generated<Json>
  related: Generated<Json>
  cover: Generated<string>
  cover_alt: Generated<string>
  cover_caption: Generated<string>
  comments_open: Flag
  sample: Flag
  version: Generated<number>
  created_at: string
  updated_at: string
  guid: Generated<string>
  author_id: Generated<number | null>
}

export interface PostCountsTable {
  post_id: number
  views: Generated<number>
  visitors: Generated<number>
  reads: Generated<number>
  comments: Generated<number>
  likes: Generated<number>
  heat: Generated<number>
}

export interface PopularTable {
  id: number
  post_ids: Json
  chosen_at: string
}

export interface SampleCountsTable {
  post_id: number
  views: number
  visitors: number
  reads: number
  made_at: string
}

export interface TagsTable {
  slug: string
  name: string
}

export interface PostTagsTable {
  tag_slug: string
  published_at: string
  post_id: number
}

export interface RedirectsTable {
  slug: string
  post_id: number
  created_at: string
}

export interface TokensTable {
  id: Generated<number>
  name: string
  hash: Blob
  created_at: string
  used_at: string | null
  revoked_at: string | null
  user_id: Generated<number | null>
}

export interface UsersTable {
  id: Generated<number>
  role: Role
  name: string
  email: string
  key_hash: Blob
  created_at: string
  seen_at: Generated<string | null>
}

export interface SessionsTable {
  hash: Blob
  user_id: number
  agent: string
  created_at: string
  expires_at: string
}

export interface SignInLinksTable {
  hash: Blob
  expires_at: string
  user_id: Generated<number | null>
  makes_key: Flag
}

export interface FailedTriesTable {
  id: Generated<number>
  purpose: 'set-up' | 'sign-in'
  block: Blob
  tried_at: string
}

/** Of FTS5: an index over columns of posts. `rank` is how well a row fits what is looked for, best lowest. */
export interface PostSearchTable {
  rowid: number
  title: string
  excerpt: string
  text: string
  tags: string
  rank: Generated<number>
}

export interface PostChangesTable {
  post_id: number
  day: string
  what: 'edited' | 'renamed'
}

export interface PostMonthsTable {
  month: string
  posts: number
  changed_at: string
}
