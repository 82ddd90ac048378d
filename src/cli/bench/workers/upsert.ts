import { upsertVisit, type Yardstick } from './yardstick.ts'

/** The least that a counted view costs: it is written, and then answered. */
export default {
  async fetch(request, { DB }) {
    const visit = await upsertVisit(DB, request)
    await visit.run()
    return new Response('ok')
  },
} satisfies ExportedHandler<Yardstick>
