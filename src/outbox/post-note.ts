import { answerOf, whyNone } from './answer.ts'
import type { Answered } from './message.ts'
import type { Note } from './note.ts'

const PATIENCE_MS = 5000

/** ntfy shows a JSON body as it stands, unless it is told which parts are title and message. */
const for_ntfy = { 'X-Template': 'yes', 'X-Title': '{{.title}}', 'X-Message': '{{.message}}' }

/** Sends it, and gives what came of it. Never throws. */
export async function postNote(
  address: string,
  note: Note,
  idempotency_key: string,
): Promise<Answered> {
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Plainview',
    'Idempotency-Key': idempotency_key,
    'X-Click': note.url,
    ...for_ntfy,
  }
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify(note),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return { kind: response.ok ? 'sent' : 'failed', answer: await answerOf(response) }
  } catch (error) {
    return { kind: 'failed', answer: whyNone(error) }
  }
}
