import { NotFoundError } from '../errors.ts'
import type { AppContext } from '../http/context.ts'
import { cutPage, type KeptPage } from '../http/page-memory.ts'
import { renderPage } from '../http/send-page.ts'
import { takePopular } from '../popular/choose.ts'
import { selectPopular } from '../popular/queries.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import { type Text, textFor } from '../ui/text/text.ts'
import {
  type Card,
  type selectIndexCards,
  selectNextPost,
  type selectTagCards,
} from './card-queries.ts'
import { ListPage } from './list-page.tsx'

export interface List {
  path: string
  page: number
  select: ReturnType<typeof selectIndexCards> | ReturnType<typeof selectTagCards>
  /** What the list is called, by its first card. The front page has the blog's own name. */
  heading?: (text: Text, card: Card & { tag_name?: string }) => string
  has_feed?: boolean
  /** Whether what is popular this week stands at its foot. */
  has_popular?: boolean
  /** Which list of lists it stands in, and where. */
  up?: (text: Text) => { href: string; name: string }
}

/** A page of cards, in one round trip. NotFoundError for a list of nothing, but not for a new blog's front page. */
export async function makeList(
  c: AppContext,
  { path, page, select, heading, has_feed, has_popular, up }: List,
): Promise<KeptPage> {
  const { db, now, origin, pages, settings_memory, as_owner } = c.var
  const [settings, cards, next, [chosen] = []] = await db.batch(
    selectSettings(db, now),
    select,
    selectNextPost(db, now),
    ...(has_popular ? [selectPopular(db, now)] : []),
  )
  const site = settingsFrom(settings[0])
  settings_memory.remember(site, now)
  const [first] = cards
  if (heading && !first) throw new NotFoundError('There is no post in this list.')
  const popular = chosen ? takePopular(c, chosen) : []
  for (const card of [...cards, ...popular]) pages.learn(card.id, card)
  const text = textFor(site.language)
  const named = { heading: first && heading?.(text, first), up: up?.(text) }
  const list = { site, cards, popular, page, path, origin, has_feed, for_owner: as_owner }
  const html = renderPage(<ListPage {...list} {...named} />)
  return cutPage(html, { site, post: null, now, good_until: next[0]?.published_at ?? null })
}
