import { browserHeaders } from './browser-headers.ts'
import type { BenchRuntime } from './runtime.ts'
import { type Subject, subjects } from './subjects.ts'
import type { Metered } from './metered.ts'

/** What each subject's requests cost the database, with the counting after the answer. */
export async function measureCosts(runtime: BenchRuntime): Promise<Map<Subject, Metered>> {
  const port = await runtime.port('metered')
  const costs = new Map<Subject, Metered>()
  for (const subject of subjects) {
    if (subject.worker !== 'blog') continue
    const { path, cycle = Infinity } = subject
    const ask = (person: number) =>
      askMetered(port, path.replace('*', String(person % cycle)), {
        'Bench-Writes': '1',
        ...browserHeaders(subject.visitors === 'one' ? 0 : person),
        ...(subject.by_owner ? runtime.owner : subject.headers),
      })
    // By the second the isolate knows the settings, and the reader who comes again.
    await ask(500_000)
    costs.set(subject, await ask(500_000 + (subject.visitors === 'one' ? 0 : 1)))
  }
  return costs
}

export async function askMetered(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<Metered> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
  const metered = (await answer.json()) as Metered
  if (metered.status !== 200) throw new Error(`${path} answered ${metered.status}`)
  return metered
}
