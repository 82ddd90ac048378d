import type { Settings } from '../settings/settings.ts'
import { formatMonth, formatMonthName, formatNumber } from '../ui/format.ts'
import { Layout } from '../ui/layout.tsx'
import { archive_css } from '../ui/style/archive.ts'
import { textFor } from '../ui/text/text.ts'
import type { archiveYears } from './archive.ts'
import { ListHead } from './list-head.tsx'

interface ArchivePageProps {
  site: Settings
  origin: string
  years: ReturnType<typeof archiveYears>
}

/** Every month that has posts, by year. */
export function ArchivePage({ site, origin, years }: ArchivePageProps) {
  const text = textFor(site.language)
  const title = `${text.search.archive} · ${site.title}`
  return (
    <Layout
      site={site}
      title={title}
      css={archive_css}
      head={
        <ListHead {...{ site, origin, title }} address="/archive" heading={text.search.archive} />
      }
    >
      <h1 class="list-title">{text.search.archive}</h1>
      {years.length === 0 && <p>{text.no_posts}</p>}
      {years.map(({ year, months }) => (
        <section key={year} aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>{year}</h2>
          <ol class="months">
            {months.map(({ month, posts }) => (
              <li key={month}>
                <a href={archivePath(month)} aria-label={formatMonth(month, site.language)}>
                  {formatMonthName(month, site.language)}
                </a>{' '}
                <span>{text.search.posts(posts, formatNumber(posts, site.language))}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Layout>
  )
}

export function archivePath(month: string): string {
  return `/archive/${month.replace('-', '/')}`
}
