import { env } from 'cloudflare:workers'
import type { Blog } from './blog.ts'
import { person, view } from './counting.ts'

export const TODAY = '2026-11-03'
const POSTS = 1000

/** A thousand posts with a year of days, each read by its number of people a day; today by a few. */
export async function fillYear(blog: Blog): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    INSERT INTO posts (id, slug, status, published_at, title, body, html, text, words, created_at, updated_at)
    SELECT i, 'p' || i, 'published', '2025-10-01T08:00:00Z', 'Post ' || i, '', '', '', 100, '', '' FROM n`,
  )
    .bind(POSTS)
    .run()
  await env.DB.prepare(`INSERT INTO post_counts (post_id) SELECT id FROM posts`).run()
  const day_of = `date('${TODAY}', '-' || i || ' days')`
  const shares = `(SELECT json_group_array(json_array(CAST(id AS TEXT), 1001 - id, 1, 0)) FROM posts WHERE id <= 100)`
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 365)
    INSERT INTO site_days (day, views, visitors, reads, seconds, comments, likes, detail)
    SELECT ${day_of}, 100, 50, 10, 5000, 1, 0, json_object('hours', json('[]'), 'told', 0,
      'scroll', json('[]'), 'times', json('[]'), 'tallies', json('[]'), 'post', json(${shares})) FROM n`,
  ).run()
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 365)
    INSERT INTO post_days (post_id, day, views, visitors, reads, seconds, comments, likes, detail)
    SELECT id, ${day_of}, 2, 1, 1, 60, 0, 0, json_object('hours', json('[]'), 'told', 0,
      'scroll', json('[]'), 'times', json('[]'), 'tallies', json('[]')) FROM n, posts WHERE id <= 20`,
  ).run()
  for (let n = 0; n < 12; n++) await view(blog, `/posts/p${(n % 3) + 1}`, person(n))
}
