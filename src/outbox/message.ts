import type { Selectable } from 'kysely'
import type { OutboxTable } from '../db/outgoing-tables.ts'

export const message_kinds = [
  'note',
  'owner-mail',
  'reply-mail',
  'confirm-mail',
  'data-mail',
] as const

/** A message and its comment: the key of the outbox. */
export type MessageKey = Pick<Selectable<OutboxTable>, 'comment_id' | 'kind'>

/** What became of a try. `gone`: there is nothing to say any more, or nobody to say it to. */
export type Outcome = Answered | { kind: 'gone' }

/** What the other side said: its status and first words, or why there is no answer. */
export interface Answered {
  kind: 'sent' | 'failed'
  answer: string
}

const MINUTE = 60
const HOUR = 60 * MINUTE

/** After each try that failed: about two days in all. */
const PAUSES = [MINUTE, 5 * MINUTE, HOUR / 2, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR]

/** Seconds until the next try after so many; null when it is time to give up. */
export function pauseAfter(tries: number): number | null {
  return PAUSES[tries - 1] ?? null
}

/** The same for each try of a message, so that the other side can tell a second one from a new message. */
export function idempotencyKey(message: MessageKey & { origin: string }): string {
  return `${new URL(message.origin).host}/${message.kind}/${message.comment_id}`
}
