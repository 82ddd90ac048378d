import type { Context } from 'hono'
import { type Config, type Env, readConfig } from '../config.ts'
import { Db } from '../db/database.ts'
import { UnauthorizedError } from '../errors.ts'
import { readStart } from '../lib/url-start.ts'
import { SettingsMemory } from '../settings/settings-memory.ts'
import type { Settings } from '../settings/settings.ts'
import { type Client, readClient } from './client.ts'
import { KeyRing } from './keys.ts'
import { PageMemory } from './page-memory.ts'
import { nameOf, type Person } from './person.ts'
import { Renderings } from './renderings.ts'

/** What middleware puts into `c.var`. Features add their own beside their middleware. */
export interface AppVariables {
  config: Config
  db: Db
  now: Date
  request_id: string
  client: Client
  /** The blog's own origin, as readers see it: no slash at the end. */
  origin: string
  /** Signed in as somebody of this blog, by session or token. */
  owner: boolean
  /** The same, by session, and wanting to see what only the owner does: not with `?as=reader`. */
  as_owner: boolean
  /** Who that is; null for readers. */
  person: Person | null
  /** Whose posts alone, and what hangs on them, this request may reach; null for all. */
  only_by: number | null
  /** Set by loadSettings, or by loadPost. */
  site: Settings
  settings_memory: SettingsMemory
  pages: PageMemory
  renderings: Renderings
  keys: KeyRing
  /** Comments that wait: what the desk says on each of its pages. Set with the rest of what those show. */
  waiting: number
}

export interface AppEnv {
  Bindings: Env
  Variables: AppVariables
}

export type AppContext = Context<AppEnv>

/** Gives each request what one isolate remembers between them. Tests make a fresh one to be another isolate. */
export function rememberer(clock: () => Date): (c: AppContext) => void {
  const settings_memory = new SettingsMemory()
  const pages = new PageMemory()
  const renderings = new Renderings()
  const keys = new KeyRing()
  return (c) => {
    const config = readConfig(c.env)
    c.set('config', config)
    c.set('db', new Db(config.database))
    c.set('now', clock())
    c.set('client', readClient(c.req.raw))
    c.set('origin', config.site_url ?? readStart(c.req.url).origin)
    c.set('owner', false)
    c.set('as_owner', false)
    c.set('person', null)
    c.set('only_by', null)
    c.set('settings_memory', settings_memory)
    c.set('pages', pages)
    c.set('renderings', renderings)
    c.set('keys', keys)
  }
}

/** The name under which somebody signed in comments, and waits for nobody; null for readers. */
export function signedName(c: AppContext, site: Settings): string | null {
  return c.var.person && nameOf(c.var.person, site)
}

/** Behind the rights of rights.ts there is always somebody. */
export function signedIn(c: AppContext): Person {
  if (!c.var.person) throw new UnauthorizedError()
  return c.var.person
}
