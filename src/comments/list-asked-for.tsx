import type { QueueList } from './decided.ts'

/** In each form of the queue: where its answer leads back to. */
export function ListAskedFor({ status, words }: QueueList) {
  return (
    <>
      <input type="hidden" name="status" value={status} />
      {words && <input type="hidden" name="q" value={words} />}
    </>
  )
}
