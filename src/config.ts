import { SetupError } from './errors.ts'
import { readOrigin } from './lib/origin.ts'

/** What wrangler.toml binds and what the environment sets. Only this file reads the strings. */
export interface Env {
  DB?: D1Database
  ASSETS?: Fetcher
  /** '1' in a local run: terminal lines, no country from `request.cf`. */
  LOCAL?: string
  SITE_URL?: string
  COUNTRY_HEADER?: string
  COUNT_ROWS_A_DAY?: string
  SETUP_CODE?: string
}

export interface Config {
  database: D1Database
  local: boolean
  /** The public origin when it is not the request's own. */
  site_url: string | null
  country_header: string | null
  /** Counting stops here, so that posts, comments and sign-in keep working on the free plan. */
  count_rows_a_day: number
  /** Who knows it may make the blog theirs; without one nobody can. */
  setup_code: string | null
}

const checked = new WeakMap<Env, Config>()

/** Checked once an isolate. Throws SetupError with the name of what is missing or wrong. */
export function readConfig(env: Env): Config {
  const known = checked.get(env)
  if (known) return known
  const config = check(env)
  checked.set(env, config)
  return config
}

function check(env: Env): Config {
  if (!env.DB) {
    throw new SetupError('The binding DB is missing: wrangler.toml names no D1 database for it.')
  }
  return {
    database: env.DB,
    local: env.LOCAL === '1',
    site_url: origin('SITE_URL', env.SITE_URL),
    country_header: headerName('COUNTRY_HEADER', env.COUNTRY_HEADER),
    count_rows_a_day: wholeNumber('COUNT_ROWS_A_DAY', env.COUNT_ROWS_A_DAY, 70_000),
    setup_code: env.SETUP_CODE || null,
  }
}

function origin(name: string, value: string | undefined): string | null {
  if (!value) return null
  const found = readOrigin(value)
  if (found) return found
  throw new SetupError(`${name} must be an address without a path: https://blog.example.org.`)
}

function headerName(name: string, value: string | undefined): string | null {
  if (!value) return null
  if (/^[\w-]+$/.test(value)) return value
  throw new SetupError(`${name} must be the name of a header, such as X-Country.`)
}

function wholeNumber(name: string, value: string | undefined, otherwise: number): number {
  if (!value) return otherwise
  if (!/^\d{1,9}$/.test(value)) throw new SetupError(`${name} must be a whole number.`)
  return Number(value)
}
