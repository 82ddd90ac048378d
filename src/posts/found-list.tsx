import type { Settings } from '../settings/settings.ts'
import { Counters } from '../ui/counters.tsx'
import { formatDate } from '../ui/format.ts'
import { type Text, textFor } from '../ui/text/text.ts'
import type { Found } from './card-queries.ts'
import { onOneLine } from './excerpt.ts'
import { LAST_PAGE, permalink } from './post.ts'
import { byRankThenNewest, FOUND_A_PAGE, HIT_START, piecesOf } from './search.ts'

interface FoundListProps {
  site: Settings
  query: string
  /** One more than a page has means that there are more. */
  found: Found[]
  page: number
}

/** What a search finds; how many is its heading. */
export function FoundList({ site, query, found, page }: FoundListProps) {
  const text = textFor(site.language).search
  const address = (number: number) =>
    `/search?q=${encodeURIComponent(query)}${number > 1 ? `&page=${number}` : ''}`
  return (
    <section aria-labelledby="found">
      <h2 id="found" class="how-many">
        {page > 1 ? text.found(query) : howMany(found.length, query, text)}
      </h2>
      {found.length === 0 && <NothingFound site={site} page={page} />}
      <ol class="cards">
        {byRankThenNewest(found.slice(0, FOUND_A_PAGE)).map((one) => (
          <FoundItem found={one} site={site} key={one.id} />
        ))}
      </ol>
      <nav class="pager" aria-label={text.search}>
        {page > 1 && (
          <a href={address(page - 1)} rel="prev">
            ← {text.better}
          </a>
        )}
        {found.length > FOUND_A_PAGE && page < LAST_PAGE && (
          <a class="older" href={address(page + 1)} rel="next">
            {text.more} →
          </a>
        )}
      </nav>
    </section>
  )
}

function howMany(count: number, query: string, text: Text['search']): string {
  if (count === 0) return text.nothing(query)
  return count > FOUND_A_PAGE ? text.more_than(FOUND_A_PAGE, query) : text.count(count, query)
}

function NothingFound({ site, page }: { site: Settings; page: number }) {
  const text = textFor(site.language).search
  if (page > 1) return <p>{text.no_more}</p>
  return (
    <p>
      {text.nothing_hint} <a href="/archive">{text.nothing_link}</a>.
    </p>
  )
}

function FoundItem({ found, site }: { found: Found; site: Settings }) {
  const published = found.published_at ?? ''
  // Where the words stand in the summary alone, the beginning of the text would not show why it was found.
  const is_in_summary = !found.passage.includes(HIT_START) && found.excerpt.includes(HIT_START)
  return (
    <li>
      <h3 dir="auto">
        <a href={permalink(found)}>
          <Marked text={found.title} />
        </a>
      </h3>
      <p class="excerpt" dir="auto">
        <Marked text={is_in_summary ? found.excerpt : onOneLine(found.passage)} />
      </p>
      <div class="line">
        {found.kind === 'post' && (
          <p class="meta">
            <time datetime={published}>{formatDate(published, site.language, site.time_zone)}</time>
          </p>
        )}
        <Counters post_id={found.id} counts={found} site={site} />
      </div>
    </li>
  )
}

function Marked({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, i) =>
        piece.is_hit ? <mark key={i}>{piece.text}</mark> : piece.text,
      )}
    </>
  )
}
