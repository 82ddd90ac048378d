/** The real D1 behind a switch: while it is off, every statement fails as D1 does when it can't be reached. */
export interface BreakableD1 {
  database: D1Database
  break(message?: string): void
  mend(): void
  /** The next batch is done at once, and its answer comes only when the function given back is called. */
  holdNext(): () => void
}

export function breakable(d1: D1Database): BreakableD1 {
  let failure: string | null = null
  let held: Promise<void> | null = null
  const check = () => {
    if (failure) throw new Error(failure)
  }
  const originals = new WeakMap<object, D1PreparedStatement>()
  const statement = (original: D1PreparedStatement): D1PreparedStatement => {
    const guarded = {
      bind: (...values: unknown[]) => statement(original.bind(...values)),
      all: async () => {
        check()
        return original.all()
      },
    } as unknown as D1PreparedStatement
    originals.set(guarded, original)
    return guarded
  }
  const database = {
    prepare: (sql: string) => statement(d1.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) => {
      check()
      const answer = held
      held = null
      const results = await d1.batch(statements.map((one) => originals.get(one) ?? one))
      await answer
      return results
    },
  } as unknown as D1Database
  return {
    database,
    break: (message = 'D1_ERROR: Network connection lost.') => void (failure = message),
    mend: () => void (failure = null),
    holdNext: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = promise
      return resolve
    },
  }
}
