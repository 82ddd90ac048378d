import { setTimeout as sleep } from 'node:timers/promises'
import { runtimeCpu } from './cpu.ts'
import type { Generator } from './generator.ts'
import type { Load } from './load.ts'
import { median } from './median.ts'
import type { BenchRuntime } from './runtime.ts'
import { type Subject, subjects } from './subjects.ts'

export interface Effort {
  rounds: number
  milliseconds: number
}

/** At so many connections, over all rounds. */
export interface Speed {
  subject: Subject
  connections: number
  a_second: number
  cpu_ms: number
  /** To each yardstick of the same kind of page: the median of what each round gave. */
  ratios: Map<string, number>
}

const all_connections = [1, 16]

/**
 * Every subject in turn, again and again: what else the machine does meets all alike, and a ratio compares runs
 * that are a second or two apart. What is counted after the answer belongs to the run.
 */
export async function measureSpeed(
  runtime: BenchRuntime,
  generator: Generator,
  { rounds, milliseconds }: Effort,
): Promise<Speed[]> {
  const runs: Run[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const connections of all_connections) {
      for (const subject of subjects) {
        const headers = subject.by_owner ? runtime.owner : subject.headers
        const length = round > 0 ? milliseconds : 300
        const load = { ...subject, headers, connections, milliseconds: length }
        const run = await measure(runtime, generator, load)
        // The first round only warms up.
        if (round > 0) runs.push({ ...run, subject, connections, round })
      }
    }
  }
  return all_connections.flatMap((connections) =>
    subjects.map((subject) => summary(runs, subject, connections)),
  )
}

interface Run {
  subject: Subject
  connections: number
  round: number
  a_second: number
  cpu_ms: number
}

async function measure(
  runtime: BenchRuntime,
  generator: Generator,
  load: Subject & Pick<Load, 'headers' | 'connections' | 'milliseconds'>,
) {
  const port = await runtime.port(load.worker)
  const views = load.counts && (await runtime.countViews(load.counts))
  const cpu = runtimeCpu()
  const { requests, seconds } = await generator.run({ ...load, port })
  const begun = performance.now()
  if (load.counts) await waitForViews(runtime, load.counts, (views ?? 0) + requests)
  const counting = (performance.now() - begun) / 1000
  return { a_second: requests / (seconds + counting), cpu_ms: (runtimeCpu() - cpu) / requests }
}

/** Every one is counted, and none twice. */
async function waitForViews(runtime: BenchRuntime, of: 'blog' | 'yardsticks', expected: number) {
  const patience = performance.now() + 10_000
  let views = await runtime.countViews(of)
  while (views < expected && performance.now() < patience) {
    await sleep(2)
    views = await runtime.countViews(of)
  }
  if (views !== expected) {
    throw new Error(`The ${of} should say ${expected} views, and say ${views}`)
  }
}

function summary(runs: Run[], subject: Subject, connections: number): Speed {
  const of = (wanted: Subject) =>
    runs.filter((run) => run.subject === wanted && run.connections === connections)
  const own = of(subject)
  const yardsticks = subjects.filter(
    ({ kind, worker }) => kind === subject.kind && worker !== 'blog',
  )
  return {
    subject,
    connections,
    a_second: median(own.map((run) => run.a_second)),
    cpu_ms: median(own.map((run) => run.cpu_ms)),
    ratios: new Map(
      yardsticks.map((yardstick) => {
        const others = of(yardstick)
        const each = own.map((run, i) => run.a_second / (others[i]?.a_second ?? NaN))
        return [yardstick.name, median(each)]
      }),
    ),
  }
}
