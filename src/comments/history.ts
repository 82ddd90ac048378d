import type { MiddlewareHandler } from 'hono'
import type { RawBuilder } from 'kysely'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, readTyped, type Typed } from '../http/forms.ts'
import { hmac } from '../lib/hash.ts'
import type { Settings } from '../settings/settings.ts'
import type { Commentable } from './comment.ts'
import { LookedUp } from './input.ts'
import { type History, selectHistory } from './history-queries.ts'
import type { Opening } from './moderation.ts'

declare module '../http/context.ts' {
  interface AppVariables {
    /** Set by loadPost. */
    post: Commentable
    /** The fields as they were sent, by form or by JSON. */
    typed: Typed
    /** The sender's network as it is stored: salted, so that it names nobody. */
    block: Uint8Array
    /** What was read beside the post, in the same round trip. */
    beside: History
    /** A reader's comment was stored just now, and not as spam. */
    has_commented?: boolean
    /** Of a form's sender. */
    visit_look?: VisitLook
  }
}

/** Whether who asks has opened the post. Counting knows, which stands beside comments: app.ts hands it in. */
export interface VisitLook {
  /** A value for the statement that finds the post. */
  found: RawBuilder<string>
  /** What that means; null where it can't be known. If they opened it, then after `since`. */
  judge(found: string, post_id: number, site: Settings, since: Date): Opening | null
}

const nothing = { name: '', body: '', email: null, parent: null }

/** Reads the posted form, before the post is looked for. */
export const readCommentForm: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('typed', c.req.method === 'POST' ? await readTyped(c.req.raw) : {})
  await next()
}

/** For loadPost to read beside the post: what the decision on this comment needs. */
export function historyBeside(lookForVisit?: (c: AppContext) => Promise<VisitLook>) {
  return async (c: AppContext, slug: string) => {
    const { keys, db, client, typed, now } = c.var
    const [key, visit_look] = await Promise.all([keys.get(db, 'block'), lookForVisit?.(c)])
    const block = (await hmac(key, client.block)).slice(0, 8)
    c.set('block', block)
    c.set('visit_look', visit_look)
    const looked_up = checkForm(LookedUp, typed)
    const of = { slug, block, ...(looked_up.ok ? looked_up.value : nothing) }
    return selectHistory(db, of, now, visit_look?.found)
  }
}
