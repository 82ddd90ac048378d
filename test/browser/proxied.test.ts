import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Proxy } from './proxy.ts'
import { newReader, openBrowser, READER, RunningBlog } from './running-blog.ts'

const owner = { code: 'let-me-in', site_title: 'Ours', name: 'Mira', email: 'mira@example.org' }

let proxy: Proxy
let blog: RunningBlog

/** The blog behind the proxy, with a post. */
async function serve(site_url: string): Promise<void> {
  blog = await RunningBlog.start({ SITE_URL: site_url, TRUST_PROXY: '1', SETUP_CODE: owner.code })
  proxy.port = Number(new URL(blog.address).port)
  const answer = await fetch(`${blog.address}/api/v1/posts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await blog.token()}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Tea', body: 'Some words.', status: 'published' }),
  })
  expect(answer.status).toBe(201)
}

beforeAll(async () => {
  proxy = await Proxy.open()
})

afterAll(() => proxy.close())

function ask(path: string, headers: Record<string, string> = {}, fields?: Record<string, string>) {
  return fetch(proxy.address + path, {
    redirect: 'manual',
    headers: { 'User-Agent': READER, 'Accept-Language': 'en', ...headers },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  })
}

describe('a blog at https, whose proxy speaks http to it', () => {
  const site = 'https://blog.example.org'
  let key: string

  beforeAll(async () => {
    await serve(site)
    const page = await (await ask('/owner/setup', { Origin: site }, owner)).text()
    key = /<output[^>]*>([^<]+)</.exec(page)?.[1] ?? ''
  })

  afterAll(() => blog.stop())

  it.each([
    ['passes Host on', null],
    ['rewrites Host', '127.0.0.1:8787'],
    ['drops Host', ''],
  ])('has https links, its own origin, and cookies for https, when it %s', async (_, host) => {
    proxy.host = host
    const typed = { email: owner.email, key }
    const foreign = await ask('/owner/sign-in', { Origin: 'https://evil.example' }, typed)
    expect(foreign.status).toBe(403)
    const own = await ask('/owner/sign-in', { Origin: site }, typed)
    expect([own.status, own.headers.get('Location')]).toEqual([303, '/owner'])
    const [cookie = ''] = own.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-session=.+; Secure/)
    expect((await ask('/owner', { Cookie: cookie.split(';')[0] ?? '' })).status).toBe(200)

    const page = await (await ask('/posts/tea')).text()
    expect(page).toContain(`<link rel="canonical" href="${site}/posts/tea"/>`)
    for (const path of ['/posts/tea', '/feed.xml', '/sitemap.xml', '/robots.txt']) {
      expect(await (await ask(path)).text(), path).not.toMatch(/http:\/\/(?:blog|127|localhost)/)
    }
  })

  it('tells readers apart by the address that the proxy saw, not by what they say', async () => {
    const why = async (headers: Record<string, string>) =>
      (await ask('/posts/tea', headers)).headers.get('X-Not-Counted')
    const same = { 'X-Test-Address': '198.51.100.1' }
    expect(await why(same)).toBeNull()
    expect(await why({ 'X-Test-Address': '198.51.100.2' })).toBeNull()
    expect(await why(same)).toBe('reload')
    expect(await why({ ...same, 'X-Forwarded-For': '203.0.113.1' })).toBe('reload')
    expect(await why({ ...same, 'CF-Connecting-IP': '203.0.113.2' })).toBe('reload')
  })
})

describe('a browser behind a proxy that rewrites Host', () => {
  afterAll(() => blog.stop())

  it('sets the blog up, signs out and in, and publishes what another one wrote', async () => {
    proxy.host = '127.0.0.1:8787'
    await serve(proxy.address)
    const browser = await openBrowser()
    const mira = await newReader(browser, { address: '192.0.2.1', script: false, phone: true })
    const desk = await mira.newPage()
    await desk.goto(`${proxy.address}/owner/setup?code=let-me-in`)
    for (const field of ['site_title', 'name', 'email'] as const) {
      await desk.fill(`[name=${field}]`, owner[field])
    }
    await desk.getByRole('button').click()
    const key = (await desk.locator('[data-sign-in-key]').textContent())?.trim() ?? ''
    await desk.goto(`${proxy.address}/owner`)
    await desk.getByRole('button', { name: 'Sign out' }).click()
    await desk.goto(`${proxy.address}/owner/comments`)
    await desk.fill('[name=email]', owner.email)
    await desk.fill('[name=key]', key)
    await desk.getByRole('button').first().click()
    expect(desk.url()).toBe(`${proxy.address}/owner/comments`)

    const ana = await newReader(browser, { address: '192.0.2.2', script: false })
    const post = await ana.newPage()
    await post.goto(`${proxy.address}/posts/tea`)
    await post.fill('#comment-form [name=body]', 'Good tea.')
    await post.fill('#comment-form [name=name]', 'Ana')
    await post.locator('#comment-form button').first().click()
    expect(post.url()).toMatch(/\/posts\/tea\?held=1#comment-1$/)
    await desk.reload()
    const waiting = desk.locator('.rows > li', { hasText: 'Ana' })
    await waiting.getByRole('button', { name: 'Publish', exact: true }).click()
    await post.goto(`${proxy.address}/posts/tea`)
    expect(await post.locator('[data-counters]').first().textContent()).toMatch(/· 1 comment$/)
    await browser.close()
  })
})
