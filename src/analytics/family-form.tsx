import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'

interface FamilyFormProps {
  site: Settings
  family: string
  is_counted: boolean
}

/** Takes a family of robots for readers from now on, or no longer. */
export function FamilyForm({ site, family, is_counted }: FamilyFormProps) {
  const text = textFor(site.language).owner.stats
  const words = is_counted ? text.count_no_longer : text.count_these
  return (
    <form method="post" action="/owner/stats/families">
      <input type="hidden" name="family" value={family} />
      {is_counted && <input type="hidden" name="_method" value="DELETE" />}
      <button class="link" aria-label={`${family}: ${words}`}>
        {words}
      </button>
    </form>
  )
}
