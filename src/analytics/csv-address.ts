import type { Report } from './report.ts'

/** The address of a table of this report as CSV. */
export function csvAt({ period, of_post, posts }: Report, table: string): string {
  const query = new URLSearchParams({ table, from: period.from, to: period.to })
  const [id] = posts.keys()
  if (of_post && id !== undefined) query.set('post', String(id))
  return `/owner/stats.csv?${query}`
}
