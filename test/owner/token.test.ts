import { describe, expect, it } from 'vitest'
import { createToken } from '../../src/owner/create-token.ts'
import { isToken, newToken } from '../../src/owner/token.ts'
import { toHex, sha256 } from '../../src/lib/hash.ts'
import { Blog } from '../support/blog.ts'

describe('newToken', () => {
  it('has a mark that scanners find and 256 bits, in letters that a header can hold', () => {
    const token = newToken(new Uint8Array(32).fill(255))
    expect(token).toBe(`pv_${'_'.repeat(42)}8`)
    expect(isToken(token)).toBe(true)
  })
})

describe('isToken', () => {
  it.each([
    '',
    'pv_',
    `pv_${'A'.repeat(42)}`,
    `pv_${'A'.repeat(44)}`,
    `xx_${'A'.repeat(43)}`,
    `pv_${'+'.repeat(43)}`,
  ])('refuses %j before the database is asked', (text) => {
    expect(isToken(text)).toBe(false)
  })
})

describe('createToken', () => {
  it('stores the hash and never the token', async () => {
    const blog = new Blog()
    const token = await createToken(blog.db, { name: 'ci', now: blog.now })
    const rows = await blog.db.selectFrom('tokens').selectAll().execute()
    expect(rows).toEqual([
      {
        id: 1,
        name: 'ci',
        hash: [...(await sha256(token))],
        created_at: '2026-11-03T12:00:00Z',
        used_at: null,
        revoked_at: null,
        user_id: null,
      },
    ])
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(toHex(new Uint8Array(rows[0]?.hash ?? []))).toHaveLength(64)
  })

  it('makes each another', async () => {
    const blog = new Blog()
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, i) => createToken(blog.db, { name: `${i}`, now: blog.now })),
    )
    expect(new Set(tokens).size).toBe(20)
  })
})
