/** What to do around a statement or a batch, by its SQL: throw, wait, or nothing. */
export interface Taps {
  before?: (sql: string) => unknown
  /** It has been done, but the answer is not there yet: throwing here loses it. */
  after?: (sql: string) => unknown
}

/** The real D1 with a hand on the line: what the taps let through is done by it. */
export function tappedD1(d1: D1Database, taps: Taps): D1Database {
  const known = new WeakMap<object, { original: D1PreparedStatement; sql: string }>()
  const run = async <T>(sql: string, act: () => Promise<T>): Promise<T> => {
    await taps.before?.(sql)
    const result = await act()
    await taps.after?.(sql)
    return result
  }
  const tapped = (original: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const statement = {
      bind: (...values: unknown[]) => tapped(original.bind(...values), sql),
      all: () => run(sql, () => original.all()),
    } as unknown as D1PreparedStatement
    known.set(statement, { original, sql })
    return statement
  }
  return {
    prepare: (sql: string) => tapped(d1.prepare(sql), sql),
    batch: (statements: D1PreparedStatement[]) => {
      const parts = statements.flatMap((statement) => known.get(statement) ?? [])
      const sql = parts.map((part) => part.sql).join(';\n')
      return run(sql, () => d1.batch(parts.map((part) => part.original)))
    },
  } as unknown as D1Database
}
