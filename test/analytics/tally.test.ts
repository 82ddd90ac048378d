import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  subscribersIn,
  tidyLink,
  tidyPath,
  tidyQuery,
  tidyReferrer,
} from '../../src/analytics/tally.ts'

const OWN = ['blog.example']

describe('tidyLink', () => {
  it.each([
    [
      'https://cal.example/mira/first-visit?month=11&gclid=x#top',
      'https://cal.example/mira/first-visit',
    ],
    ['HTTP://Cal.Example:8080/a', 'http://cal.example:8080/a'],
    ['https://user:secret@cal.example/a', 'https://cal.example/a'],
    ['https://cal.example/confirm/8f3Kq0ZxY7aB2cD4eF6g/now', 'https://cal.example/confirm'],
    ['tel:+41441234567', 'tel:+41441234567'],
    ['mailto:mira@practice.example?subject=Hello&body=I', 'mailto:mira@practice.example'],
  ])('takes %s as %s', (link, tidy) => {
    expect(tidyLink(link, OWN)).toBe(tidy)
  })

  it.each([
    '',
    '/about',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://blog.example/about',
    'http://',
  ])('takes %j for no link out of here', (link) => {
    expect(tidyLink(link, OWN)).toBeNull()
  })

  it('is 120 characters at most, whatever is sent', () => {
    const link = fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.string({ unit: 'binary', maxLength: 900 }),
    )
    fc.assert(
      fc.property(link, (text) => {
        const tidy = tidyLink(text, OWN)
        return tidy === null || (tidy.length <= 120 && !/[?#\p{Cc}]/u.test(tidy))
      }),
    )
  })
})

describe('tidyQuery', () => {
  it.each([
    ['  Chronic   PAIN ', 'chronic pain'],
    ['x'.repeat(200), 'x'.repeat(80)],
    ['ann@example.org', null],
    ['8f3Kq0ZxY7aB2cD4eF6g', null],
    ['\u0000', null],
  ])('takes %j as %j', (query, tidy) => {
    expect(tidyQuery(query)).toBe(tidy)
  })
})

describe('an address not found', () => {
  it.each([
    ['/old/post', '/old/post'],
    ['/', '/'],
    [`/${'x'.repeat(500)}`, `/${'x'.repeat(119)}`],
    ['/reset/8f3Kq0ZxY7aB2cD4eF6g', '/reset'],
  ])('%s is told as %s', (path, tidy) => {
    expect(tidyPath(path)).toBe(tidy)
  })

  it.each([
    ['https://news.example/item?id=1', 'news.example/item'],
    ['https://blog.example/posts/x?q=1', '/posts/x'],
    ['https://mail.google.com/mail/u/0/', 'mail.google.com'],
    [null, ''],
    ['about:client', ''],
    ['not an address', ''],
  ])('its link on %s is told as %j', (referer, tidy) => {
    expect(tidyReferrer(referer, OWN)).toBe(tidy)
  })
})

describe('subscribersIn', () => {
  // As the services document them.
  it.each([
    [
      'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)',
      16,
    ],
    ['Mozilla/5.0 (compatible; inoreader.com/1.0; +https://www.inoreader.com; 1 subscribers)', 1],
    ['NewsBlur Feed Fetcher - 25 subscribers - https://www.newsblur.com/site/1/x', 25],
    ['Feedbin feed-id:1 - 7 subscribers', 7],
    ['theoldreader.com (feed_id=1; 3 readers)', 3],
    ['NetNewsWire (RSS Reader; https://netnewswire.com/)', null],
    ['x 99999999999 subscribers', null],
  ])('of %s are %j', (agent, number) => {
    expect(subscribersIn(agent)).toBe(number)
  })
})
