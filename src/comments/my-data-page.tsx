import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import type { StoredCounts } from './my-data.ts'
import { OwnLayout } from './own-layout.tsx'

interface MyDataPageProps {
  site: Settings
  /** Whose data: an address, or what stands for it. */
  about: string
  counts: StoredCounts
  /** The same as JSON. */
  json: string
  /** Where a link to everything about the address can be asked for. */
  ask_link?: string
}

/** What is stored about somebody, by number; all of it as JSON; and the way to delete it. */
export function MyDataPage({ site, about, counts, json, ask_link }: MyDataPageProps) {
  const text = textFor(site.language).privacy.my_data
  const is_none = Object.values(counts).every((count) => count === 0)
  return (
    <OwnLayout site={site} title={text.title(about)}>
      <Counts site={site} counts={counts} />
      {is_none ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <p>
            <a href={json}>{text.as_json}</a>
          </p>
          <p>{text.before_deleting}</p>
          <form method="post">
            <button>{text.delete}</button>
          </form>
        </>
      )}
      {ask_link && (
        <form method="post" action={ask_link}>
          <p>{text.one_comment}</p>
          <button>{text.mail_link}</button>
        </form>
      )}
    </OwnLayout>
  )
}

interface ForgottenPageProps {
  site: Settings
  before: StoredCounts
  after: StoredCounts
}

export function ForgottenPage({ site, before, after }: ForgottenPageProps) {
  const text = textFor(site.language).privacy.my_data
  return (
    <OwnLayout site={site} title={text.deleted}>
      <Counts site={site} counts={before} after={after} />
      <p class="meta">
        <a href="/">{textFor(site.language).to_front_page}</a>
      </p>
    </OwnLayout>
  )
}

function Counts({
  site,
  counts,
  after,
}: {
  site: Settings
  counts: StoredCounts
  after?: StoredCounts
}) {
  const text = textFor(site.language).privacy.my_data
  return (
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">{text.table}</th>
          <th scope="col">{after ? text.rows_before : text.rows}</th>
          {after && <th scope="col">{text.rows_after}</th>}
        </tr>
      </thead>
      <tbody>
        {(['comments', 'mail_addresses', 'outbox'] as const).map((table) => (
          <tr key={table}>
            <th scope="row">{text.tables[table]}</th>
            <td>{counts[table]}</td>
            {after && <td>{after[table]}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
