/** A database that says of each of its answers what it cost: a list of costs is one round trip. */
export function metered(d1: D1Database, note: (metas: D1Meta[]) => void): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>()
  const statement = (original: D1PreparedStatement): D1PreparedStatement => {
    const one = {
      bind: (...values: unknown[]) => statement(original.bind(...values)),
      all: async () => {
        const result = await original.all()
        note([result.meta])
        return result
      },
    } as unknown as D1PreparedStatement
    originals.set(one, original)
    return one
  }
  return {
    prepare: (sql: string) => statement(d1.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) => {
      const results = await d1.batch(statements.map((one) => originals.get(one) ?? one))
      note(results.map(({ meta }) => meta))
      return results
    },
  } as unknown as D1Database
}
