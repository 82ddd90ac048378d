import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './database.ts'

type Value = string | number | null

/**
 * A statement that is built once, and after that only given its values: to build one anew costs a page as much as to
 * render it. `build` may put its values where values stand, and must not look at them.
 */
export function prepared<Values extends Value[], Row>(
  build: (db: Db, ...values: Values) => Compilable<Row>,
): (db: Db, ...values: Values) => Compilable<Row> {
  let built: CompiledQuery<Row> | undefined
  return (db, ...values) => ({
    compile() {
      built ??= build(db, ...(values.map((_, i) => new Place(i)) as unknown[] as Values)).compile()
      const parameters = built.parameters.map((parameter) =>
        parameter instanceof Place ? values[parameter.index] : parameter,
      )
      return { ...built, parameters }
    },
  })
}

/** Where a value will stand: in a statement that is being built it goes for one. */
class Place {
  readonly index: number

  constructor(index: number) {
    this.index = index
  }
}
