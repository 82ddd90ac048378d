import type { Generator } from './generator.ts'
import { runtimeMemory } from './cpu.ts'
import { type BenchRuntime, COLD_POSTS } from './runtime.ts'
import { table } from './table.ts'

/**
 * How much the runtime holds after so many requests to a thousand posts, more than an isolate keeps. All of it: what
 * the database keeps in memory is in it, and does not grow either.
 */
export async function memoryTable(
  runtime: BenchRuntime,
  generator: Generator,
  marks: number[],
): Promise<string> {
  const port = await runtime.port('blog')
  const rows: string[][] = []
  let requests = 0
  for (const mark of marks) {
    while (requests < mark) {
      const load = { port, path: '/posts/cold-*', cycle: COLD_POSTS, visitors: 'one' } as const
      requests += (await generator.run({ ...load, connections: 16, milliseconds: 1000 })).requests
    }
    rows.push([requests.toLocaleString('en'), `${(runtimeMemory() / 2 ** 20).toFixed(0)} MiB`])
  }
  return table(['requests to 1,000 posts', 'memory of the runtime'], rows)
}
