import { fingerprint, randomBytes, toHex } from '../lib/hash.ts'
import { trimToNewest } from '../lib/least-recent.ts'
import { visitorOf } from './salts.ts'

const REMEMBERED = 1000

/**
 * The visitors of a day who came last, so that a reload is told by a quick hash. They are found by a fingerprint
 * that only this isolate can make: no address stays in its memory.
 */
export class KnownVisitors {
  readonly #salt: CryptoKey
  readonly #own_salt = toHex(randomBytes(16))
  readonly #known = new Map<string, Uint8Array>()

  constructor(salt: CryptoKey) {
    this.#salt = salt
  }

  /** As `visitorOf` gives it. */
  async get(client: { address: string; agent: string }): Promise<Uint8Array> {
    const key = fingerprint(`${this.#own_salt}${client.address}\n${client.agent}`)
    const known = this.#known.get(key)
    if (known) return known
    const visitor = await visitorOf(this.#salt, client)
    this.#known.set(key, visitor)
    trimToNewest(this.#known, REMEMBERED)
    return visitor
  }
}
