import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'

/** Beside figures that the demo's are among. */
export function SampleNote({ site }: { site: Settings }) {
  const text = textFor(site.language).demo
  return (
    <p class="note">
      {text.in_figures} <a href="/owner/demo">{text.remove}</a>
    </p>
  )
}
