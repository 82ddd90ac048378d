import { describe, expect, it } from 'vitest'
import type { Config } from '../../src/config.ts'
import { readClient, readCountry, readTimeZone } from '../../src/http/client.ts'

const config = { local: false, country_header: null } as Config

function request(headers: Record<string, string>, cf?: object): Request {
  return new Request('https://blog.example/', { headers, cf: cf as never })
}

describe('readClient', () => {
  const headers = {
    'CF-Connecting-IP': '198.51.100.7',
    'X-Forwarded-For': '10.0.0.1, 203.0.113.9',
    'User-Agent': 'A browser',
  }

  it('goes by the address that Cloudflare, or the front door, vouches for', () => {
    expect(readClient(request(headers))).toEqual({
      address: '198.51.100.7',
      block: '198.51.100.0/24',
      agent: 'A browser',
    })
  })

  it.each<Record<string, string>>([
    {},
    { 'CF-Connecting-IP': 'nowhere' },
    { 'CF-Connecting-IP': '999.1.1.1' },
  ])('puts all together that say no address: %o', (some) => {
    expect(readClient(request(some))).toEqual({
      address: '0.0.0.0',
      block: '0.0.0.0/24',
      agent: '',
    })
  })
})

describe('readCountry', () => {
  it.each([
    ['Cloudflare’s', {}, { country: 'NZ' }, config, 'NZ'],
    [
      'not the one that a local run makes up',
      {},
      { country: 'NZ' },
      { ...config, local: true },
      null,
    ],
    ['none', {}, {}, config, null],
    ['Tor’s is none', {}, { country: 'T1' }, config, null],
    ['unknown is none', {}, { country: 'XX' }, config, null],
    [
      'a proxy’s, where its header is named',
      { 'X-Country': 'de' },
      { country: 'NZ' },
      { ...config, country_header: 'X-Country' },
      'DE',
    ],
    [
      'nothing else in that header',
      { 'X-Country': 'Germany' },
      { country: 'NZ' },
      { ...config, country_header: 'X-Country' },
      null,
    ],
    ['a header that nobody named', { 'X-Country': 'DE' }, {}, config, null],
  ])('%s', (_, headers, cf, given, country) => {
    expect(readCountry(request(headers, cf), given)).toBe(country)
  })
})

describe('readTimeZone', () => {
  it('is Cloudflare’s, and none in a local run or without one', () => {
    const cf = { timezone: 'Pacific/Auckland' }
    expect(readTimeZone(request({}, cf), config)).toBe('Pacific/Auckland')
    expect(readTimeZone(request({}, cf), { ...config, local: true })).toBeNull()
    expect(readTimeZone(request({}, {}), config)).toBeNull()
    expect(readTimeZone(request({}), config)).toBeNull()
  })
})
