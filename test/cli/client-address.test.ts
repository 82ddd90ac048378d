import { describe, expect, it } from 'vitest'
import { clientAddress, lastHop, whomToTrust } from '../../src/cli/client-address.ts'

const local = { host: undefined, site_url: undefined, trust_proxy: false }

describe('whomToTrust', () => {
  it.each([
    ['a run that only this machine reaches', local, 'client'],
    ['one that others reach', { ...local, host: '0.0.0.0' }, 'nobody'],
    ['one with a public address', { ...local, site_url: 'https://blog.example.org' }, 'nobody'],
    [
      'one behind a proxy',
      { host: '::', site_url: 'https://a.example', trust_proxy: true },
      'proxy',
    ],
  ])('knows %s', (_, settings, trust) => {
    expect(whomToTrust(settings)).toBe(trust)
  })
})

describe('clientAddress', () => {
  const headers = { 'cf-connecting-ip': '192.0.2.1', 'x-forwarded-for': '192.0.2.2, 192.0.2.3' }

  it.each([
    ['the client about itself', headers, 'client', '192.0.2.1'],
    ['the connection, when nobody is believed', headers, 'nobody', '198.51.100.1'],
    ['the last hop, which the proxy itself wrote', headers, 'proxy', '192.0.2.3'],
    ['the connection, when the client is silent', {}, 'client', '198.51.100.1'],
    [
      'the connection, when the proxy is silent',
      { 'cf-connecting-ip': '192.0.2.1' },
      'proxy',
      '198.51.100.1',
    ],
    [
      'the connection, when the proxy says no address',
      { 'x-forwarded-for': '192.0.2.2, unknown' },
      'proxy',
      '198.51.100.1',
    ],
  ] as const)('believes %s', (_, given, trust, address) => {
    expect(clientAddress(given, '198.51.100.1', trust)).toBe(address)
  })
})

describe('lastHop', () => {
  const ten = Array.from({ length: 10 }, (_, i) => `192.0.2.${i}`).join(', ')

  it.each([
    ['the last of ten', ten, '192.0.2.9'],
    ['one with a port', '192.0.2.1, 198.51.100.2:4711', '198.51.100.2'],
    ['one in brackets', '[2001:DB8::1]:4711', '2001:db8::1'],
    ['one after rubbish', 'rubbish, , 192.0.2.1', '192.0.2.1'],
    ['none after an address', '192.0.2.1, unknown', null],
    ['none behind a last comma', '192.0.2.1,', null],
    ['none in a letter', '<script>', null],
    ['none where there is none', undefined, null],
  ])('finds %s', (_, hops, address) => {
    expect(lastHop({ 'x-forwarded-for': hops })).toBe(address)
  })
})
