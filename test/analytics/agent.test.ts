import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAgent } from '../../src/analytics/agent.ts'
import { browsers } from './published-browsers.ts'
import { robots } from './published-robots.ts'

const desktop = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)'
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('readAgent', () => {
  it.each([
    [`${desktop} Chrome/131.0.0.0 Safari/537.36`, 'desktop', 'Chrome', 'Windows'],
    [
      `${desktop} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
      'desktop',
      'Microsoft Edge',
      'Windows',
    ],
    [`${desktop} Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0`, 'desktop', 'Opera', 'Windows'],
    [`${desktop} Chrome/131.0.0.0 Safari/537.36 Vivaldi/7.0`, 'desktop', 'Vivaldi', 'Windows'],
    [`${mac} Version/18.1 Safari/605.1.15`, 'desktop', 'Safari', 'macOS'],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
      'desktop',
      'Firefox',
      'Linux',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      'desktop',
      'Chrome',
      'Chrome OS',
    ],
    [`${phone} Chrome/131.0.0.0 Mobile Safari/537.36`, 'phone', 'Chrome', 'Android'],
    [`${phone} Chrome/131.0.0.0 Safari/537.36`, 'tablet', 'Chrome', 'Android'],
    [
      `${phone} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
      'phone',
      'Samsung Internet for Android',
      'Android',
    ],
    [
      'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
      'phone',
      'Firefox',
      'Android',
    ],
    [`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`, 'phone', 'Safari', 'iOS'],
    [`${iphone} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`, 'phone', 'Chrome', 'iOS'],
    [`${iphone} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`, 'phone', 'Firefox', 'iOS'],
    [
      'Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1',
      'tablet',
      'Safari',
      'iOS',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
      'desktop',
      'Internet Explorer',
      'Windows',
    ],
    [
      'Mozilla/5.0 (X11; OpenBSD amd64; rv:131.0) Gecko/20100101 Firefox/131.0',
      'other',
      'Firefox',
      null,
    ],
    ['', 'other', null, null],
    ['   ', 'other', null, null],
    ['something/1.0 made up', 'other', null, null],
    ['My Secret Browser/9 (a; b)', 'other', null, null],
  ])('reads %s', (agent, device, browser, os) => {
    expect(readAgent(agent)).toEqual({ device, browser, os })
  })

  it('names a device, browser and system for nearly every published browser', () => {
    const read = browsers.map(readAgent)
    const most = browsers.length * 0.9
    expect(read.filter(({ browser }) => browser).length).toBeGreaterThan(most)
    expect(read.filter(({ os }) => os).length).toBeGreaterThan(most)
    expect(read.filter(({ device }) => device !== 'other').length).toBeGreaterThan(most)
  })

  it('answers any text, in names of its own', () => {
    const piece = fc.constantFrom(
      'Mozilla/5.0',
      '(',
      'Android',
      'Chrome/',
      'iPad',
      'Version/',
      'constructor',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.array(fc.oneof(piece, fc.string())).map((pieces) => pieces.join(' ')),
      fc.constantFrom(...robots.map(([, , agent]) => agent)),
    )
    fc.assert(
      fc.property(text, (agent) => {
        const { device, browser, os } = readAgent(agent)
        expect(['phone', 'tablet', 'desktop', 'other']).toContain(device)
        for (const name of [browser, os]) expect(name ?? 'none').toMatch(/^[\w -]{2,30}$/)
      }),
    )
  })
})
