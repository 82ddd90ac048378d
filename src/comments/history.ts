import type { MiddlewareHandler } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, readTyped, type Typed } from '../http/forms.ts'
import { hmac } from '../lib/hash.ts'
import type { Commentable } from './comment.ts'
import { LookedUp } from './input.ts'
import { type History, selectHistory } from './history-queries.ts'

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
  }
}

const nothing = { name: '', body: '', email: null, parent: null }

/** Reads the posted form, before the post is looked for. */
export const readCommentForm: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('typed', c.req.method === 'POST' ? await readTyped(c.req.raw) : {})
  await next()
}

/** For loadPost to read beside the post: what the decision on this comment needs. */
export async function commentFormBeside(c: AppContext, slug: string) {
  const { keys, db, client, typed, now } = c.var
  const block = (await hmac(await keys.get(db, 'block'), client.block)).slice(0, 8)
  c.set('block', block)
  const looked_up = checkForm(LookedUp, typed)
  return selectHistory(db, { slug, block, ...(looked_up.ok ? looked_up.value : nothing) }, now)
}
