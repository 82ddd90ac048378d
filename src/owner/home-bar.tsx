import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'

/** What is done most from the desk's first page: to write, and to go and look. */
export function HomeBar({ site }: { site: Settings }) {
  const { write, desk_home: text, home } = textFor(site.language).owner
  return (
    <div class="bar">
      <h1>{home}</h1>
      <Only right="posts">
        <a class="button" href="/owner/posts/new">
          {write.new_post}
        </a>
      </Only>
      <a class="see" href="/">
        {text.see_blog}
      </a>
    </div>
  )
}
