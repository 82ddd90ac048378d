import { NotFoundError } from '../errors.ts'
import type { AppContext } from '../http/context.ts'
import type { KeptPage } from '../http/cut-page.ts'
import { renderKept } from '../http/render-kept.tsx'
import { takePopular } from '../popular/choose.ts'
import type { PopularList } from '../popular/queries.ts'
import { type Text, textFor } from '../ui/text/text.ts'
import type { Card } from './card-queries.ts'
import type { selectIndexPage } from './list-page-queries.ts'
import { ListPage } from './list-page.tsx'

export interface List {
  path: string
  page: number
  select: ReturnType<typeof selectIndexPage>
  /** What the list is called, by its first card. The front page has the blog's own name. */
  heading?: (text: Text, card: Card & { tag_name?: string }) => string
  has_feed?: boolean
  /** Which list of lists it stands in, and where. */
  up?: (text: Text) => { href: string; name: string }
}

/** A page of cards, in one round trip. NotFoundError for a list of nothing, but not for a new blog's front page. */
export async function makeList(
  c: AppContext,
  { path, page, select, heading, has_feed, up }: List,
): Promise<KeptPage> {
  const { db, now, origin, pages, settings_memory, as_owner } = c.var
  const [[row]] = await db.batch(select)
  const site = settings_memory.learn(row, now)
  const cards = JSON.parse(row?.cards ?? '[]') as Card[]
  const [first] = cards
  if (heading && !first) throw new NotFoundError('There is no post in this list.')
  const chosen = JSON.parse(row?.popular ?? 'null') as PopularList | null
  const popular = chosen ? takePopular(c, chosen) : []
  for (const card of [...cards, ...popular]) pages.learn(card.id, card)
  const text = textFor(site.language)
  const named = { heading: first && heading?.(text, first), up: up?.(text) }
  const list = { site, cards, popular, page, path, origin, has_feed, for_owner: as_owner }
  const shown = ListPage({ ...list, ...named })
  return renderKept(shown, { site, post: null, now, good_until: row?.next ?? null })
}
