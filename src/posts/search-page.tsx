import type { Settings } from '../settings/settings.ts'
import { Layout } from '../ui/layout.tsx'
import { SearchForm } from '../ui/search-form.tsx'
import { cards_css } from '../ui/style/cards.ts'
import { search_css } from '../ui/style/search.ts'
import { textFor } from '../ui/text/text.ts'
import type { Found } from './card-queries.ts'
import { FoundList } from './found-list.tsx'

interface SearchPageProps {
  site: Settings
  origin: string
  query: string
  /** One more than a page has means that there are more. */
  found: Found[]
  page: number
}

/** The form, and what it finds. Not for other search engines: there are as many of these pages as queries. */
export function SearchPage({ site, origin, query, found, page }: SearchPageProps) {
  const text = textFor(site.language).search
  return (
    <Layout
      site={site}
      title={`${query ? `${text.found(query)} · ` : ''}${text.search} · ${site.title}`}
      css={cards_css + search_css}
      script="search"
      head={
        <>
          <link rel="canonical" href={`${origin}/search`} />
          {query ? (
            <meta name="robots" content="noindex, follow" />
          ) : (
            <meta name="description" content={text.description(site.title)} />
          )}
        </>
      }
    >
      <h1 class="list-title">{text.search}</h1>
      <SearchForm site={site} query={query} />
      <div id="results">
        {query && <FoundList site={site} query={query} found={found} page={page} />}
      </div>
    </Layout>
  )
}
