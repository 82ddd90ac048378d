import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// The runtime is kept from file to file, its database is not.
await reset()
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
