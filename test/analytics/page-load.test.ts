import { describe, expect, it } from 'vitest'
import { isPageLoad, isPrefetch } from '../../src/analytics/page-load.ts'

function request(method: string, headers: Record<string, string> = {}) {
  return { method, headers: new Headers(headers) }
}

describe('isPageLoad', () => {
  it.each([
    ['a plain GET, as on http in a home network', request('GET')],
    [
      'a navigation',
      request('GET', { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate' }),
    ],
    ['a reload', request('GET', { 'Sec-Fetch-Dest': 'document', 'Cache-Control': 'max-age=0' })],
  ])('takes %s for one', (_, hit) => {
    expect(isPageLoad(hit)).toBe(true)
  })

  it.each([
    ['HEAD', request('HEAD')],
    ['POST', request('POST')],
    ['a part', request('GET', { Range: 'bytes=0-1023' })],
    ['a frame', request('GET', { 'Sec-Fetch-Dest': 'iframe' })],
    ['an old frame', request('GET', { 'Sec-Fetch-Dest': 'frame' })],
    ['fetch()', request('GET', { 'Sec-Fetch-Dest': 'empty' })],
    ['an image', request('GET', { 'Sec-Fetch-Dest': 'image' })],
    ['an empty destination', request('GET', { 'Sec-Fetch-Dest': '' })],
  ])('does not take %s for one', (_, hit) => {
    expect(isPageLoad(hit)).toBe(false)
  })
})

describe('isPrefetch', () => {
  it.each([
    ['Sec-Purpose', 'prefetch'],
    ['Sec-Purpose', 'prefetch;prerender'],
    ['Sec-Purpose', 'prefetch;anonymous-client-ip'],
    ['sec-purpose', 'Prefetch'],
    ['Purpose', 'prefetch'],
    ['Purpose', 'preview'],
    ['X-Purpose', 'preview'],
    ['X-Purpose', 'instant, prerender'],
    ['X-Moz', 'prefetch'],
  ])('sees it in %s: %s', (name, value) => {
    expect(isPrefetch(new Headers({ [name]: value }))).toBe(true)
  })

  it.each([
    ['Sec-Purpose', ''],
    ['Purpose', 'read'],
    ['X-Moz', 'livebookmarks'],
    ['Referer', 'https://example.org/prefetch'],
  ])('does not see it in %s: %s', (name, value) => {
    expect(isPrefetch(new Headers({ [name]: value }))).toBe(false)
  })

  it('does not see it where nothing is said', () => {
    expect(isPrefetch(new Headers())).toBe(false)
  })
})
