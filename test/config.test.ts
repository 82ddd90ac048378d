import { describe, expect, it } from 'vitest'
import { readConfig, type Env } from '../src/config.ts'

const DB = {} as NonNullable<Env['DB']>
const MAIL = {} as NonNullable<Env['MAIL']>
const MAIL_FILES = {} as NonNullable<Env['MAIL_FILES']>
const MAIL_FROM = 'blog@example.org'
const api = { MAIL_API_URL: 'https://mail.example/emails', MAIL_API_KEY: 'secret' }
const turnstile = { TURNSTILE_SITE_KEY: 'key', TURNSTILE_SECRET: 'secret' }

describe('readConfig', () => {
  it('supposes what nobody set', () => {
    expect(readConfig({ DB })).toEqual({
      database: DB,
      local: false,
      site_url: null,
      country_header: null,
      count_rows_a_day: 70_000,
      setup_code: null,
      mail: null,
      challenge: null,
    })
  })

  it.each([
    [{ SITE_URL: 'https://blog.example.org/' }, { site_url: 'https://blog.example.org' }],
    [{ SITE_URL: 'HTTP://Blog.example.org:80' }, { site_url: 'http://blog.example.org' }],
    [{ SITE_URL: '' }, { site_url: null }],
    [{ LOCAL: '1' }, { local: true }],
    [{ LOCAL: '0' }, { local: false }],
    [{ COUNTRY_HEADER: 'X-Country' }, { country_header: 'X-Country' }],
    [{ COUNT_ROWS_A_DAY: '500' }, { count_rows_a_day: 500 }],
    [{ COUNT_ROWS_A_DAY: '0' }, { count_rows_a_day: 0 }],
    [{ COUNT_ROWS_A_DAY: '' }, { count_rows_a_day: 70_000 }],
    [{ MAIL, MAIL_FROM }, { mail: { kind: 'binding', binding: MAIL, from: MAIL_FROM } }],
    [{ MAIL, MAIL_FROM, ...api }, { mail: { kind: 'api', key: 'secret', from: MAIL_FROM } }],
    [{ MAIL_FILES }, { mail: { kind: 'files', from: 'blog@localhost' } }],
    [{ MAIL_FROM }, { mail: null }],
    [{ TURNSTILE_SITE_KEY: '', TURNSTILE_SECRET: '' }, { challenge: null }],
    [{ TURNSTILE_SECRET: 'secret' }, { challenge: null }],
    [
      turnstile,
      {
        challenge: {
          site_key: 'key',
          secret: 'secret',
          verify_url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
        },
      },
    ],
    [
      { ...turnstile, TURNSTILE_URL: 'http://127.0.0.1:9/' },
      { challenge: { verify_url: 'http://127.0.0.1:9/' } },
    ],
  ])('reads %o', (set, expected) => {
    expect(readConfig({ DB, ...set })).toMatchObject(expected)
  })

  it.each([
    ['DB', {}],
    ['SITE_URL', { DB, SITE_URL: 'blog.example.org' }],
    ['SITE_URL', { DB, SITE_URL: 'https://example.org/blog' }],
    ['COUNTRY_HEADER', { DB, COUNTRY_HEADER: 'X Country' }],
    ['COUNTRY_HEADER', { DB, COUNTRY_HEADER: 'X-Country: DE' }],
    ['COUNT_ROWS_A_DAY', { DB, COUNT_ROWS_A_DAY: '1e5' }],
    ['COUNT_ROWS_A_DAY', { DB, COUNT_ROWS_A_DAY: '-1' }],
    ['MAIL_FROM', { DB, MAIL }],
    ['MAIL_FROM', { DB, MAIL, MAIL_FROM: 'Blog <blog@example.org>' }],
    ['TURNSTILE_SECRET', { DB, TURNSTILE_SITE_KEY: 'key' }],
    ['TURNSTILE_URL', { DB, ...turnstile, TURNSTILE_URL: 'cloudflare' }],
    ['MAIL_API_KEY', { DB, MAIL_FROM, MAIL_API_URL: api.MAIL_API_URL }],
    ['MAIL_API_URL', { DB, MAIL_FROM, ...api, MAIL_API_URL: 'mail.example' }],
  ])('names %s when it is wrong', (name, env) => {
    expect(() => readConfig(env)).toThrow(name)
    expect(() => readConfig(env)).toThrow(
      expect.objectContaining({ status: 503, code: 'not_set_up' }),
    )
  })

  it('checks an environment once', () => {
    const env = { DB }
    expect(readConfig(env)).toBe(readConfig(env))
  })
})
