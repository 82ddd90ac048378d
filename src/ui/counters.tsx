import { type Counts, counterLine } from './counter-line.ts'
import type { Site } from './site.ts'

interface CountersProps {
  post_id: number
  counts: Counts
  site: Site
}

/** The counter line in a page. The wrapper is no box: the line lies in its parent's layout. */
export function Counters({ post_id, counts, site }: CountersProps) {
  return (
    <div class="counted" dangerouslySetInnerHTML={{ __html: counterLine(post_id, counts, site) }} />
  )
}
