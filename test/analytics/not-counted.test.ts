import { describe, expect, it } from 'vitest'
import { type Hit, whyNotCounted } from '../../src/analytics/not-counted.ts'

const reader = {
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Accept-Language': 'de,en;q=0.5',
  'Sec-Fetch-Dest': 'document',
}

function hit(headers: Record<string, string | null> = {}, change: Partial<Hit> = {}): Hit {
  const all = Object.entries({ ...reader, ...headers })
  const present = all.filter((pair): pair is [string, string] => pair[1] !== null)
  const rest: Hit = {
    kind: 'document',
    method: 'GET',
    headers: new Headers(present),
    preview: false,
    owner: false,
    counted_families: [],
  }
  return { ...rest, ...change }
}

const robots = {
  'ai-crawler': 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'feed-reader': 'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers)',
  'link-preview': 'WhatsApp/2.23.20.0 A',
  robot: 'curl/8.9.1',
}

describe('whyNotCounted', () => {
  it('counts a person opening a page', () => {
    expect(whyNotCounted(hit())).toBeNull()
    expect(whyNotCounted(hit({ 'Sec-Fetch-Dest': null }))).toBeNull()
  })

  it.each([
    ['preview', '', hit({}, { preview: true })],
    ['owner', '', hit({}, { owner: true })],
    ['not-a-page-load', '', hit({}, { method: 'HEAD' })],
    ['not-a-page-load', '', hit({ Range: 'bytes=0-' })],
    ['not-a-page-load', '', hit({ 'Sec-Fetch-Dest': 'iframe' })],
    ['prefetch', '', hit({ 'Sec-Purpose': 'prefetch;prerender' })],
    ['ai-crawler', 'GPTBot', hit({ 'User-Agent': robots['ai-crawler'] })],
    ['feed-reader', 'Feedly', hit({ 'User-Agent': robots['feed-reader'] })],
    ['link-preview', 'WhatsApp', hit({ 'User-Agent': robots['link-preview'] })],
    ['robot', 'curl', hit({ 'User-Agent': robots.robot })],
    ['robot', 'no agent', hit({ 'User-Agent': null })],
    ['robot', 'no language', hit({ 'Accept-Language': null })],
    ['robot', 'no language', hit({ 'Accept-Language': ' ' })],
  ])('says %s (%s)', (reason, family, request) => {
    expect(whyNotCounted(request)).toEqual({ reason, family })
  })

  it('says only the first of several reasons, in the documented order', () => {
    const causes: [string, (before: Hit) => Hit][] = [
      ['robot', (before) => withHeader(before, 'Accept-Language', '')],
      ['ai-crawler', (before) => withHeader(before, 'User-Agent', robots['ai-crawler'])],
      ['prefetch', (before) => withHeader(before, 'Purpose', 'prefetch')],
      ['not-a-page-load', (before) => ({ ...before, method: 'HEAD' })],
      ['owner', (before) => ({ ...before, owner: true })],
      ['preview', (before) => ({ ...before, preview: true })],
    ]
    let request = hit()
    for (const [reason, add] of causes) {
      request = add(request)
      expect(whyNotCounted(request)?.reason).toBe(reason)
    }
  })

  it('takes a beacon for what it is: a fetch, sent once the page is shown', () => {
    const change = { kind: 'beacon', method: 'POST' } as const
    expect(whyNotCounted(hit({ 'Sec-Fetch-Dest': 'empty' }, change))).toBeNull()
    expect(whyNotCounted(hit({ 'Sec-Purpose': 'prefetch' }, change))).toBeNull()
    expect(whyNotCounted(hit({}, { ...change, owner: true }))?.reason).toBe('owner')
    expect(whyNotCounted(hit({ 'User-Agent': robots.robot }, change))?.reason).toBe('robot')
    expect(whyNotCounted(hit({ 'Accept-Language': null }, change))?.family).toBe('no language')
  })
})

function withHeader(before: Hit, name: string, value: string): Hit {
  const headers = new Headers(before.headers)
  headers.set(name, value)
  return { ...before, headers }
}
