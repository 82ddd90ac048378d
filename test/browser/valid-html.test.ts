import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presets } from '../../src/analytics/period.ts'
import { EVERYTHING, publishEverything } from './everything.ts'
import { openValidator } from './html-validator.ts'
import { READER, RunningBlog } from './running-blog.ts'
import { shareLink } from './share-link.ts'

const validator = openValidator()
let blog: RunningBlog
let token: string

beforeAll(async () => {
  blog = await RunningBlog.start()
  token = await blog.token()
  await publishEverything(blog, token)
})

afterAll(() => blog.stop())

/** What the HTML standard forbids on a page, with the place. */
async function wrongIn(html: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector})`),
  )
}

const reader = { 'User-Agent': READER, 'Accept-Language': 'en', Accept: 'text/html' }

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(blog.address + path, { headers: { ...reader, ...headers } })
}

/** Follows every link from `start` that stays on the blog: one page for each path and set of parameters. */
async function walk(
  start: string,
  headers: Record<string, string> = {},
): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const seen = new Set<string>()
  const waiting = [start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { pathname, searchParams } = new URL(path, blog.address)
    const kind = `${pathname}?${[...searchParams.keys()].toSorted().join('&')}`
    if (seen.has(kind)) continue
    seen.add(kind)
    const response = await get(path, headers)
    if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue
    const html = await response.text()
    pages.set(path, html)
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\shref="([^"#]+)/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), blog.address + path)
      if (url.origin === blog.address) waiting.push(url.pathname + url.search)
    }
  }
  return pages
}

describe('the HTML of', () => {
  it('every page that a reader can come to is valid', async () => {
    const pages = await walk('/')
    for (const path of ['/nothing', '/search?q=needle', '/search?q=xyzzy', '/?page=50'])
      pages.set(path, await (await get(path)).text())
    expect(pages.size).toBeGreaterThan(30)
    expect([...pages.keys()]).toContain(EVERYTHING)
    const wrong = await Promise.all([...pages].map(([path, html]) => wrongIn(html, path)))
    expect(wrong.flat()).toEqual([])
  })

  it('every page of the desk is valid', async () => {
    const pages = await walk('/owner', { Authorization: `Bearer ${token}` })
    const of_desk = [...pages].filter(([path]) => path.startsWith('/owner'))
    expect(of_desk.length).toBeGreaterThan(5)
    const wrong = await Promise.all(of_desk.map(([path, html]) => wrongIn(html, path)))
    expect(wrong.flat()).toEqual([])
  })

  it('every page of the statistics is valid, shared ones too', async () => {
    const headers = { Authorization: `Bearer ${token}` }
    const link = await shareLink(blog, headers)
    const page = async (path: string, sent = {}) => [path, await (await get(path, sent)).text()]
    const pages = await Promise.all([
      ...presets.map((preset) => page(`/owner/stats?period=${preset}`, headers)),
      ...['today', '12m'].map((preset) => page(`/owner/stats/posts/1?period=${preset}`, headers)),
      page('/owner/stats?from=2026-02-30', headers),
      page('/owner/stats/posts/1?from=2026-02-30', headers),
      page('/owner/stats/shares', headers),
      page('/owner/redirects/new?from=/treatments', headers),
      ...['', '?period=12m', '?period=x'].map((query) => page(link.path + query)),
      page('/about-these-numbers'),
    ])
    pages.push(['the link, shown once', link.shown])
    const wrong = await Promise.all(pages.map(([path = '', html = '']) => wrongIn(html, path)))
    expect(wrong.flat()).toEqual([])
  })

  it('the statistics of a blog that nobody has read are valid, in German', async () => {
    const empty = await RunningBlog.start({ DEMO: '0' })
    const sent = { ...reader, Authorization: `Bearer ${await empty.token()}` }
    const body = new URLSearchParams({ title: 'Leer', language: 'de', time_zone: 'UTC' })
    await fetch(`${empty.address}/owner/settings/blog`, { method: 'POST', headers: sent, body })
    for (const path of ['/owner', ...presets.map((preset) => `/owner/stats?period=${preset}`)]) {
      const html = await (await fetch(empty.address + path, { headers: sent })).text()
      expect(html).toContain('<html lang="de"')
      expect(await wrongIn(html, path)).toEqual([])
    }
    await empty.stop()
  })

  it('a comment that comes back with its reasons is valid', async () => {
    const path = '/posts/the-tea-afterwards/comments'
    const response = await fetch(blog.address + path, {
      method: 'POST',
      headers: { 'User-Agent': READER },
      body: new URLSearchParams({ name: '', body: '', email: 'x' }),
    })
    expect(response.status).toBe(422)
    expect(await wrongIn(await response.text(), path)).toEqual([])
  })

  it('every page of one commenter is valid', async () => {
    const post = '/posts/the-tea-afterwards'
    const fields = { name: 'Ada', body: 'A > b & *c*.\n\n> d', url: '', email: '' }
    const form_token =
      /name="token" value="([^"]+)"/.exec(await (await get(post)).text())?.[1] ?? ''
    const send = (path: string) =>
      fetch(blog.address + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'User-Agent': READER },
        body: new URLSearchParams({ ...fields, token: form_token }),
      })
    const preview = await (await send(`${post}/comments/preview`)).text()
    const sent = await send(`${post}/comments`)
    const Cookie = sent.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const held = await (await get(sent.headers.get('Location') ?? '', { Cookie })).text()
    const [, status = ''] = /href="(\/comments\/\d+\/status\?key=[\w-]+)"/.exec(held) ?? []
    const pages = [
      ['preview', preview],
      ['held', held],
    ]
    for (const what of ['status', 'edit', 'deletion']) {
      const response = await get(status.replace('status', what))
      expect(response.status).toBe(200)
      pages.push([what, await response.text()])
    }
    pages.push(['forged', await (await get(status.slice(0, -1))).text()])
    const wrong = await Promise.all(pages.map(([path = '', html = '']) => wrongIn(html, path)))
    expect(wrong.flat()).toEqual([])
  })

  it('a page that is not is found out', async () => {
    const html =
      '<!doctype html><html lang="en"><head><title>x</title></head><body><ul><p>x</p></ul></body></html>'
    expect(await wrongIn(html, 'x')).not.toEqual([])
  })
})
