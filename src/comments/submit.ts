import type { Db } from '../db/database.ts'
import { randomBytes, sha256, toBase64Url } from '../lib/hash.ts'
import { iso } from '../lib/time.ts'
import { queueOnApproval, queueOnArrival } from '../outbox/queue.ts'
import type { Ways } from '../outbox/ways.ts'
import type { Settings } from '../settings/settings.ts'
import { findBlocked } from './block-list.ts'
import { type Commentable, type CommentStatus, whyClosed } from './comment.ts'
import type { TokenCheck } from './form-token.ts'
import { type Checks, type History, type HistoryOf, selectHistory } from './history-queries.ts'
import type { CommentErrorKey, CommentForm } from './input.ts'
import { renderComment } from './markdown.ts'
import { type ChallengeResult, decideStatus, type Opening } from './moderation.ts'
import { secondsToWait } from './rate.ts'
import { insertChecked, raiseComments } from './queries.ts'

export interface Submission {
  input: Pick<CommentForm, 'name' | 'body' | 'email' | 'url' | 'parent' | 'notify'>
  by_owner: boolean
  by_moderator: boolean
  /** By JSON, without a form: there is no token and no trap. */
  token: TokenCheck | 'program'
  trap_filled: boolean
  /** Salted hash of the sender's network. */
  block: Uint8Array
  history: History
  /** Whether they have opened the post; null where it can't be known. */
  opening: Opening | null
  /** Asks what came of Cloudflare's check, if there is one: only of a comment that may be stored. */
  challenge: (() => Promise<ChallengeResult>) | null
  /** By which ways others hear of it. */
  ways: Ways
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
  const { input, history, block, by_owner, by_moderator, opening, ways } = submission
  const { html, links } = renderComment(input.body)
  const challenge = submission.challenge && (await submission.challenge())
  const evidence = { ...evidenceOf(submission, site, links), challenge }
  const { status, reason } = decideStatus(evidence)
  const key = toBase64Url(randomBytes(16))
  const key_hash = await sha256(key)
  const comment = {
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
    by_owner: by_owner ? (1 as const) : (0 as const),
    by_moderator: by_moderator ? (1 as const) : (0 as const),
    notify: input.notify ? (1 as const) : (0 as const),
    key_hash,
    // The owner is not counted either: who shares their network need not wait for them.
    block: by_owner ? null : block,
    created_at: iso(now),
    decided_at: null,
    // For the owner's decision, and no longer.
    ...(status === 'pending' && opening),
  }
  const insert = insertChecked(db, comment, lookedUp(post, submission), checksOf(submission), now)
  const [rows] = await db.batch(
    insert,
    ...(status === 'approved' ? [raiseComments(db, post.id)] : []),
    ...queueOnArrival(db, key_hash, ways, now),
    ...(status === 'approved' ? queueOnApproval(db, { key_hash }, ways, now) : []),
  )
  const id = rows[0]?.id
  return id ? { kind: 'stored', id, status, key } : overtaken(db, post, site, submission, now)
}

/** In the order of the design: closed, then (the fields stand) token, rate, duplicate. A filled trap is stored as spam. */
function refuse(
  post: Commentable,
  site: Settings,
  submission: Submission,
  now: Date,
): Outcome | null {
  const { input, by_owner, token, trap_filled, history } = submission
  const checks = checksOf(submission)
  if (whyClosed(post, site, now)) return { kind: 'closed' }
  if (input.parent !== null && history.parent_status !== 'approved') {
    return { kind: 'refused', field: 'parent', why: 'parent_wrong' }
  }
  if (token !== 'program' && !token.ok && !by_owner && !trap_filled) {
    return {
      kind: 'refused',
      field: 'token',
      why: token.why === 'stale' ? 'token_stale' : 'token_wrong',
    }
  }
  const seconds = checks.rate ? secondsToWait(JSON.parse(history.sent) as string[], now) : 0
  if (seconds > 0) return { kind: 'too-many', seconds }
  if (checks.duplicate && history.is_duplicate)
    return { kind: 'refused', field: 'body', why: 'duplicate' }
  return null
}

/** The owner is held to none of them. What fell into the trap is stored whatever it says, but not without end. */
function checksOf({ by_owner, trap_filled }: Submission): Checks {
  return { rate: !by_owner, duplicate: !by_owner && !trap_filled }
}

function lookedUp(post: Commentable, { input, block }: Submission): HistoryOf {
  const { name, body, email, parent } = input
  return { slug: post.slug, block, name, body, email, parent }
}

function evidenceOf(
  { input, by_owner, token, trap_filled, history, opening }: Submission,
  site: Settings,
  links: number,
) {
  return {
    policy: site.comments,
    by_owner,
    by_program: token === 'program',
    trap_filled,
    seconds_since_form: token !== 'program' && token.ok ? token.age_seconds : 0,
    letters: input.body.length,
    links,
    blocked: findBlocked({ hold: history.block_hold, spam: history.block_spam }, input),
    known_commenter: history.is_known === 1,
    opening,
  }
}

/** Something came in between, and the database took no comment: what stands there now says why. */
async function overtaken(
  db: Db,
  post: Commentable,
  site: Settings,
  submission: Submission,
  now: Date,
): Promise<Outcome> {
  const history = await selectHistory(db, lookedUp(post, submission), now).executeTakeFirst()
  const refusal = history && refuse(post, site, { ...submission, history }, now)
  return refusal ?? { kind: 'closed' }
}
