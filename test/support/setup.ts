import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// The runtime is kept from file to file, its database is not. It must be empty for sure: migrations that stand
// already would be passed over, with all the rows of the file before.
do await reset()
while (await hasTables())
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)

async function hasTables(): Promise<boolean> {
  const tables = env.DB.prepare(`SELECT name FROM sqlite_master WHERE name = 'd1_migrations'`)
  return (await tables.first()) !== null
}
