import type { Text } from '../ui/text/text.ts'

/** Of an answer's body: enough to see what was wrong. */
const FIRST_WORDS = 200
const NO_ANSWER = 'no-answer'
const NO_CONNECTION = 'no-connection'

/** The status and the first words of the body, on one line. */
export async function answerOf(response: Response): Promise<string> {
  const words = (await openingOf(response)).replace(/\s+/g, ' ').trim()
  return `${response.status} ${words.slice(0, FIRST_WORDS)}`.toWellFormed().trim()
}

/** Why there was none, as it is kept. */
export function whyNone(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return NO_ANSWER
  const words = error instanceof Error ? error.message : String(error)
  return `${NO_CONNECTION}: ${words.slice(0, FIRST_WORDS)}`
}

export function answerInWords(answer: string, text: Text['outbox']): string {
  if (answer === NO_ANSWER) return text.no_answer
  return answer.startsWith(`${NO_CONNECTION}: `)
    ? text.no_connection(answer.slice(NO_CONNECTION.length + 2))
    : answer
}

/** Read no further than is shown: a body may be endless. */
async function openingOf(response: Response): Promise<string> {
  if (!response.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of response.body) {
    text += decoder.decode(bytes as Uint8Array, { stream: true })
    if (text.length >= FIRST_WORDS * 2) break
  }
  return text
}
