import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import type { Closed } from './comment.ts'

export function closedWords(closed: Closed, site: Settings): string {
  const words = textFor(site.language).waiting.closed
  return closed === 'age' ? words.after(site.close_after) : words.now
}
