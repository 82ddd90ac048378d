import { describe, expect, it } from 'vitest'
import { addressIn, findAddress } from '../../src/cli/deployed-address.ts'

function report(targets: string[] | undefined): string {
  const lines = [
    { type: 'wrangler-session', version: 1 },
    { type: 'deploy', version: 1, targets },
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

describe('addressIn', () => {
  const workers_dev = 'https://plainview.mira.workers.dev'

  it.each([
    ['workers.dev', [workers_dev, 'schedule: 17 * * * *'], workers_dev],
    ['an own domain', ['blog.example.org (custom domain)'], 'https://blog.example.org'],
    [
      'an own domain before workers.dev',
      [workers_dev, 'blog.example.org (custom domain - zone name: example.org)'],
      'https://blog.example.org',
    ],
    ['nothing but a cron', ['schedule: 17 * * * *'], null],
    ['a pattern of routes, which is no address', ['example.org/blog/*'], null],
    ['no targets', undefined, null],
  ])('reads %s', (_, targets, address) => {
    expect(addressIn(report(targets))).toBe(address)
  })

  it('finds none in a report of nothing', () => {
    expect(addressIn('')).toBeNull()
  })
})

describe('findAddress', () => {
  it('takes what is said, without its slash', () => {
    expect(findAddress({ BASE_URL: 'https://blog.example.org/' })).toBe('https://blog.example.org')
    expect(findAddress({ SITE_URL: 'https://blog.example.org' })).toBe('https://blog.example.org')
  })

  it('refuses what is no address', () => {
    expect(() => findAddress({ BASE_URL: 'blog.example.org' })).toThrow(/no address.+blog\.example/)
  })
})
