import { resolve } from 'node:path'
import { readOrigin } from '../lib/origin.ts'
import { Refusal } from './command.ts'

/** Where the blog of this checkout lives and listens, from the environment. */
export interface LocalSettings {
  port: number
  /** Undefined: only this machine reaches it. */
  host: string | undefined
  data_dir: string
  demo: boolean
  site_url: string | undefined
  trust_proxy: boolean
  /** What the Worker reads of the environment. */
  vars: Record<string, string>
}

const passed_on = [
  'SITE_URL',
  'COUNTRY_HEADER',
  'COUNT_ROWS_A_DAY',
  'SETUP_CODE',
  'MAIL_FROM',
  'MAIL_API_URL',
  'MAIL_API_KEY',
  'TURNSTILE_SITE_KEY',
  'TURNSTILE_SECRET',
  'TURNSTILE_URL',
]

/** Throws a Refusal that names the variable. Empty counts as not set. */
export function readLocalSettings(env: NodeJS.ProcessEnv): LocalSettings {
  const set = passed_on.filter((name) => env[name]).map((name) => [name, env[name] ?? ''])
  return {
    port: readPort(env['PORT']),
    host: env['HOST'] || undefined,
    data_dir: resolve(env['DATA_DIR'] || '.wrangler/state'),
    demo: readFlag('DEMO', env['DEMO'] || '1') && !env['SITE_URL'],
    site_url: readSiteUrl(env['SITE_URL']),
    trust_proxy: readFlag('TRUST_PROXY', env['TRUST_PROXY']),
    vars: { LOCAL: '1', ...Object.fromEntries(set) },
  }
}

function readSiteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined
  const origin = readOrigin(value)
  if (origin) return origin
  throw new Refusal(
    `SITE_URL must be the blog's address without a path, such as https://blog.example.org, not "${value}".`,
  )
}

function readFlag(name: string, value: string | undefined): boolean {
  if (!value || value === '0') return false
  if (value === '1') return true
  throw new Refusal(`${name} must be 1 or 0, not "${value}".`)
}

function readPort(value: string | undefined): number {
  if (!value) return 8787
  if (/^\d{1,5}$/.test(value) && Number(value) < 65536) return Number(value)
  throw new Refusal(`PORT must be a number from 0 to 65535, not "${value}".`)
}
