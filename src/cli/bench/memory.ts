import { setTimeout as sleep } from 'node:timers/promises'
import { runtimeMemory } from './cpu.ts'
import type { Generator } from './generator.ts'
import { type BenchRuntime, COLD_POSTS } from './runtime.ts'
import { table } from './table.ts'

const SAMPLES = 20

/**
 * What the blog's isolate holds after so many requests to a thousand posts, more than it keeps: the least of some
 * looks at it under load, since rubbish is collected when V8 likes. Beside it the whole runtime, with its databases and
 * all other Workers.
 */
export async function memoryTable(
  runtime: BenchRuntime,
  generator: Generator,
  marks: number[],
): Promise<string> {
  const port = await runtime.port('blog')
  const rows: string[][] = []
  const ask = async () => {
    const load = { port, path: '/posts/cold-*', cycle: COLD_POSTS, visitors: 'one' } as const
    return (await generator.run({ ...load, connections: 16, milliseconds: 1000 })).requests
  }
  let requests = 0
  for (const mark of marks) {
    while (requests < mark) requests += await ask()
    const [heap, more] = await Promise.all([leastHeap(runtime.inspector()), ask()])
    requests += more
    rows.push([requests.toLocaleString('en'), mebibytes(heap), mebibytes(runtimeMemory())])
  }
  return table(['requests to 1,000 posts', 'the isolate', 'the runtime'], rows)
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`
}

async function leastHeap(url: string): Promise<number> {
  const inspector = new WebSocket(`${url}core:user:blog`)
  await new Promise((resolve) => inspector.addEventListener('open', resolve, { once: true }))
  let least = Infinity
  for (let sample = 1; sample <= SAMPLES; sample++) {
    least = Math.min(least, await heapNow(inspector, sample))
    await sleep(50)
  }
  inspector.close()
  return least
}

function heapNow(inspector: WebSocket, id: number): Promise<number> {
  inspector.send(JSON.stringify({ id, method: 'Runtime.getHeapUsage' }))
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent) => {
      const { result } = JSON.parse(String(data)) as {
        result: { usedSize: number; backingStorageSize: number }
      }
      resolve(result.usedSize + result.backingStorageSize)
    }
    inspector.addEventListener('message', hear, { once: true })
  })
}
