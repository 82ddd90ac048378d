import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './database.ts'

type Value = string | number | null

/**
 * A statement that is built once, and after that only given its values: to build one anew costs a page as much as to
 * render it. `build` may put its values where values stand, and must not look at them. What else it compares with is
 * written out: SQLite plans a statement anew whenever a value is bound that chooses an index or a limit.
 */
export function prepared<Values extends Value[], Row>(
  build: (db: Db, ...values: Values) => Compilable<Row>,
): (db: Db, ...values: Values) => Compilable<Row> {
  let built: { query: CompiledQuery<Row>; places: number[] } | undefined
  return (db, ...values) => ({
    compile() {
      built ??= withPlaces(
        build(db, ...(values.map((_, i) => new Place(i)) as unknown[] as Values)),
      )
      return { ...built.query, parameters: built.places.map((place) => values[place]) }
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

function withPlaces<Row>(statement: Compilable<Row>) {
  const query = statement.compile()
  const places: number[] = []
  const left = query.parameters.values()
  const sql = query.sql.replace(quoted_or_place, (token) => {
    if (token !== '?') return token
    const { value } = left.next()
    if (!(value instanceof Place)) return literal(value as Value)
    places.push(value.index)
    return '?'
  })
  return { query: { ...query, sql }, places }
}

const quoted_or_place = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g

function literal(value: Value): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL')
}
