import { describe, expect, it } from 'vitest'
import { chooseEncoding, compressedHeaders } from '../../src/cli/compression.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }

describe('chooseEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0 ,GZIP;q=0.5', 'gzip'],
    ['deflate', null],
    ['', null],
    [undefined, null],
  ])('answers Accept-Encoding %j with %j', (accepted, encoding) => {
    expect(chooseEncoding(accepted, 200, html)).toBe(encoding)
  })

  it.each([
    'text/css',
    'application/json',
    'application/problem+json',
    'application/rss+xml; charset=utf-8',
    'application/feed+json',
    'image/svg+xml',
    'text/javascript; charset=utf-8',
  ])('compresses %s', (type) => {
    expect(chooseEncoding('gzip', 200, { 'content-type': type })).toBe('gzip')
  })

  it.each([
    ['a picture', 200, { 'content-type': 'image/png' }],
    ['a stream of events', 200, { 'content-type': 'text/event-stream' }],
    ['what has no type', 200, {}],
    ['what is compressed already', 200, { ...html, 'content-encoding': 'gzip' }],
    ['what asks to be left alone', 200, { ...html, 'cache-control': 'no-transform' }],
    ['a few bytes', 200, { ...html, 'content-length': '12' }],
    ['an answer without a body', 304, html],
    ['a part of a file', 206, html],
  ])('leaves %s as it is', (_, status, headers) => {
    expect(chooseEncoding('gzip', status, headers)).toBeNull()
  })
})

describe('compressedHeaders', () => {
  it('weakens the ETag, drops the length and says what the answer depends on', () => {
    const headers = { ...html, etag: '"a"', 'content-length': '900', vary: 'Accept' }
    expect(compressedHeaders(headers, 'br')).toEqual({
      ...html,
      etag: 'W/"a"',
      vary: 'Accept, Accept-Encoding',
      'content-encoding': 'br',
    })
  })
})
