import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLocalSettings } from '../../src/cli/local-settings.ts'

describe('readLocalSettings', () => {
  it('knows what to do when nothing is set', () => {
    expect(readLocalSettings({ PORT: '', HOST: '' })).toEqual({
      port: 8787,
      host: undefined,
      data_dir: resolve('.wrangler/state'),
      demo: true,
      site_url: undefined,
      trust_proxy: false,
      vars: { LOCAL: '1' },
    })
  })

  it('passes on what the Worker reads, and nothing else', () => {
    const env = {
      SITE_URL: 'https://blog.example.org',
      TRUST_PROXY: '1',
      HOME: '/root',
      COUNTRY_HEADER: '',
    }
    expect(readLocalSettings(env).vars).toEqual({
      LOCAL: '1',
      SITE_URL: 'https://blog.example.org',
    })
  })

  it.each([
    [{ DEMO: '0' }, false],
    [{ SITE_URL: 'https://blog.example.org' }, false],
    [{ SITE_URL: 'https://blog.example.org', DEMO: '1' }, false],
    [{ DEMO: '1' }, true],
    [{ DEMO: '' }, true],
  ])('with %j, the demo: %j', (env, demo) => {
    expect(readLocalSettings(env).demo).toBe(demo)
  })

  it.each([
    ['1', true],
    ['0', false],
    ['', false],
  ])('with TRUST_PROXY=%j, trusts it: %j', (TRUST_PROXY, trust_proxy) => {
    expect(readLocalSettings({ TRUST_PROXY })).toMatchObject({ trust_proxy })
  })

  it.each(['TRUST_PROXY', 'DEMO'])('refuses a %s that is neither 1 nor 0', (name) => {
    expect(() => readLocalSettings({ [name]: 'yes' })).toThrow(`${name} must be 1 or 0, not "yes".`)
  })

  it('keeps no slash at the end of SITE_URL', () => {
    const { site_url } = readLocalSettings({ SITE_URL: 'https://Blog.example.org/' })
    expect(site_url).toBe('https://blog.example.org')
  })

  it.each(['blog.example.org', 'https://example.org/blog', 'ftp://example.org'])(
    'refuses SITE_URL=%s',
    (SITE_URL) => {
      expect(() => readLocalSettings({ SITE_URL })).toThrow(/SITE_URL .+https:/)
    },
  )

  it.each(['abc', '-1', '65536', '80.5'])('refuses PORT=%s', (PORT) => {
    expect(() => readLocalSettings({ PORT })).toThrow(/PORT/)
  })
})
