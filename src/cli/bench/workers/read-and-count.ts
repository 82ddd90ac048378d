import { raiseViews, upsertVisit, type Yardstick } from './yardstick.ts'

/** A blog that counts as most would: the page is read and sent, and then a visit and the total are written. */
export default {
  async fetch(request, { DB, PAGE, READ }, context) {
    const { results } = await DB.prepare(READ.sql)
      .bind(...READ.values)
      .all()
    const visit = await upsertVisit(DB, request)
    context.waitUntil(DB.batch([visit, raiseViews(DB)]))
    return new Response(results.length > 0 ? PAGE.html : '', PAGE)
  },
} satisfies ExportedHandler<Yardstick>
