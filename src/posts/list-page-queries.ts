import { type Expression, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { iso } from '../lib/time.ts'
import { popularJson } from '../popular/queries.ts'
import { settingsJson } from '../settings/queries.ts'
import type { MonthBounds } from './archive.ts'
import {
  type Card,
  selectIndexCards,
  selectMonthCards,
  selectTagCards,
  selectTimesAfter,
} from './card-queries.ts'
import { CARDS_A_PAGE } from './post.ts'

/** Of the front page the first has what is popular as well. */
export function selectIndexPage(db: Db, asked: Asked) {
  const select = asked.page === 1 ? front_page : index_page
  return select(db, ...placeOf(asked))
}

export function selectTagPage(db: Db, tag: string, asked: Asked) {
  return tag_page(db, tag, ...placeOf(asked))
}

export function selectMonthPage(db: Db, { from, to }: MonthBounds, asked: Asked) {
  return month_page(db, from, to, ...placeOf(asked))
}

export interface Asked {
  page: number
  now: Date
  /** Not where the isolate remembers them. */
  has_settings: boolean
}

/** When it is asked for, and how many cards stand before; no moment for settings that are remembered. */
type Place = [moment: string, before: number, settings_at: string | null]

function placeOf({ page, now, has_settings }: Asked): Place {
  return [iso(now), (page - 1) * CARDS_A_PAGE, has_settings ? iso(now) : null]
}

const front_page = prepared((db: Db, ...[moment, before, settings_at]: Place) =>
  listWith(db, moment, settings_at, selectIndexCards(db, moment, before), popularJson(moment)),
)

const index_page = prepared((db: Db, ...[moment, before, settings_at]: Place) =>
  listWith(db, moment, settings_at, selectIndexCards(db, moment, before)),
)

const tag_page = prepared((db: Db, tag: string, ...[moment, before, settings_at]: Place) =>
  listWith(db, moment, settings_at, selectTagCards(db, tag, moment, before)).select(
    sql<string>`(SELECT name FROM tags WHERE slug = ${tag})`.as('tag_name'),
  ),
)

const month_page = prepared(
  (db: Db, from: string, to: string, ...[moment, before, settings_at]: Place) =>
    listWith(db, moment, settings_at, selectMonthCards(db, { from, to }, moment, before)),
)

export interface ListRow {
  /** As JSON, without their counters: those move while the cards stay. */
  cards: string
  counts: string
  popular: string
  settings: string | null
  next: string | null
  /** Of a tag's list: as it was written first. */
  tag_name?: string
}

/** With their counters again. */
export function cardsFrom(row: ListRow): Card[] {
  const counts = JSON.parse(row.counts) as [views: number, comments: number][]
  const cards = JSON.parse(row.cards) as Omit<Card, 'views' | 'comments'>[]
  return cards.map((card, i) => {
    const [views = 0, comments = 0] = counts[i] ?? []
    return { ...card, views, comments }
  })
}

const shown = ['id', 'kind', 'slug', 'title', 'excerpt', 'published_at', 'opening']

/** All that a page of cards shows, as one statement of one row: a second one would cost more than the rows of both. */
function listWith(
  db: Db,
  moment: string,
  settings_at: string | null,
  cards: Expression<unknown>,
  popular = sql<string>`'null'`,
) {
  const pairs = shown.map((name) => sql`${sql.lit(name)}, ${sql.ref(name)}`)
  return (
    db
      .selectFrom(sql`(${cards})`.as('card'))
      .select(sql<string>`json_group_array(json_object(${sql.join(pairs)}))`.as('cards'))
      .select(sql<string>`json_group_array(json_array(views, comments))`.as('counts'))
      .select(popular.as('popular'))
      .select(settingsJson(db, settings_at).as('settings'))
      // When the next scheduled post comes out: a kept list may not outlive it.
      .select(selectTimesAfter(db, moment).limit(1).as('next'))
  )
}
