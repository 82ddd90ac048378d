import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** Told of every statement's cost, so that budgets can be asserted and shown. */
export type OnMeta = (statements: D1Meta[]) => void

/** Kysely's SQLite parts over D1, without the adapter's mutex: a cancelled request must not lock the others out. */
export function d1Dialect(d1: D1Database, onMeta: OnMeta): Dialect {
  return {
    createAdapter: () => new D1Adapter(),
    createDriver: () => new D1Driver(d1, onMeta),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class D1Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class D1Driver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(d1: D1Database, onMeta: OnMeta) {
    this.#connection = new D1Connection(d1, onMeta)
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async beginTransaction(): Promise<void> {
    throw new Error('D1 has no interactive transactions: use batch()')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

class D1Connection implements DatabaseConnection {
  readonly #d1: D1Database
  readonly #onMeta: OnMeta

  constructor(d1: D1Database, onMeta: OnMeta) {
    this.#d1 = d1
    this.#onMeta = onMeta
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.#d1
      .prepare(query.sql)
      .bind(...query.parameters)
      .all<Row>()
    this.#onMeta([result.meta])
    return {
      rows: result.results,
      numAffectedRows: BigInt(result.meta.changes),
      insertId: BigInt(result.meta.last_row_id),
    }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('D1 does not stream rows')
  }
}
