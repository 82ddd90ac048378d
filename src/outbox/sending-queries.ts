import { sql } from 'kysely'
import { iso, secondsAfter } from '../lib/time.ts'
import { type Answered, pauseAfter } from './message.ts'

/** How many messages are sent at once: no more than a Worker may hold connections. */
export const ROUND = 5

/** Longer than any try takes. A message not heard of again by then, because its isolate ended, is due again. */
const CLAIMED_SECONDS = 60

/** As SQLite must read it to see that the partial index serves. */
export const unsent = sql<boolean>`status <> 'sent'`

export function isDue(now: Date) {
  return sql<boolean>`(status = 'waiting' AND ${unsent} AND next_at <= ${iso(now)})`
}

export function claimedAt(now: Date) {
  return { tries: sql<number>`tries + 1`, next_at: iso(secondsAfter(now, CLAIMED_SECONDS)) }
}

/** What a try that was answered leaves. */
export function changesBy(message: { tries: number }, outcome: Answered, now: Date) {
  const last_answer = outcome.answer
  if (outcome.kind === 'sent') return { last_answer, status: 'sent' as const, sent_at: iso(now) }
  const pause = pauseAfter(message.tries)
  if (pause === null) return { last_answer, status: 'failed' as const }
  return { last_answer, next_at: iso(secondsAfter(now, pause)) }
}

/** With all its tries before it again. */
export function dueAgain(now: Date) {
  return { status: 'waiting' as const, tries: 0, next_at: iso(now) }
}
