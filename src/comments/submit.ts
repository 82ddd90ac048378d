import type { Db } from '../db/database.ts'
import { randomBytes, sha256, toBase64Url } from '../lib/hash.ts'
import { iso } from '../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import type { Commentable, CommentStatus } from './comment.ts'
import type { TokenCheck } from './form-token.ts'
import type { CommentErrorKey, CommentForm } from './input.ts'
import { renderComment } from './markdown.ts'
import { decideStatus } from './moderation.ts'
import { type History, insertComment, raiseComments } from './queries.ts'

/** Stored comments from one /24 or /48 in a minute. */
const MOST_A_MINUTE = 30

export interface Submission {
  input: Pick<CommentForm, 'name' | 'body' | 'email' | 'url' | 'parent' | 'notify'>
  by_owner: boolean
  /** By JSON, without a form: there is no token and no trap. */
  token: TokenCheck | 'program'
  trap_filled: boolean
  /** Salted hash of the sender's network. */
  block: Uint8Array
  history: History
}

export type Outcome =
  | { kind: 'stored'; id: number; status: Exclude<CommentStatus, 'deleted'>; key: string }
  | { kind: 'refused'; field: string; why: CommentErrorKey }
  | { kind: 'closed' }
  | { kind: 'too-many'; seconds: number }

/** Stores a comment, or says why not; nothing is written then. One round trip. */
export async function submitComment(
  db: Db,
  post: Commentable,
  site: Settings,
  submission: Submission,
  now: Date,
): Promise<Outcome> {
  const refusal = refuse(post, site, submission, now)
  if (refusal) return refusal
  const { input, history, token } = submission
  const { html, links } = renderComment(input.body)
  const { status, reason } = decideStatus({
    policy: site.comments,
    by_owner: submission.by_owner,
    by_program: token === 'program',
    trap_filled: submission.trap_filled,
    seconds_since_form: token !== 'program' && token.ok ? token.age_seconds : 0,
    links,
    known_commenter: history.is_known === 1,
  })
  const key = toBase64Url(randomBytes(16))
  const insert = insertComment(db, {
    post_id: post.id,
    parent_id: input.parent,
    root_id: history.parent_root_id,
    status,
    reason,
    name: input.name,
    email: input.email,
    url: input.url,
    body: input.body,
    html,
    by_owner: submission.by_owner ? 1 : 0,
    notify: input.notify ? 1 : 0,
    key_hash: await sha256(key),
    block: submission.block,
    created_at: iso(now),
    decided_at: null,
  })
  const [rows] =
    status === 'approved' ? await db.batch(insert, raiseComments(db, post.id)) : await db.batch(insert)
  const id = rows[0]?.id
  if (!id) throw new Error('The comment was stored without an id')
  return { kind: 'stored', id, status, key }
}

/** In the order of the design: closed, then (the fields stand) token, rate, duplicate. A filled trap is stored as spam. */
function refuse(
  post: Commentable,
  site: Settings,
  { input, by_owner, token, trap_filled, history }: Submission,
  now: Date,
): Outcome | null {
  if (!post.comments_open || site.comments === 'off') return { kind: 'closed' }
  if (input.parent !== null && history.parent_status !== 'approved') {
    return { kind: 'refused', field: 'parent', why: 'parent_wrong' }
  }
  if (by_owner) return null
  if (token !== 'program' && !token.ok && !trap_filled) {
    return { kind: 'refused', field: 'token', why: token.why === 'stale' ? 'token_stale' : 'token_wrong' }
  }
  if (history.in_last_minute >= MOST_A_MINUTE) {
    const since = now.getTime() - Date.parse(history.first_in_minute ?? iso(now))
    return { kind: 'too-many', seconds: Math.max(1, 60 - Math.floor(since / 1000)) }
  }
  if (history.is_duplicate) return { kind: 'refused', field: 'body', why: 'duplicate' }
  return null
}
