import type { Yardstick } from './yardstick.ts'

/** A blog that keeps nothing and counts nothing: what the page shows is read, and the page sent. */
export default {
  async fetch(_request, { DB, PAGE, READ }) {
    const { results } = await DB.prepare(READ.sql)
      .bind(...READ.values)
      .all()
    return new Response(results.length > 0 ? PAGE.html : '', PAGE)
  },
} satisfies ExportedHandler<Yardstick>
