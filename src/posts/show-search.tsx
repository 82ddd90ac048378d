import { noteSearch } from '../analytics/note-tally.ts'
import type { AppContext } from '../http/context.ts'
import { cutHtml, type KeptPage } from '../http/cut-page.ts'
import { renderKept } from '../http/render-kept.tsx'
import { renderPiece } from '../http/send-page.ts'
import { selectSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { type Found, selectFound } from './card-queries.ts'
import { FoundList } from './found-list.tsx'
import { cleanQuery, matchOf } from './search.ts'
import { SearchPage } from './search-page.tsx'

/** The search form, and in the same round trip what it finds. */
export async function makeSearch(c: AppContext, text: string, page: number): Promise<KeptPage> {
  const { now, origin } = c.var
  const asked = await lookFor(c, text, page)
  const { site, query, found } = asked
  if (page === 1) tellOf(c, asked, 'document')
  const shown = SearchPage({ site, origin, query, found, page })
  return { ...renderKept(shown), site, post: null, made_at: now.getTime(), good_until: null }
}

/**
 * What is found alone, while somebody types. Half a word is nobody's search: it goes into the statistics only when its
 * writer has rested on it.
 */
export async function makeFound(
  c: AppContext,
  text: string,
  is_rested: boolean,
): Promise<KeptPage> {
  const asked = await lookFor(c, text, 1)
  const { site, query, found } = asked
  if (is_rested) tellOf(c, asked, 'beacon')
  const html = query ? renderPiece(<FoundList {...{ site, query, found }} page={1} />) : ''
  return { ...cutHtml(html), site, post: null, made_at: c.var.now.getTime(), good_until: null }
}

function tellOf(c: AppContext, { site, query, match, found }: Asked, kind: 'document' | 'beacon') {
  if (match !== null) noteSearch(c, site, query, { is_found: found.length > 0, kind })
}

interface Asked {
  site: Settings
  query: string
  /** Null: the query has no word. */
  match: string | null
  found: Found[]
}

async function lookFor(c: AppContext, text: string, page: number): Promise<Asked> {
  const { db, now, pages, settings_memory } = c.var
  const query = cleanQuery(text)
  const match = matchOf(query)
  const [settings, found = [] as Found[]] = await db.batch(
    selectSettings(db, now),
    ...(match === null ? [] : [selectFound(db, match, page, now)]),
  )
  const site = settings_memory.learn(settings[0], now)
  for (const one of found) pages.learn(one.id, one)
  return { site, query, match, found }
}
