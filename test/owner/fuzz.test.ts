import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { CODE } from '../support/owner.ts'

const blog = new Blog({ SETUP_CODE: CODE })

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const value = fc.oneof(
  text.map((one) => one.toWellFormed()),
  fc.constantFrom(
    '',
    '0',
    '1',
    'DELETE',
    CODE,
    'mira@example.org',
    'UTC',
    'de',
    'all',
    '#0f6b5c',
    '//x',
  ),
)
const fields = fc.dictionary(
  fc.constantFrom(
    ...'code site_title name email language time_zone key link to title tagline accent comments'.split(
      ' ',
    ),
    'demo_steps',
    '_method',
  ),
  value,
)
const path = fc.oneof(
  fc.constantFrom(
    ...'setup sign-in uncounted session demo devices/links devices/uncounted-links'.split(' '),
    ...'devices/tokens devices/tokens/1 settings/blog settings/comments settings/demo'.split(' '),
  ),
  value.map((one) => `devices/sessions/${encodeURIComponent(one)}`),
  value.map((one) => `devices/tokens/${encodeURIComponent(one)}`),
)
const query = fc.record({ link: value, to: value, saved: value, as: value }, { requiredKeys: [] })
const cookie = fc.oneof(
  fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom('__Host-session=x', '__Host-session=%', '__Host-uncounted=1'),
)

describe('nothing that is sent to the door', () => {
  it('gets a 500', async () => {
    const { Authorization = '' } = await blog.token()
    await fc.assert(
      fc.asyncProperty(
        fc.record({ path, fields, query, cookie, is_owner: fc.boolean(), is_get: fc.boolean() }),
        async (sent) => {
          const headers: Record<string, string> = { Cookie: sent.cookie }
          if (sent.is_owner) headers['Authorization'] = Authorization
          const at = `/owner/${sent.path}?${new URLSearchParams(sent.query)}`
          const answer = sent.is_get
            ? await blog.fetch(at, { headers })
            : await blog.post(at, sent.fields, { headers })
          expect(answer.status).toBeLessThan(500)
          await answer.text()
        },
      ),
      { numRuns: 400, endOnFailure: true },
    )
  }, 60_000)
})
