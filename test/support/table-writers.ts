/**
 * Tables of the migrations, and the folder whose queries.ts writes them; or `folder/noun`, where a noun has its own
 * `noun-queries.ts`.
 */
export const writers: Record<string, string[]> = {
  settings: ['settings'],
  keys: ['http'],
  posts: ['posts'],
  sample_counts: ['posts'],
  tags: ['posts/tag'],
  post_tags: ['posts/tag'],
  post_search: ['posts'],
  post_months: ['posts'],
  post_changes: ['posts'],
  redirects: ['posts'],
  // A post brings its row; readings and comments each move their own columns in the batch that gives the reason.
  post_counts: ['analytics', 'comments', 'likes', 'posts'],
  popular: ['popular'],
  comments: ['comments'],
  block_lists: ['comments/block'],
  likes: ['likes'],
  visits: ['analytics'],
  salts: ['analytics'],
  uncounted: ['analytics/tally'],
  count_days: ['analytics'],
  tokens: ['owner/token'],
  users: ['owner'],
  sessions: ['owner'],
  sign_in_links: ['owner'],
  failed_tries: ['owner'],
  site_days: ['analytics'],
  site_months: ['analytics'],
  post_days: ['analytics'],
  tallies: ['analytics/tally'],
  feed_fetchers: ['analytics/tally'],
  commenter_sources: ['analytics'],
  outbox: ['outbox'],
  share_links: ['owner'],
  bulletins: ['outbox/bulletin'],
  queue_feeds: ['comments/queue-feed'],
  mail_addresses: ['outbox'],
  used_links: ['outbox'],
}

/** In SQL of their own: a past that nobody read, a token made without a Worker, what another blog would do. */
export const other_writers = new Set([
  'demo/visits.ts',
  'demo/history.ts',
  'demo/commenters.ts',
  'demo/mark.ts',
  'cli/remote-token.ts',
  'cli/bench/workers/yardstick.ts',
  'cli/bench/runtime.ts',
  'cli/bench/growth.ts',
])
