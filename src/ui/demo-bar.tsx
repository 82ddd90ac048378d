import { formatNumber } from './format.ts'
import type { Site } from './site.ts'
import { stepMark, viewsMark } from './step-mark.ts'
import { textFor } from './text/text.ts'

type Demo = NonNullable<Site['demo']>

/** Three steps to try, each ticked from what the blog itself has to show, so that the page is everybody's. */
export function DemoBar({ site, demo }: { site: Site; demo: Demo }) {
  const text = textFor(site.language).demo
  const [before, link, after] = text.step_open
  const post = `/posts/${encodeURIComponent(demo.slug)}`
  return (
    <aside class="strip" aria-label={text.try_it}>
      <ol class="steps">
        <li>
          <Mark html={viewsMark(demo.post_id, demo.from, demo.views)} />
          {before}
          <a href={post}>{link}</a>
          {after(formatNumber(demo.from + 1, site.language))}
        </li>
        <li>
          <Mark html={stepMark(2, demo.commented === 1)} />
          <a href={`${post}#comment-form`}>{text.step_comment}</a>
        </li>
        <li>
          <Mark html={stepMark(3, demo.published === 1)} />
          {demo.owned === 1 ? <a href="/owner/comments">{text.step_own}</a> : text.step_own}
          {demo.owned === 0 && text.step_own_how}
        </li>
      </ol>
    </aside>
  )
}

function Mark({ html }: { html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}
