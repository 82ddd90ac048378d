import type { Settings } from '../settings/settings.ts'
import type { findBlocked } from './block-list.ts'
import type { CommentStatus } from './comment.ts'

type Blocked = NonNullable<ReturnType<typeof findBlocked>>

/** Whether whoever writes has opened the post, and read it to the end. */
export interface Opening {
  opened: 0 | 1
  read: 0 | 1
}

/** What came of Cloudflare's check of a commenter: `silent` says nothing about them, but of the service. */
export type ChallengeResult = 'passed' | 'failed' | 'missing' | 'silent'

/** What is known of a comment when its fate is decided. */
export interface Evidence {
  policy: Settings['comments']
  by_owner: boolean
  /** Without a form, by JSON: nobody saw the page. */
  by_program: boolean
  trap_filled: boolean
  seconds_since_form: number
  /** In its text. */
  letters: number
  links: number
  /** What of the owner's block list it meets. */
  blocked: Blocked | null
  /** Somebody with this e-mail address has an approved comment here. */
  known_commenter: boolean
  /** Null where it can't be known. */
  opening: Opening | null
  /** What came of Cloudflare's check; null where there is none. */
  challenge: ChallengeResult | null
}

export type HoldReason =
  | 'trap'
  | 'too-quick'
  | 'program'
  | `challenge-${Exclude<ChallengeResult, 'passed'>}`
  | `${typeof BLOCKED}${string}`
  | 'links'
  | 'hold-all'
  | 'first-timer'
  | 'unopened-link'
  | 'unopened-fast'

/** Behind this the reason says which entry of the block list was met. */
export const BLOCKED = 'blocked: '

/** Who sends a form sooner than this after it was made is held. */
export const QUICKEST_SECONDS = 3
const MANY_LINKS = 2
/** Nobody types so many letters a second; who pastes does. */
const FASTEST_LETTERS = 20

type Decision = { status: Exclude<CommentStatus, 'deleted'>; reason: HoldReason | '' }

/** What becomes of a comment that may be stored: the first check that decides, and its reason. */
export function decideStatus(evidence: Evidence): Decision {
  if (evidence.by_owner) return { status: 'approved', reason: '' }
  if (evidence.trap_filled) return { status: 'spam', reason: 'trap' }
  if (!evidence.by_program && evidence.seconds_since_form < QUICKEST_SECONDS)
    return { status: 'pending', reason: 'too-quick' }
  if (evidence.blocked) {
    return { status: evidence.blocked.status, reason: `${BLOCKED}${evidence.blocked.entry}` }
  }
  if (evidence.by_program) return { status: 'pending', reason: 'program' }
  if (evidence.challenge && evidence.challenge !== 'passed') {
    return { status: 'pending', reason: `challenge-${evidence.challenge}` }
  }
  if (evidence.links >= MANY_LINKS) return { status: 'pending', reason: 'links' }
  if (evidence.policy === 'all') return { status: 'pending', reason: 'hold-all' }
  if (evidence.policy === 'first-timers' && !evidence.known_commenter) {
    return { status: 'pending', reason: 'first-timer' }
  }
  const sign = evidence.opening?.opened === 0 && signIn(evidence)
  return sign ? { status: 'pending', reason: sign } : { status: 'approved', reason: '' }
}

/**
 * What counts only against somebody who was never seen opening the post: of itself that says little, since who
 * goes from one network to another looks like it.
 */
function signIn({ links, letters, seconds_since_form }: Evidence): HoldReason | null {
  if (links > 0) return 'unopened-link'
  return letters > FASTEST_LETTERS * seconds_since_form ? 'unopened-fast' : null
}

/** A comment that its writer changes. */
interface Standing {
  status: CommentStatus
  reason: string
  by_owner: 0 | 1
  is_known: 0 | 1
}

/** What becomes of it: a change may take a comment off the page, and never puts one there. */
export function decideAgain(
  { status, reason, by_owner, is_known }: Standing,
  {
    links,
    blocked,
    site,
  }: Pick<Evidence, 'links' | 'blocked'> & { site: Pick<Settings, 'comments'> },
): { status: CommentStatus; reason: string } {
  if (status !== 'approved') return { status, reason }
  return decideStatus({
    policy: site.comments,
    by_owner: by_owner === 1,
    by_program: false,
    trap_filled: false,
    seconds_since_form: Infinity,
    letters: 0,
    links,
    blocked,
    known_commenter: is_known === 1,
    opening: null,
    challenge: null,
  })
}
