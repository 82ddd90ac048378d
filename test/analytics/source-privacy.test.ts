import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSource } from '../../src/analytics/source.ts'
import { sourceHosts } from '../../src/analytics/source-hosts.ts'

const own = ['blog.example']

function find(query: string, referer: string | null = null) {
  return findSource(new URL(`https://blog.example/posts/x${query}`), referer, own)
}

describe('findSource, the referrer', () => {
  it.each([
    ['https://www.friend.example/', 'www.friend.example'],
    ['https://friend.example:8443/a/b/?q=1#c', 'friend.example:8443/a/b'],
    ['https://user:pass@friend.example/a', 'friend.example/a'],
    ['https://friend.example/%C3%BCber-uns', 'friend.example/%C3%BCber-uns'],
    [
      'https://friend.example/2026/05/iphone15pro-vs-galaxys24',
      'friend.example/2026/05/iphone15pro-vs-galaxys24',
    ],
    [
      'https://en.wikipedia.org/wiki/To_Be_Or_Not_To_Be',
      'en.wikipedia.org/wiki/To_Be_Or_Not_To_Be',
    ],
    [
      'https://zh.wikipedia.org/wiki/%E4%BD%A0%E5%A5%BD',
      'zh.wikipedia.org/wiki/%E4%BD%A0%E5%A5%BD',
    ],
    ['https://www.youtube.com/@someone/videos', 'www.youtube.com/@someone/videos'],
    ['https://mail.google.com/mail/u/0/private-folder', 'mail.google.com'],
    ['https://chatgpt.com/c/my-secret-question', 'chatgpt.com'],
    ['android-app://com.reddit.frontpage/a/b', 'com.reddit.frontpage'],
  ])('keeps of %s %s', (referer, referrer) => {
    expect(find('', referer).referrer).toBe(referrer)
  })

  it('is at most 120 characters, without half an escape at the end', () => {
    const referrer = find('', `https://friend.example/${'%C3%A4'.repeat(60)}`).referrer ?? ''
    expect(referrer.length).toBeLessThanOrEqual(120)
    expect(() => new URL(`https://${referrer}`)).not.toThrow()
    expect(referrer).toMatch(/%[\dA-F]{2}$/)
    expect(find('', `https://friend.example/${'word-'.repeat(3000)}`).referrer?.length).toBe(120)
  })
})

describe('findSource and secrets', () => {
  const secrets = [
    'IwAR2xY7bQ9kLmN0pRsTuV3wXyZ1aBcD4eFgH5iJk',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    '5d41402abc4b2a76b9719d911017c592',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N',
    'c2VjcmV0LXRva2VuLTEyMzQ1Njc4OTA_3kLm-9pQr',
    'anna.muster@praxis.example',
  ]
  const places: [string, (secret: string) => ReturnType<typeof find>][] = [
    ['a click id', (s) => find(`?fbclid=${s}&gclid=${s}&msclkid=${s}`, 'https://m.facebook.com/')],
    ['the Referer’s query', (s) => find('', `https://friend.example/a?token=${s}`)],
    ['the Referer’s fragment', (s) => find('', `https://friend.example/a#${s}`)],
    [
      'the Referer’s credentials',
      (s) => find('', `https://u:${encodeURIComponent(s)}@friend.example/`),
    ],
    ['the Referer’s path', (s) => find('', `https://friend.example/reset/${s}/now`)],
    [
      'the Referer’s path, escaped',
      (s) => find('', `https://friend.example/${encodeURIComponent(s)}`),
    ],
    ['utm_source', (s) => find(`?utm_source=${s}`)],
    ['the query of an address in ref', (s) => find(`?ref=https%3A%2F%2Ffriend.example%3Ft%3D${s}`)],
    ['utm_campaign', (s) => find(`?utm_source=leaflet&utm_campaign=${s}`)],
    ['utm_medium and the others', (s) => find(`?utm_medium=${s}&utm_content=${s}&utm_term=${s}`)],
  ]

  it.each(places)('keeps nothing of one in %s', (_, put) => {
    for (const secret of secrets) {
      const kept = decodeURIComponent(JSON.stringify(put(secret))).toLowerCase()
      expect(kept).not.toContain(secret.toLowerCase())
      expect(kept).not.toContain(secret.slice(0, 12).toLowerCase())
    }
  })
})

describe('findSource, any input', () => {
  it('answers, in texts of at most 120 characters and one of the nine channels', () => {
    const channels = [...Object.keys(sourceHosts), 'Direct', 'Campaign']
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('constructor', '__proto__', 'google', 'email', '..', 'https://', 'a.b'),
    )
    const referer = fc.oneof(
      word,
      fc.webUrl({ withQueryParameters: true }),
      word.map((w) => `https://${w}`),
    )
    fc.assert(
      fc.property(word, word, word, fc.option(referer), (one, two, three, from) => {
        const address = new URL('https://blog.example/posts/x')
        const names = ['utm_source', 'utm_medium', 'utm_campaign']
        for (const [i, text] of [one, two, three].entries()) {
          address.searchParams.set(names[i] ?? '', text)
        }
        const { channel, ...texts } = findSource(address, from, own)
        expect(channels).toContain(channel)
        for (const text of Object.values(texts)) {
          expect(text === null || (text.length > 0 && text.length <= 120)).toBe(true)
          expect(text ?? '').not.toMatch(/\p{Cc}|[?#]/u)
        }
      }),
    )
  })
})
