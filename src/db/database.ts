import { type Compilable, Kysely } from 'kysely'
import { d1Props } from './d1-dialect.ts'
import type { Database } from './schema.ts'

/** What the statements of one request have cost so far, from D1's own `meta`. */
export type Cost = { trips: number; statements: number; rows_read: number; rows_written: number }

/** One a request: it knows what the request has cost. */
export class Db extends Kysely<Database> {
  readonly cost: Cost
  readonly #d1: D1Database

  constructor(d1: D1Database) {
    const cost: Cost = { trips: 0, statements: 0, rows_read: 0, rows_written: 0 }
    super(d1Props(d1, (metas) => addCost(cost, metas)))
    this.cost = cost
    this.#d1 = d1
  }

  /**
   * Runs the statements in order, in one transaction and one round trip, and gives the rows of each.
   * This is D1's only transaction: all of it happens, or nothing.
   */
  async batch<Queries extends readonly Compilable[]>(...queries: Queries): Promise<Rows<Queries>> {
    const prepared = queries.map((query) => {
      const { sql, parameters } = query.compile()
      return this.#d1.prepare(sql).bind(...parameters)
    })
    const results = await this.#d1.batch(prepared)
    addCost(
      this.cost,
      results.map((result) => result.meta),
    )
    return results.map((result) => result.results) as Rows<Queries>
  }
}

type Rows<Queries extends readonly Compilable[]> = {
  -readonly [K in keyof Queries]: Queries[K] extends Compilable<infer Row> ? Row[] : never
}

function addCost(cost: Cost, metas: D1Meta[]): void {
  cost.trips += 1
  cost.statements += metas.length
  for (const meta of metas) {
    cost.rows_read += meta.rows_read
    cost.rows_written += meta.rows_written
  }
}
