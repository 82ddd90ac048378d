import { type SelectQueryBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/sqlite'
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
export function selectIndexPage(db: Db, page: number, now: Date) {
  const select = page === 1 ? front_page : index_page
  return select(db, ...placeOf(page, now))
}

export function selectTagPage(db: Db, tag: string, page: number, now: Date) {
  return tag_page(db, tag, ...placeOf(page, now))
}

export function selectMonthPage(db: Db, { from, to }: MonthBounds, page: number, now: Date) {
  return month_page(db, from, to, ...placeOf(page, now))
}

/** When it is asked for, and how many cards stand on the pages before. */
type Place = [moment: string, before: number]

function placeOf(page: number, now: Date): Place {
  return [iso(now), (page - 1) * CARDS_A_PAGE]
}

const front_page = prepared((db: Db, ...place: Place) =>
  listWith(db, place, selectIndexCards(db, ...place), popularJson(place[0])),
)

const index_page = prepared((db: Db, ...place: Place) =>
  listWith(db, place, selectIndexCards(db, ...place)),
)

const tag_page = prepared((db: Db, tag: string, ...place: Place) =>
  listWith(db, place, selectTagCards(db, tag, ...place)),
)

const month_page = prepared((db: Db, from: string, to: string, ...place: Place) =>
  listWith(db, place, selectMonthCards(db, { from, to }, ...place)),
)

type CardsQuery = SelectQueryBuilder<never, never, Card>

/** All that a page of cards shows, as one statement of one row: a second one would cost more than the rows of both. */
function listWith(db: Db, [moment]: Place, cards: unknown, popular = sql<string>`'null'`) {
  return db.selectNoFrom([
    sql<string>`${jsonArrayFrom(cards as CardsQuery)}`.as('cards'),
    // When the next scheduled post comes out: a kept list may not outlive it.
    selectTimesAfter(db, moment).limit(1).as('next'),
    popular.as('popular'),
    sql<string>`${settingsJson(db, moment)}`.as('settings'),
  ])
}
