import { readId } from '../http/json.ts'

export const queue_statuses = ['pending', 'approved', 'spam'] as const
export type QueueStatus = (typeof queue_statuses)[number]

/** What was decided just now: the address of the queue says it, so that it can be taken back there. */
export interface Decided {
  status: QueueStatus
  ids: number[]
}

/** At one go. */
export const MOST_AT_ONCE = 100

/** What the queue was asked for: `words` is empty where nothing was searched. */
export interface QueueList {
  status: QueueStatus
  words: string
}

/** `?status=pending&q=needle&done=approved&id=12.13`: the list that they stood in, and what became of them. */
export function queuePath({ status, words }: QueueList, decided?: Decided): string {
  const search = words && `&${new URLSearchParams({ q: words })}`
  const path = `/owner/comments?status=${status}${search}`
  return decided ? `${path}&done=${decided.status}&id=${decided.ids.join('.')}` : path
}

export function readDecided(done: string | undefined, id: string | undefined): Decided | null {
  const status = queue_statuses.find((candidate) => candidate === done)
  const ids = readIds(id)
  return status && ids.length > 0 ? { status, ids } : null
}

/** `12.13` */
export function readIds(text = ''): number[] {
  return text
    .split('.')
    .flatMap((one) => readId(one) ?? [])
    .slice(0, MOST_AT_ONCE)
}

/** From the address of the queue, or from a form in it. */
export function readQueueList({ status, q = '' }: { status?: string; q?: string }): QueueList {
  return { status: readQueueStatus(status), words: q.trim().slice(0, 100) }
}

function readQueueStatus(text: string | undefined): QueueStatus {
  return queue_statuses.find((status) => status === text) ?? 'pending'
}
