import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { type Months, no_months } from './period.ts'

/** Which days, and of which post: null for the whole blog. */
export interface Span {
  from: string
  to: string
  post_id: number | null
}

interface Past {
  span: Span
  /** Those that are read as months, as far as they are summed. */
  months: Months
  /** The figures are wanted by the day, so that of months only the details count. */
  by_day: RawBuilder<unknown>
  /** With what the figures can be told apart by. */
  detailed: boolean
}

/** The blog has no day before this one. */
export function beginsAfter(day: string) {
  return sql`(SELECT min(day) FROM site_days) > ${day}`
}

export function isTrue(known: boolean) {
  return sql`${sql.lit(known ? 1 : 0)}`
}

const figures = ['views', 'visitors', 'reads', 'seconds', 'comments', 'likes'] as const

/**
 * The rolled-up past of a span: summed months, the days before and after them, and those within for their figures
 * alone. Each is one stretch of its key: of two bounds on a side SQLite would heed one, and read on to the other.
 */
export function selectPast(db: Db, { span, months, by_day, detailed }: Past) {
  const { from, to, post_id } = span
  const days = (first: Bound, last: Bound, with_detail: boolean) =>
    db
      .selectFrom(post_id === null ? 'site_days' : 'post_days')
      .select(['day', 'sample', ...figures, detailIf(with_detail)])
      .where('day', '>=', sql<string>`${first}`)
      .where('day', '<=', sql<string>`${last}`)
      .$if(post_id !== null, (own) => own.where(sql<boolean>`post_id = ${post_id}`))
  if (months === no_months) return days(from, to, detailed)
  const summed = sql`coalesce((SELECT max(month) FROM site_months
    WHERE month >= ${months.first} AND month <= ${months.last}), '')`
  // No month has a day 0 or 32: right before its first, right after its last.
  const [before, begin] = [`${months.first}-00`, from > months.first ? from : `${months.first}-01`]
  return selectMonths(db, months, by_day, detailed)
    .unionAll(days(from, before < to ? before : to, detailed))
    .unionAll(days(sql`max(${begin}, ${summed} || '-32')`, to, detailed))
    .unionAll(
      days(begin, sql`min(${to}, ${summed} || '-31')`, false).where(sql<boolean>`${by_day}`),
    )
}

type Bound = string | RawBuilder<unknown>

function selectMonths(db: Db, { first, last }: Months, by_day: Past['by_day'], detailed: boolean) {
  return db
    .selectFrom('site_months')
    .select(['first_day as day', 'sample'])
    .select(figures.map((name) => sql<number>`iif(${by_day}, 0, ${sql.ref(name)})`.as(name)))
    .select(detailIf(detailed))
    .where('month', '>=', first)
    .where('month', '<=', last)
}

/** A month that is over has the days it is going to have. */
export async function listDaysOfMonth(db: Db, month: string) {
  return db
    .selectFrom('site_days')
    .select(['day', 'sample', ...figures, 'detail'])
    .where('day', '>=', `${month}-01`)
    .where('day', '<=', `${month}-31`)
    .orderBy('day')
    .execute()
}

function detailIf(is_wanted: boolean) {
  return sql<string | null>`${is_wanted ? sql.ref('detail') : sql`NULL`}`.as('detail')
}
