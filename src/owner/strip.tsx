import type { Site } from '../ui/site.ts'
import { textFor } from '../ui/text/text.ts'

/** Stays with what stands before it when the line breaks. */
const dot = '\u00a0· '

interface StripProps {
  site: Site
  /** The address of the page as others see it. */
  as_reader: string
  /** The post whose page it is. */
  post_id: string | undefined
  /** What of it is theirs. */
  may_edit: boolean
  may_see_readers: boolean
}

/** What only those see on a reader's page who work here. */
export function Strip({ site, as_reader, post_id, may_edit, may_see_readers }: StripProps) {
  const text = textFor(site.language).owner.door
  return (
    <p class="strip">
      {text.strip}
      {dot}
      <a href={as_reader}>{text.strip_as_reader}</a>
      {dot}
      {post_id && may_edit && (
        <>
          <a href={`/owner/posts/${post_id}`}>{text.strip_edit}</a>
          {dot}
        </>
      )}
      {post_id && may_see_readers && (
        <>
          <a href={`/owner/stats/posts/${post_id}`}>{text.strip_stats}</a>
          {dot}
        </>
      )}
      <a href="/owner">{text.strip_desk}</a>
    </p>
  )
}
