import { noteSearch } from '../analytics/note-tally.ts'
import type { AppContext } from '../http/context.ts'
import { cutPage, type KeptPage } from '../http/page-memory.ts'
import { renderPage } from '../http/send-page.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import { type Found, selectFound } from './card-queries.ts'
import { cleanQuery, matchOf } from './search.ts'
import { SearchPage } from './search-page.tsx'

/** The search form, and in the same round trip what it finds. */
export async function makeSearch(c: AppContext, text: string, page: number): Promise<KeptPage> {
  const { db, now, origin, pages, settings_memory } = c.var
  const query = cleanQuery(text)
  const match = matchOf(query)
  const [settings, found = [] as Found[]] = await db.batch(
    selectSettings(db, now),
    ...(match === null ? [] : [selectFound(db, match, page, now)]),
  )
  const site = settingsFrom(settings[0])
  settings_memory.remember(site, now)
  for (const one of found) pages.learn(one.id, one)
  if (match !== null && page === 1) noteSearch(c, site, query, found.length > 0)
  const html = renderPage(<SearchPage {...{ site, origin, query, found, page }} />)
  return cutPage(html, { site, post: null, now, good_until: null })
}
