import { type Cell, csv } from '../lib/csv.ts'
import { type Dimension, dimensions } from './day-detail.ts'
import type { Report } from './report.ts'

const tallied = { link: 'links', search: 'searches', not_found: 'not_found' } as const
type Tallied = keyof typeof tallied

/** What `top` can be asked for, by the API's names. */
export const top_tables = [...dimensions, ...(Object.keys(tallied) as Tallied[])] as const
export type TopTable = (typeof top_tables)[number]

export type Row = Record<string, Cell | undefined>

export function isTopTable(name: string): name is TopTable {
  return top_tables.some((table) => table === name)
}

/** What is told beside readings is told without people: there, `views` are presses, searches, calls. */
export function topRows(report: Report, table: TopTable): Row[] {
  if (!isTallied(table)) {
    return report.tops[table].map((top) => ({ ...top, ...postOf(report, table, top.value) }))
  }
  return report[tallied[table]].map(({ value, detail, hits }) => {
    const more = table === 'link' ? {} : { detail }
    return { value, views: hits, visitors: null, reads: null, ...more }
  })
}

/** Rows of the same kind as CSV, each name a column. */
export function rowsToCsv(rows: object[]): string {
  const table = rows as Row[]
  const names = [...new Set(table.flatMap((row) => Object.keys(row)))]
  return csv(
    names,
    table.map((row) => names.map((name) => row[name] ?? null)),
  )
}

function isTallied(table: TopTable): table is Tallied {
  return Object.hasOwn(tallied, table)
}

function postOf(report: Report, dimension: Dimension, value: string): Row {
  const post = dimension === 'post' && report.posts.get(Number(value))
  return post ? { slug: post.slug, title: post.title } : {}
}
