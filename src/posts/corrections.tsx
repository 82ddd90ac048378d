import type { Settings } from '../settings/settings.ts'
import { formatDate } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import type { Correction } from './correction.ts'

/** What a post owes to its comments, newest first. */
export function Corrections({ corrections, site }: { corrections: Correction[]; site: Settings }) {
  if (corrections.length === 0) return null
  const text = textFor(site.language).correction
  return (
    <ul class="corrections">
      {corrections.map(({ id, name, corrected_at }) => (
        <li key={id}>
          {text.line(formatDate(corrected_at, site.language, site.time_zone))}{' '}
          <a href={`/comments/${id}`}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
