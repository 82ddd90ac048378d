import { type Env, readConfig } from '../config.ts'
import { Db } from '../db/database.ts'
import { fillDemo } from '../demo/fill.ts'
import { createSignInLink } from '../owner/create-sign-in-link.ts'
import { createToken } from '../owner/create-token.ts'
import { PRINTED_LINK_SECONDS } from '../owner/session.ts'
import { getSettings, hasOwner } from '../settings/queries.ts'
import { default_settings } from '../settings/settings.ts'

/** The Worker beside the blog that only commands reach, so that they act with the features' own code. */
export default {
  async fetch(request, env) {
    const action = actions[new URL(request.url).pathname]
    if (!action) return new Response('Not found', { status: 404 })
    try {
      return Response.json(await action(new Db(env.DB), await request.json(), new Date(), env))
    } catch (error) {
      return new Response(error instanceof Error ? error.message : String(error), { status: 500 })
    }
  },
} satisfies ExportedHandler<ControlEnv>

interface ControlEnv {
  DB: D1Database
}

type Action = (db: Db, input: unknown, now: Date, env: ControlEnv) => Promise<unknown>

const actions: Record<string, Action> = {
  // What the blog will find in its environment: one that is wrong is told before anybody asks it anything.
  '/config': async (_db, input, _now, env) => {
    readConfig({ ...(input as Env), DB: env.DB })
    return {}
  },
  '/demo': fillWhenEmpty,
  '/owner': async (db) => ({ has_owner: await hasOwner(db) }),
  '/sign-in-link': async (db, _input, now) => {
    if (!(await hasOwner(db))) return { secret: null }
    return { secret: await createSignInLink(db, PRINTED_LINK_SECONDS, now) }
  },
  '/token': async (db, input, now) => {
    const { name } = input as { name: string }
    return { token: await createToken(db, { name, now }) }
  },
}

/** Tokens do not count: one can be made before the first start. */
async function fillWhenEmpty(db: Db, _input: unknown, now: Date): Promise<{ filled: boolean }> {
  const post = await db.selectFrom('posts').select('id').limit(1).executeTakeFirst()
  if (post || !(await areSettingsUntouched(db, now))) return { filled: false }
  await fillDemo(db, now)
  return { filled: true }
}

/** Each blog has its own name for machines from its first moment. */
async function areSettingsUntouched(db: Db, now: Date): Promise<boolean> {
  const { pages: _pages, guid: _guid, ...settings } = await getSettings(db, now)
  return Object.entries(settings).every(
    ([name, value]) => value === default_settings[name as keyof typeof settings],
  )
}
