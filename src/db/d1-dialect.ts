import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Driver,
  type Kysely,
  type KyselyProps,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** Told of every statement's cost, so that budgets can be asserted and shown. */
export type OnMeta = (statements: D1Meta[]) => void

/**
 * What a Kysely over D1 is made of. One is made for each request, so it has no more of its own than its connection,
 * and no mutex: a cancelled request must not lock the others out.
 */
export function d1Props(d1: D1Database, onMeta: OnMeta): KyselyProps {
  const connection = new D1Connection(d1, onMeta)
  const driver = new D1Driver(connection)
  const dialect = {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => compiler,
  }
  const provider = { provideConnection: <T>(use: Use<T>) => use(connection) }
  const executor = new DefaultQueryExecutor(compiler, adapter, provider)
  return { config: { dialect }, dialect, driver, executor }
}

type Use<T> = (connection: DatabaseConnection) => Promise<T>

const adapter = new SqliteAdapter()
const compiler = new SqliteQueryCompiler()

class D1Driver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
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
