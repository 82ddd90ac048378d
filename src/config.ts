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
  /** Ways to send mail: Cloudflare's own, an HTTP API, or in a local run a hand-over to files. */
  MAIL?: SendEmail
  MAIL_API_URL?: string
  MAIL_API_KEY?: string
  MAIL_FILES?: Fetcher
  MAIL_FROM?: string
  /** Cloudflare's check of who comments; where it is asked whether an answer holds. */
  TURNSTILE_SITE_KEY?: string
  TURNSTILE_SECRET?: string
  TURNSTILE_URL?: string
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
  /** Null where no mail can be sent: then nothing that needs it is offered. */
  mail: MailWay | null
  /** Null without keys: nothing of Cloudflare's is loaded then, and nobody is asked. */
  challenge: ChallengeService | null
}

export interface ChallengeService {
  site_key: string
  secret: string
  verify_url: string
}

/** How mail leaves, and from which address. */
export type MailWay = { from: string } & (
  | { kind: 'binding'; binding: SendEmail }
  | { kind: 'api'; url: string; key: string }
  | { kind: 'files'; files: Fetcher }
)

const SITEVERIFY = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'

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
    mail: mailWay(env),
    challenge: challengeService(env),
  }
}

/** What was set up on purpose goes before what a local run has by itself. */
function mailWay(env: Env): MailWay | null {
  if (env.MAIL_API_URL) {
    const key = env.MAIL_API_KEY
    if (!key) throw new SetupError('MAIL_API_KEY is missing: MAIL_API_URL needs it.')
    return {
      kind: 'api',
      url: webAddress('MAIL_API_URL', env.MAIL_API_URL),
      key,
      from: sender(env),
    }
  }
  if (env.MAIL) return { kind: 'binding', binding: env.MAIL, from: sender(env) }
  if (!env.MAIL_FILES) return null
  return { kind: 'files', files: env.MAIL_FILES, from: env.MAIL_FROM || 'blog@localhost' }
}

/** The site key turns it on, so that the secret can be put in its place before. */
function challengeService({
  TURNSTILE_SITE_KEY: site_key,
  TURNSTILE_SECRET: secret,
  TURNSTILE_URL: url,
}: Env): ChallengeService | null {
  if (!site_key) return null
  if (!secret) throw new SetupError('TURNSTILE_SECRET is missing: TURNSTILE_SITE_KEY needs it.')
  return { site_key, secret, verify_url: webAddress('TURNSTILE_URL', url || SITEVERIFY) }
}

function sender({ MAIL_FROM }: Env): string {
  if (MAIL_FROM && /^[^\s@<>"]+@[^\s@<>"]+$/.test(MAIL_FROM)) return MAIL_FROM
  throw new SetupError('MAIL_FROM must be the e-mail address that mail is sent from.')
}

function webAddress(name: string, value: string): string {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value
  throw new SetupError(`${name} must be an address that starts with https://.`)
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
