import { describe, expect, it } from 'vitest'
import { coverOf, isReadable, isReserved, permalink, statusOf } from '../../src/posts/post.ts'

const now = new Date('2026-11-03T12:00:00Z')
const past = '2026-11-03T12:00:00Z'
const future = '2026-11-03T12:00:01Z'

describe('statusOf and isReadable', () => {
  it.each([
    ['published', past, 'published', true],
    ['published', future, 'scheduled', false],
    ['unlisted', past, 'unlisted', true],
    ['unlisted', future, 'unlisted', false],
    ['unlisted', null, 'unlisted', false],
    ['draft', past, 'draft', false],
    ['draft', null, 'draft', false],
  ] as const)('%s at %s is %s, readable: %s', (status, published_at, shown, readable) => {
    expect(statusOf({ status, published_at }, now)).toBe(shown)
    expect(isReadable({ status, published_at }, now)).toBe(readable)
  })
})

describe('permalink', () => {
  it.each([
    ['post', 'hello', '/posts/hello'],
    ['page', 'about', '/about'],
    ['post', 'привет', '/posts/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82'],
    ['page', '针灸', '/%E9%92%88%E7%81%B8'],
  ] as const)('of %s %s: %s', (kind, slug, path) => {
    expect(permalink({ kind, slug })).toBe(path)
  })
})

describe('isReserved', () => {
  it('keeps pages from what stands at the top of the site, and posts from nothing', () => {
    for (const slug of [
      'owner',
      'posts',
      'tags',
      'api',
      'assets',
      'archive',
      'search',
      'privacy',
      'healthz',
    ]) {
      expect(isReserved('page', slug)).toBe(true)
      expect(isReserved('post', slug)).toBe(false)
    }
    expect(isReserved('page', 'about')).toBe(false)
  })
})

describe('coverOf', () => {
  it.each([
    ['', null],
    ['/x.svg', { src: '/x.svg' }],
    ['/x.svg#1120x560', { src: '/x.svg', width: 1120, height: 560 }],
    ['https://x.example/y.png#10x20', { src: 'https://x.example/y.png', width: 10, height: 20 }],
    ['/x.svg#top', { src: '/x.svg' }],
    ['/x.svg#100000x1', { src: '/x.svg' }],
  ])('of %s', (cover, expected) => {
    expect(coverOf({ cover })).toEqual(expected)
  })
})
