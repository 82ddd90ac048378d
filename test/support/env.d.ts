declare namespace Cloudflare {
  interface Env {
    DB: D1Database
    ASSETS: Fetcher
    LOCAL: string
    /** How many requests the recount sends, where they are not few. */
    RECOUNT?: string
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
