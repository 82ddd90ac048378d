import type { MiddlewareHandler } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readTyped, type Typed } from '../http/forms.ts'
import { hmac } from '../lib/hash.ts'
import type { Commentable } from './comment.ts'
import type { CommentJson } from './input.ts'
import { type History, selectHistory } from './queries.ts'

declare module '../http/context.ts' {
  interface AppVariables {
    /** Set by loadPost. */
    post: Commentable
    typed: Typed
    comment_json: CommentJson
    block: Uint8Array
    /** What was read beside the post, in the same round trip. */
    beside: History
  }
}

/** Reads the posted form, before the post is looked for. */
export const readCommentForm: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'POST') c.set('typed', await readTyped(c.req.raw))
  await next()
}

/** The sender's network as it is stored: salted, so that it names nobody. */
export async function blockOf(c: AppContext): Promise<Uint8Array> {
  const { keys, db, client } = c.var
  return (await hmac(await keys.get(db, 'block'), client.block)).slice(0, 8)
}

export function commentFormBeside(c: AppContext, slug: string) {
  const { body = '', email = '', parent = '' } = c.var.typed ?? {}
  return historyOf(c, slug, {
    body: body.trim(),
    email: email.trim().toLowerCase() || null,
    parent: /^[1-9]\d{0,14}$/.test(parent) ? Number(parent) : null,
  })
}

/** For loadPost to read beside the post: what the decision on this comment needs. */
export async function historyOf(
  c: AppContext,
  slug: string,
  typed: { body: string; email: string | null; parent: number | null },
) {
  const block = await blockOf(c)
  c.set('block', block)
  return selectHistory(c.var.db, { slug, block, ...typed }, c.var.now)
}
