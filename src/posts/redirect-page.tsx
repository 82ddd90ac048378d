import type { Settings } from '../settings/settings.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'

interface RedirectPageProps {
  site: Settings
  waiting: number
  address: string
  targets: { id: number; title: string }[]
  /** Where it leads already. */
  leads_to: { id: number; title: string } | undefined
  /** Why it could not be done. */
  refused: string | undefined
}

/** An address that does not exist, and the choice where it should lead. */
export function RedirectPage(props: RedirectPageProps) {
  const { site, waiting, address, targets, leads_to, refused } = props
  const text = textFor(site.language).owner.stats
  return (
    <OwnerLayout site={site} title={text.redirect} current="stats" waiting={waiting}>
      <p class="hint">
        <a href="/owner/stats#not_found">{text.title}</a>
      </p>
      <h1>{text.redirect}</h1>
      {refused && (
        <p class="note" role="alert">
          {refused}
        </p>
      )}
      {leads_to && !refused && (
        <p class="note" role="status">
          {text.redirect_leads(leads_to.title)}
        </p>
      )}
      <form method="post" action="/owner/redirects">
        <label>
          {text.redirect_from}
          <input name="from" value={address} required />
        </label>
        <label>
          {text.redirect_to}
          <select name="post" required>
            {targets.map(({ id, title }) => (
              <option value={id} selected={id === leads_to?.id} key={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button>{text.redirect_make}</button>
      </form>
    </OwnerLayout>
  )
}
