import { createApp } from '../../../app.ts'
import type { Env } from '../../../config.ts'
import type { Metered } from '../metered.ts'
import { metered } from './metered-d1.ts'

let app = createApp()

/**
 * The blog with an eye on the meta of every result. Asked with `Bench-Anew`, it is an isolate that knows nothing; with
 * `Bench-Writes`, what it writes after the answer belongs to it.
 */
export default {
  async fetch(request, env, context) {
    if (request.headers.has('Bench-Anew')) app = createApp()
    const left: Promise<unknown>[] = []
    const metas: D1Meta[][] = []
    const inner = { waitUntil: (work: Promise<unknown>) => void left.push(work) }
    const answer = await app.fetch(
      request,
      { ...env, DB: metered(env.DB, (meta) => metas.push(meta)) },
      inner as unknown as ExecutionContext,
    )
    await answer.arrayBuffer()
    if (request.headers.has('Bench-Writes')) await Promise.race([Promise.all(left), pause()])
    context.waitUntil(Promise.all(left))
    const sum = (of: 'rows_read' | 'rows_written') =>
      metas.flat().reduce((all, meta) => all + meta[of], 0)
    return Response.json({
      status: answer.status,
      trips: metas.length,
      statements: metas.flat().length,
      rows_read: sum('rows_read'),
      rows_written: sum('rows_written'),
    } satisfies Metered)
  },
} satisfies ExportedHandler<Env>

/** Time for a view to be written; the sums of what was not counted wait for longer. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300))
}
