import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { Db } from '../../src/db/database.ts'
import { KeyRing } from '../../src/http/keys.ts'
import { hmac, toHex } from '../../src/lib/hash.ts'

async function sign(
  ring: KeyRing,
  purpose: 'form' | 'block',
  db = new Db(env.DB),
): Promise<string> {
  return toHex(await hmac(await ring.get(db, purpose), 'text'))
}

describe('KeyRing', () => {
  it('makes one key a purpose, the same for isolates that want it at once', async () => {
    const rings = Array.from({ length: 10 }, () => new KeyRing())
    const signatures = await Promise.all(rings.map((ring) => sign(ring, 'form')))
    expect(new Set(signatures).size).toBe(1)
    expect(await sign(new KeyRing(), 'block')).not.toBe(signatures[0])
    const { results } = await env.DB.prepare(
      'SELECT purpose, length(secret) AS bytes FROM keys',
    ).all()
    expect(results).toEqual([
      { purpose: 'block', bytes: 32 },
      { purpose: 'form', bytes: 32 },
    ])
  })

  it('reads a key once', async () => {
    const ring = new KeyRing()
    const db = new Db(env.DB)
    await sign(ring, 'form', db)
    await sign(ring, 'form', db)
    expect(db.cost).toMatchObject({ trips: 1, rows_written: 0 })
  })
})
