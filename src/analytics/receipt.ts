import { dayClock } from '../lib/day-clock.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { Refusal } from './judge.ts'
import { GRACE_HOURS } from './roll-up.ts'
import type { VisitRow } from './sum-visits.ts'
import { visit_details } from './visit.ts'

/** A row of `visits` as its own reader sees it. */
export type OwnVisit = Omit<VisitRow, 'day' | 'post_id' | 'visitor'> & {
  /** Of the code: enough to see that it is one. */
  code: string
  /** Null for a post that readers cannot open any more. */
  post: { title: string; path: string } | null
  /** They wrote a comment under it. */
  commented: 0 | 1
}

/** A row of `likes` likewise: all of it. */
export interface OwnLike extends Pick<OwnVisit, 'code' | 'post'> {
  /** 0: the post itself. */
  comment_id: number
}

/** Why nothing is written of who asks now. */
export type WhyNot =
  | { kind: 'signed-in' | 'marked' | 'day-full' }
  | { kind: 'robot'; family: string }

export interface Receipt {
  day: string
  /** From then on they are summed up, and deleted. */
  goes_at: string
  visits: OwnVisit[]
  likes: OwnLike[]
  why_not: WhyNot | null
  asks_for_privacy: boolean
  /** Nothing but the count is left of them, and nothing is liked. */
  is_blank: boolean
}

export function receiptOf(
  day: string,
  zone: string,
  { visits, likes }: Pick<Receipt, 'visits' | 'likes'>,
  now: { why_not: WhyNot | null; asks_for_privacy: boolean },
): Receipt {
  const goes_at = iso(secondsAfter(dayClock(zone, day).end, GRACE_HOURS * 3600))
  const is_blank = likes.length === 0 && visits.every(isBlank)
  return { day, goes_at, visits, likes, is_blank, ...now }
}

function isBlank(visit: OwnVisit): boolean {
  const { seconds, scroll, commented } = visit
  return !seconds && !scroll && !commented && visit_details.every((name) => !visit[name])
}

export function whyNotOf(refusal: Refusal | null, signed_in: boolean): WhyNot | null {
  if (!refusal) return null
  if (refusal.reason === 'owner') return { kind: signed_in ? 'signed-in' : 'marked' }
  if (refusal.reason === 'day-full') return { kind: 'day-full' }
  return { kind: 'robot', family: refusal.family }
}
