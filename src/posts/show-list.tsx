import type { Compilable } from 'kysely'
import { NotFoundError } from '../errors.ts'
import type { AppContext } from '../http/context.ts'
import type { CutHtml, KeptPage } from '../http/cut-page.ts'
import { renderKept } from '../http/render-kept.tsx'
import { reachOf } from '../rights.ts'
import { takePopular } from '../popular/choose.ts'
import type { PopularPost } from '../popular/popular.ts'
import type { PopularList } from '../popular/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { type Text, textFor } from '../ui/text/text.ts'
import type { Card } from './card-queries.ts'
import { type Asked, cardsFrom, type ListRow } from './list-page-queries.ts'
import { ListPage } from './list-page.tsx'

export interface List {
  path: string
  page: number
  select: (asked: Asked) => Compilable<ListRow>
  /** What the list is called. The front page has the blog's own name. */
  heading?: (text: Text, row: ListRow) => string
  has_feed?: boolean
  /** Which list of lists it stands in, and where. */
  up?: (text: Text) => { href: string; name: string }
}

/** A page of cards, in one round trip. NotFoundError for a list of nothing, but not for a new blog's front page. */
export async function makeList(c: AppContext, list: List): Promise<KeptPage> {
  const { db, now, pages, settings_memory } = c.var
  const known = settings_memory.fresh(now)
  const made_at = settings_memory.readAt(now)
  const [[row]] = await db.batch(list.select({ page: list.page, now, has_settings: !known }))
  const site = known ?? settings_memory.learn(row, now)
  if (!row) throw new Error('A list is always a row')
  const cards = cardsFrom(row)
  if (list.heading && cards.length === 0) throw new NotFoundError('There is no post in this list.')
  const chosen = JSON.parse(row.popular) as PopularList | null
  const popular = chosen ? takePopular(c, chosen) : []
  for (const card of [...cards, ...popular]) pages.learn(card.id, card)
  return {
    ...renderList(c, list, { row, site, cards, popular }),
    site,
    post: null,
    made_at,
    good_until: row.next,
  }
}

interface Shown {
  row: ListRow
  site: Settings
  cards: Card[]
  popular: PopularPost[]
}

/** For readers in general it is rendered anew only where something of it has changed, counters apart. */
function renderList(c: AppContext, list: List, { row, site, cards, popular }: Shown): CutHtml {
  const { origin, as_owner, person } = c.var
  const for_owner = as_owner && person !== null && reachOf(person.role, 'posts') !== 'none'
  const { path, page, has_feed, heading, up } = list
  const text = textFor(site.language)
  const shown = { site, cards, popular, page, path, origin, has_feed, for_owner }
  const named = { heading: heading?.(text, row), up: up?.(text) }
  const render = () => renderKept(ListPage({ ...shown, ...named }))
  if (as_owner) return render()
  const titles = popular.flatMap(({ id, slug, title }) => [id, slug, title])
  const made_of = [site, origin, row.cards, row.tag_name, ...titles]
  const source = { stamp: '', text: row.cards }
  return c.var.renderings.get(`${path}?page=${page}`, { made_of, source }, render)
}
