/** The desk's first page. */
export const en_desk_home = {
  waiting: (count: number, figure: string) =>
    count === 1 ? 'One comment waits.' : `${figure} comments wait.`,
  quiet: 'Nothing waits for you.',
  waiting_title: 'Waiting',
  see_blog: 'See the blog',
  totals: { views: 'views', visitors: 'people', reads: 'read to the end', comments: 'comments' },
  since_beginning: 'Since the beginning.',
  newest_posts: 'Newest posts',
  post: 'Post',
  all_posts: 'All posts',
  newest_comments: 'Newest comments',
  all_comments: 'All comments',
}
