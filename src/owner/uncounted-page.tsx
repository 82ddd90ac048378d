import type { Settings } from '../settings/settings.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'

export function AskPage({ site, link }: { site: Settings; link: string }) {
  const text = textFor(site.language).owner.door
  return (
    <OwnerLayout site={site} title={text.uncounted_ask_title} waiting={null}>
      <h1>{text.uncounted_ask_title}</h1>
      <p>{text.uncounted_ask}</p>
      <form class="do" method="post" action="/owner/uncounted">
        <input type="hidden" name="link" value={link} />
        <button>{text.uncounted_do}</button>
        <a href="/">{text.to_blog}</a>
      </form>
    </OwnerLayout>
  )
}

export function MarkedPage({ site }: { site: Settings }) {
  const text = textFor(site.language).owner.door
  return (
    <OwnerLayout site={site} title={text.uncounted_done_title} waiting={null}>
      <h1>{text.uncounted_done_title}</h1>
      <p>{text.uncounted_done}</p>
      <form class="do" method="post" action="/owner/uncounted">
        <input type="hidden" name="_method" value="DELETE" />
        <button class="plain">{text.uncounted_undo}</button>
        <a href="/">{text.to_blog}</a>
      </form>
    </OwnerLayout>
  )
}

export function OverPage({ site }: { site: Settings }) {
  const text = textFor(site.language).owner.door
  return (
    <OwnerLayout site={site} title={text.uncounted_over_title} waiting={null}>
      <h1>{text.uncounted_over_title}</h1>
      <p>{text.uncounted_over}</p>
      <p>
        <a href="/">{text.to_blog}</a>
      </p>
    </OwnerLayout>
  )
}
