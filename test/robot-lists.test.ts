import crawlers from 'crawler-user-agents'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findRobot } from '../src/analytics/robots.ts'

/*
 * Lists that others keep, and from which nothing here was made: crawler-user-agents (MIT), and user-agents
 * (BSD), a sample of the browsers that people used on the web of its day.
 */
const robots = crawlers.flatMap(({ instances }) => instances)
const file = new URL('../node_modules/user-agents/dist/user-agents.json', import.meta.url)
const sample = JSON.parse(readFileSync(file, 'utf8')) as { userAgent: string; weight: number }[]
const browsers = [...new Set(sample.map(({ userAgent }) => userAgent))]

describe('findRobot, on lists of others', () => {
  it('refuses at least 99 % of the robots', () => {
    expect(robots.length).toBeGreaterThan(2000)
    const missed = robots.filter((agent) => !findRobot(agent))
    expect(missed.length / robots.length, missed.join('\n')).toBeLessThanOrEqual(0.01)
  })

  it('refuses at most 1 % of the browsers', () => {
    expect(browsers.length).toBeGreaterThan(900)
    const wronged = browsers.filter((agent) => findRobot(agent))
    expect(wronged.length / browsers.length, wronged.join('\n')).toBeLessThanOrEqual(0.01)
  })
})
