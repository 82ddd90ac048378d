import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { person, view, visitsOf } from '../support/counting.ts'

const blog = new Blog()
let post: { id: number }
let readers = 0

beforeAll(async () => {
  post = await blog.publish({ slug: 'hostile' })
})

/** What stands in the row of somebody who comes like this. */
async function storedOf(query: string, referer?: string) {
  readers += 1
  blog.pass(1)
  const headers: Record<string, string> = referer ? { Referer: referer } : {}
  expect(await view(blog, `/posts/hostile${query}`, { ...person(readers), headers })).toBeNull()
  const row = (await visitsOf(blog, post.id)).at(-1)
  return [row?.source, row?.channel, row?.referrer, row?.campaign].filter((value) => value !== null)
}

describe('a reader who comes with', () => {
  it.each<[string, string, string?]>([
    ['a referrer of 10,000 characters', '', `https://evil.example/${'a'.repeat(10_000)}`],
    ['a referrer that is no UTF-8', '', 'https://evil.example/\u00ff\u00fe\u00c3('],
    ['a referrer that is none', '', 'https://[::1'],
    [
      'parameters of 5,000 characters',
      `?utm_source=${'b'.repeat(5000)}&utm_campaign=${'c'.repeat(5000)}`,
    ],
    ['control characters', '?utm_source=a%00%1b%0d%0ab&utm_campaign=%07%7f'],
    ['bytes that are no UTF-8', '?utm_source=%ff%fe&utm_campaign=%c3('],
    ['markup', '?utm_source=<script>alert(1)</script>', 'https://evil.example/"><script>'],
  ])('%s is counted, and what is kept is short and plain', async (_, query, referer) => {
    for (const value of await storedOf(query, referer)) {
      expect(value?.length).toBeLessThanOrEqual(120)
      // oxlint-disable-next-line no-control-regex
      expect(value).not.toMatch(/[\u0000-\u001f\u007f]/)
    }
  })

  it('a formula finds it defused in each CSV', async () => {
    for (const sign of ['=', '+', '-', '@']) {
      await storedOf(
        `?utm_source=${encodeURIComponent(`${sign}1`)}&utm_campaign=${encodeURIComponent(`${sign}cmd`)}`,
      )
    }
    const headers = { ...(await blog.token()), Accept: 'text/csv' }
    for (const dimension of ['source', 'campaign']) {
      const file = await blog.text(`/api/v1/reports/top?dimension=${dimension}`, { headers })
      expect(file.split('\r\n').filter((line) => /^"?[=+\-@\t\r]/.test(line))).toEqual([])
      expect(file.split('\r\n').filter((line) => line.startsWith("'"))).toHaveLength(4)
    }
  })
})
