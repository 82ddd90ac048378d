import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Gathering } from '../../src/lib/gathering.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('Gathering', () => {
  it('lets the first take at once, and alone', async () => {
    const gathering = new Gathering<number>(50)
    expect(gathering.bring(1)).toBe(true)
    expect(await gathering.take()).toEqual([1])
  })

  it('has one of those who come soon after take all that came, once the time is over', async () => {
    const gathering = new Gathering<number>(50)
    gathering.bring(1)
    await gathering.take()
    vi.advanceTimersByTime(20)
    expect(gathering.bring(2)).toBe(true)
    const taken = gathering.take()
    expect(gathering.bring(3)).toBe(false)
    await vi.advanceTimersByTimeAsync(29)
    expect(gathering.bring(4)).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await taken).toEqual([2, 3, 4])
    vi.advanceTimersByTime(50)
    expect(gathering.bring(5)).toBe(true)
    expect(await gathering.take()).toEqual([5])
  })

  it('gives what a lost one was to take to whoever comes five seconds later', async () => {
    const gathering = new Gathering<number>(50)
    gathering.bring(1)
    vi.advanceTimersByTime(5000)
    expect(gathering.bring(2)).toBe(false)
    vi.advanceTimersByTime(1)
    expect(gathering.bring(3)).toBe(true)
    expect(await gathering.take()).toEqual([1, 2, 3])
  })

  it('gives nothing twice', async () => {
    const gathering = new Gathering<number>(50)
    gathering.bring(1)
    const [first, second] = [gathering.take(), gathering.take()]
    await vi.advanceTimersByTimeAsync(100)
    expect([await first, await second].flat()).toEqual([1])
  })
})
