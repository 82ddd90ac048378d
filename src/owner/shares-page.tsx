import type { Settings } from '../settings/settings.ts'
import { formatMoment } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'

interface SharesPageProps {
  site: Settings
  waiting: number
  shares: { id: string; created_at: string }[]
}

/** Who may look at the statistics without signing in, and an end to it. */
export function SharesPage({ site, waiting, shares }: SharesPageProps) {
  const text = textFor(site.language).owner.stats
  return (
    <OwnerLayout site={site} title={text.share} current="stats" waiting={waiting}>
      <p class="hint">
        <a href="/owner/stats">{text.title}</a>
      </p>
      <h1>{text.share}</h1>
      <p>{text.share_intro}</p>
      <ul class="rows">
        {shares.map(({ id, created_at }) => {
          const made = text.share_made(formatMoment(created_at, site.language, site.time_zone))
          return (
            <li key={id}>
              <p>{made}</p>
              <form method="post" action={`/owner/stats/shares/${id}`}>
                <input type="hidden" name="_method" value="DELETE" />
                <button class="plain" aria-label={`${text.share_revoke}: ${made}`}>
                  {text.share_revoke}
                </button>
              </form>
            </li>
          )
        })}
      </ul>
      <form method="post" action="/owner/stats/shares">
        <button>{text.share_create}</button>
      </form>
    </OwnerLayout>
  )
}
