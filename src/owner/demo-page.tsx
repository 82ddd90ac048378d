import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import type { DemoSums } from './demo-queries.ts'

interface DemoPageProps {
  site: Settings
  waiting: number
  sums: DemoSums
}

/** Says what goes and what stays, in numbers, before anything does. */
export function DemoPage({ site, waiting, sums }: DemoPageProps) {
  const text = textFor(site.language).demo
  const views = formatNumber(sums.views, site.language)
  return (
    <OwnerLayout site={site} title={text.section} waiting={waiting}>
      <h1>{text.title}</h1>
      <p class="sentence">{text.intro(text.posts(sums.posts), text.views(views))}</p>
      <h2>{text.goes}</h2>
      <ul>
        {sums.posts > 0 && <li>{text.goes_posts(sums.posts)}</li>}
        {sums.comments > 0 && <li>{text.goes_comments(sums.comments, sums.others)}</li>}
        {sums.invented > 0 && <li>{text.goes_invented(sums.invented)}</li>}
        {sums.views > 0 && <li>{text.goes_figures(views)}</li>}
      </ul>
      <h2>{text.stays}</h2>
      <ul>
        {sums.own_posts > 0 && <li>{text.stays_posts(sums.own_posts)}</li>}
        <li>{text.stays_settings}</li>
      </ul>
      <form class="do" method="post" action="/owner/demo">
        <input type="hidden" name="_method" value="DELETE" />
        <a class="button" href="/owner">
          {text.keep}
        </a>
        <button class="plain danger">{text.start_empty}</button>
      </form>
    </OwnerLayout>
  )
}
