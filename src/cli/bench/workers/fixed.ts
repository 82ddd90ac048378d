import type { Yardstick } from './yardstick.ts'

/** The least a Worker can do: the same text for everybody. */
export default {
  fetch: (_request, { PAGE }) => new Response(PAGE.html, PAGE),
} satisfies ExportedHandler<Yardstick>
