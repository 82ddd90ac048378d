import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readOrigin } from '../lib/origin.ts'
import { Refusal } from './command.ts'

/** The blog's address in what wrangler reports of a deployment, a line of JSON each: its own domain before workers.dev. */
export function addressIn(report: string): string | null {
  const lines = report.trim().split('\n').filter(Boolean)
  const entries = lines.map((line) => JSON.parse(line) as { type: string; targets?: string[] })
  const targets = entries.find(({ type }) => type === 'deploy')?.targets ?? []
  const [own] = targets.flatMap((target) => /^([\w.-]+) \(custom domain/.exec(target)?.[1] ?? [])
  if (own) return `https://${own}`
  return targets.find((target) => readOrigin(target) !== null) ?? null
}

/** For the commands that print a link into the deployed blog. */
export function noteAddress(address: string): void {
  mkdirSync('.wrangler', { recursive: true })
  writeFileSync(file, JSON.stringify({ address }))
}

/** Throws a Refusal when nobody has said it. */
export function findAddress(env: NodeJS.ProcessEnv): string {
  const said = env['BASE_URL'] || env['SITE_URL']
  const address = said ? readOrigin(said) : readNoted()
  if (address) return address
  throw new Refusal(
    said
      ? `This is no address of a blog: ${said}`
      : 'Where is the deployed blog? Say it with BASE_URL=https://…, or deploy it from here with npm run deploy.',
  )
}

const file = '.wrangler/deployed.json'

function readNoted(): string | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { address: string }).address
  } catch {
    return null
  }
}
