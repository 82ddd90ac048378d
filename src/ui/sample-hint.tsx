import type { Site } from './site.ts'
import { textFor } from './text/text.ts'
import { Only } from './viewer.tsx'

/** Beside figures on the desk: nothing where none of them are the demo's. */
export function SampleHint({ site }: { site: Site }) {
  if (site.sample === 0) return null
  const text = textFor(site.language).demo
  return (
    <span class="hint">
      {text.in_figures}{' '}
      <Only right="blog">
        <a href="/owner/demo">{text.remove}</a>
      </Only>
    </span>
  )
}
