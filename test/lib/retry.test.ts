import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withRetries } from '../../src/lib/retry.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Fails so many times, then gives its number. */
function failing(times: number): { attempt: () => Promise<number>; tries: () => number } {
  let tries = 0
  return {
    tries: () => tries,
    attempt: async () => {
      tries += 1
      if (tries <= times) throw new Error(`try ${tries}`)
      return tries
    },
  }
}

describe('withRetries', () => {
  it('gives what the first try gives, at once', async () => {
    expect(await withRetries([100, 400], failing(0).attempt)).toBe(1)
  })

  it('waits each pause once before it tries again', async () => {
    const { attempt, tries } = failing(2)
    const result = withRetries([100, 400, 1600], attempt)
    await vi.advanceTimersByTimeAsync(99)
    expect(tries()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(tries()).toBe(2)
    await vi.advanceTimersByTimeAsync(400)
    expect(await result).toBe(3)
  })

  it('gives up with the last error', async () => {
    const { attempt, tries } = failing(9)
    const result = expect(withRetries([1, 1], attempt)).rejects.toThrow('try 3')
    await vi.advanceTimersByTimeAsync(10)
    await result
    expect(tries()).toBe(3)
  })
})
