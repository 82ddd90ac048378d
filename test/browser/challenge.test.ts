import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wrongIn } from './axe.ts'
import { newReader, openBrowser, RunningBlog } from './running-blog.ts'
import { comeDown, shiftsOn, watchShifts } from './thread-reader.ts'

const SLUG = 'why-acupuncture-can-help-with-chronic-pain'
const POST = `/posts/${SLUG}`

let blog: RunningBlog
let browser: Browser
let server: Server
/** What was asked, and how it is answered. */
let asked: URLSearchParams[] = []
let answer: (response: ServerResponse) => void
/** Good for many, and old enough. */
let form_token: string
let owner_token: string

beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked.push(new URLSearchParams(await text(request)))
    answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  ;[blog, browser] = await Promise.all([
    RunningBlog.start({
      TURNSTILE_SITE_KEY: 'a-site-key',
      TURNSTILE_SECRET: 'a-secret',
      TURNSTILE_URL: `http://127.0.0.1:${port}/siteverify`,
    }),
    openBrowser(),
  ])
  const page = await (await fetch(blog.address + POST, { headers: firefox })).text()
  form_token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  owner_token = await blog.token()
  await new Promise((resolve) => setTimeout(resolve, 3100))
})

afterAll(async () => {
  await browser.close()
  await blog.stop()
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  asked = []
})

const says = (verdict: unknown) => (response: ServerResponse) =>
  response.end(JSON.stringify(verdict))

let networks = 0

const firefox = {
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
}

/** Posts as the form does, and gives what the queue says of it. */
async function comment(fields: Record<string, string> = { 'cf-turnstile-response': 'solved' }) {
  networks += 1
  const headers = { ...firefox, 'CF-Connecting-IP': `203.0.${networks}.7` }
  const typed = { name: 'Ada', body: `Words ${networks}.`, token: form_token }
  const body = new URLSearchParams({ ...typed, ...fields })
  const path = `${blog.address}${POST}/comments`
  const response = await fetch(path, { method: 'POST', headers, body, redirect: 'manual' })
  const id = /#comment-(\d+)$/.exec(response.headers.get('Location') ?? '')?.[1]
  return { status: response.status, reason: await reasonOf(Number(id)) }
}

async function reasonOf(id: number): Promise<string | undefined> {
  const headers = { Authorization: `Bearer ${owner_token}` }
  const list = await fetch(`${blog.address}/api/v1/comments?status=pending`, { headers })
  const { items } = (await list.json()) as { items: { id: number; reason: string }[] }
  return items.find((item) => item.id === id)?.reason
}

describe('the service’s answer', () => {
  it.each<[string, string, (response: ServerResponse) => void]>([
    ['yes', 'first-timer', says({ success: true })],
    ['no', 'challenge-failed', says({ success: false, 'error-codes': ['timeout-or-duplicate'] })],
    ['something else', 'challenge-silent', says({ success: 'true' })],
    ['null', 'challenge-silent', says(null)],
    ['no JSON', 'challenge-silent', (response) => response.end('<html>')],
    ['an error', 'challenge-silent', (response) => response.writeHead(500).end('{"success":true}')],
    [
      'a redirect',
      'challenge-silent',
      (response) => response.writeHead(302, { Location: '/elsewhere' }).end(),
    ],
    ['a hang-up', 'challenge-silent', (response) => response.destroy()],
    ['none at all', 'challenge-silent', () => {}],
  ])('%s: the comment is stored, and waits as %s', async (_, reason, how) => {
    answer = how
    expect(await comment()).toEqual({ status: 303, reason })
    expect(asked.map((one) => Object.fromEntries(one))).toEqual([
      { secret: 'a-secret', response: 'solved' },
    ])
  })

  it('is not asked for without an answer of the widget, nor with one that cannot be any', async () => {
    answer = says({ success: true })
    expect(await comment({})).toEqual({ status: 303, reason: 'challenge-missing' })
    const long = { 'cf-turnstile-response': 'x'.repeat(2049) }
    expect(await comment(long)).toEqual({ status: 303, reason: 'challenge-failed' })
    expect(asked).toEqual([])
  })
})

/** Stands in for the widget's script: does what its documentation says of a form it is in. */
const widget = `
  const place = document.querySelector('.cf-turnstile')
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'cf-turnstile-response', value: 'solved' })
  place.append(field)`

async function openWith(script: boolean, phone = false): Promise<{ page: Page; loads: string[] }> {
  networks += 1
  const reader = await newReader(browser, { address: `203.0.${networks}.9`, script, phone })
  const page = await reader.newPage()
  if (script) await watchShifts(page)
  const loads: string[] = []
  await page.route('https://challenges.cloudflare.com/**', (route) => {
    loads.push(route.request().url())
    return route.fulfill({ contentType: 'text/javascript', body: widget })
  })
  return { page, loads }
}

describe('a reader', () => {
  it.each([{ phone: true }, { phone: false }])(
    'meets the widget from when they write, and nothing moves (phone: $phone)',
    async ({ phone }) => {
      answer = says({ success: true })
      const { page, loads } = await openWith(true, phone)
      await comeDown(page, blog, POST)
      await page.waitForTimeout(300)
      expect(loads).toEqual([])
      await page.locator('#comment-form [name=body]').click()
      await page.locator('[name=cf-turnstile-response]').waitFor({ state: 'attached' })
      expect(loads).toEqual(['https://challenges.cloudflare.com/turnstile/v0/api.js'])
      // 300 px is the narrowest that the flexible one can be.
      const size = await page.locator('.cf-turnstile').getAttribute('data-size')
      expect(size).toBe(phone ? 'compact' : 'flexible')
      // Shifts are read before: axe looks at the page from all sides.
      expect(await shiftsOn(page)).toEqual([])
      expect(await wrongIn(page)).toEqual([])
      await page.locator('[name=body]').fill(`It helped (${phone ? 'phone' : 'desk'}).`)
      await page.locator('[name=name]').fill('Ana')
      await page.waitForTimeout(3100)
      await page.getByRole('button', { name: 'Post comment' }).click()
      await page.waitForURL(/#comment-\d+$/)
      expect(await page.locator('.held').last().textContent()).toContain('first comments are read')
      expect(asked).toHaveLength(1)
      await page.context().close()
    },
  )

  it('without script can comment all the same, and is told before that it waits', async () => {
    const { page } = await openWith(false)
    await page.goto(blog.address + POST)
    const form = page.locator('#comment-form')
    expect(await form.locator('noscript').innerText()).toContain('until Mira has read it')
    expect(await form.locator('.challenge').isVisible()).toBe(false)
    await page.locator('[name=body]').fill('Without script.')
    await page.locator('[name=name]').fill('Ben')
    await page.waitForTimeout(3100)
    await page.getByRole('button', { name: 'Post comment' }).click()
    expect(page.url()).toMatch(/#comment-\d+$/)
    expect(await page.locator('.held').last().textContent()).toContain('nothing checked')
    await page.context().close()
  })
})
