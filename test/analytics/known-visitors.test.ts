import { describe, expect, it } from 'vitest'
import { KnownVisitors } from '../../src/analytics/known-visitors.ts'
import { visitorOf } from '../../src/analytics/salts.ts'
import { hmacKey } from '../../src/lib/hash.ts'

const salt = await hmacKey(new Uint8Array(32).fill(5))
const client = (n: number) => ({ address: `10.0.${n >> 8}.${n & 255}`, agent: `Firefox/${n % 3}` })

describe('KnownVisitors', () => {
  it('gives everybody the code that the salt gives them, at the first time and at each other', async () => {
    const visitors = new KnownVisitors(salt)
    for (let n = 0; n < 3000; n++) {
      const code = await visitorOf(salt, client(n))
      expect(await visitors.get(client(n))).toEqual(code)
      expect(await visitors.get(client(n))).toEqual(code)
    }
    expect(await visitors.get(client(0))).toEqual(await visitorOf(salt, client(0)))
  })

  it('tells those apart whose address and agent only run together alike', async () => {
    const visitors = new KnownVisitors(salt)
    const one = await visitors.get({ address: '10.0.0.1', agent: '1Firefox' })
    expect(await visitors.get({ address: '10.0.0.11', agent: 'Firefox' })).not.toEqual(one)
  })
})
