import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRobot } from '../../src/analytics/robots.ts'
import { browsers } from './published-browsers.ts'
import { robots } from './published-robots.ts'

describe('findRobot', () => {
  it('knows at least 99 % of the published robots, and at most 1 % of the browsers as such', () => {
    expect(robots.length).toBeGreaterThanOrEqual(150)
    expect(browsers.length).toBeGreaterThanOrEqual(60)
    const missed = robots.filter(([, , agent]) => !findRobot(agent))
    const wronged = browsers.filter((agent) => findRobot(agent))
    expect(missed.length / robots.length, missed.join('\n')).toBeLessThanOrEqual(0.01)
    expect(wronged.length / browsers.length, wronged.join('\n')).toBeLessThanOrEqual(0.01)
  })

  it.each(robots)('files as %s under %s: %s', (reason, family, agent) => {
    const robot = findRobot(agent)
    expect(robot?.reason).toBe(reason)
    expect(robot?.family.toLowerCase()).toBe(family.toLowerCase())
  })

  it.each([null, '', '   '])('takes a missing agent (%j) for a robot', (agent) => {
    expect(findRobot(agent)).toEqual({ reason: 'robot', family: 'no agent' })
  })

  it('takes whoever fetches for several subscribers for a feed reader', () => {
    const agent = 'SomeReader/1.0 (+https://reader.example; 21 subscribers)'
    expect(findRobot(agent)).toEqual({ reason: 'feed-reader', family: 'SomeReader' })
  })

  it('tells the sort of a robot of two sorts by the order of the reasons', () => {
    expect(findRobot('Twitterbot/1.0 Feedly/1.0 GPTBot/1.0')?.family).toBe('GPTBot')
    expect(findRobot('Twitterbot/1.0 Feedly/1.0')?.family).toBe('Feedly')
  })

  it.each([
    ['a name within a word', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Lemmyx/1.0'],
    ['a name in an address', 'Mozilla/5.0 (Linux; Android 10; K) Gecko/1 Foo <a@feedly.example>'],
  ])('is not taken in by %s', (_, agent) => {
    expect(findRobot(agent)?.reason ?? 'robot').toBe('robot')
  })

  it.each([
    ['Mozilla/5.0 (compatible; crawler; +https://secret.example/token?key=abc)', 'other'],
    ['x'.repeat(900), 'x'.repeat(40)],
    ['bot <script>alert(1)</script>', 'script'],
    ['someone@example.org crawler', 'other'],
    ['(((bot', 'other'],
  ])('gives %j the family %s: a word, never free text', (agent, family) => {
    expect(findRobot(agent)).toEqual({ reason: 'robot', family })
  })

  it('answers any text, with a family of at most 40 plain characters', () => {
    const part = fc.constantFrom(
      'bot',
      'GPTBot',
      'http://',
      '5 subscribers',
      '@',
      '; ',
      '|',
      '\u0000',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }).map((parts) => parts.join(' ')),
    )
    const family = /^[a-z][\w.!/ -]{0,39}$/i
    fc.assert(
      fc.property(text, (agent) => {
        const robot = findRobot(agent)
        return robot === null || family.test(robot.family)
      }),
    )
  })

  it('takes its time only for the first thousand characters', () => {
    expect(findRobot(`${'Mozilla/5.0 '.repeat(2000)}GPTBot`)).not.toMatchObject({
      family: 'GPTBot',
    })
  })
})
