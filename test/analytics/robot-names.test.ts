import { describe, expect, it } from 'vitest'
import { robotNames } from '../../src/analytics/robot-names.ts'
import { findRobot } from '../../src/analytics/robots.ts'

describe('robotNames', () => {
  const names = Object.values(robotNames).flat()

  it('has each name once, in characters that mean themselves in a pattern', () => {
    const small = names.map((name) => name.toLowerCase())
    expect(new Set(small).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][\w.!/ -]{1,39}$/)
  })

  it('finds each under its own reason', () => {
    for (const [reason, list] of Object.entries(robotNames)) {
      for (const family of list) {
        expect(findRobot(`Mozilla/5.0 (compatible; ${family}/1.0)`)).toEqual({ reason, family })
      }
    }
  })
})
