import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { EVERYTHING, publishEverything } from './everything.ts'
import { newReader } from './running-blog.ts'

const NEWEST = '/posts/why-acupuncture-can-help-with-chronic-pain'
const HEADACHES = '/posts/headaches-when-to-come-when-to-see-a-doctor-first'

openBoth()

/** The post's own counter line: the first on its page. */
async function counterLine(page: Page): Promise<string> {
  return (await page.locator('[data-counters]').first().textContent()) ?? ''
}

describe('a reader', () => {
  it('finds the newest post at 10 views, comes back at once, and sees 11', async () => {
    const reader = await newReader(browser, { address: '192.0.2.1', script: false })
    const page = await reader.newPage()
    await page.goto(blog.address)
    const card = page.locator('.cards li').first()
    expect(await card.locator('[data-counters]').textContent()).toBe('10 views · 0 comments')
    await card.locator('a').first().click()
    expect(page.url()).toBe(blog.address + NEWEST)
    expect(await counterLine(page)).toBe('10 views · 0 comments')
    await page.reload()
    expect(await counterLine(page)).toBe('11 views · 0 comments')
    await page.reload()
    expect(await counterLine(page)).toBe('11 views · 0 comments')
    expect(blog.lines).toContain(`+1 view ${NEWEST} (11)`)
    await reader.close()
  })

  it('has the line on the first screen of a phone', async () => {
    const reader = await newReader(browser, { address: '192.0.2.2', phone: true })
    const page = await reader.newPage()
    await page.goto(blog.address + NEWEST)
    const box = await page.locator('[data-counters]').first().boundingBox()
    expect(box?.y).toBeLessThan(740)
    await reader.close()
  })

  it('is at a far part of the page at once', async () => {
    const reader = await newReader(browser, { address: '192.0.2.17' })
    const page = await reader.newPage()
    await page.goto(blog.address + HEADACHES)
    const [at, bottom] = await page.evaluate(() => {
      location.hash = '#comment-form'
      const form = document.querySelector('#comment-form') as HTMLElement
      return [form.getBoundingClientRect().top, innerHeight]
    })
    expect(at).toBeLessThan(bottom)
    await reader.close()
  })

  it('never has to scroll sideways, down to 320 px', async () => {
    const reader = await newReader(browser, { address: '192.0.2.3', phone: true })
    const page = await reader.newPage()
    await page.setViewportSize({ width: 320, height: 640 })
    await publishEverything(blog, await blog.token())
    for (const path of [
      '/',
      EVERYTHING,
      '/search?q=long',
      NEWEST,
      HEADACHES,
      '/posts/how-do-you-fake-a-needle',
      '/about',
      '/about-these-numbers',
      '/nothing',
    ]) {
      await page.goto(blog.address + path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(320)
    }
    await reader.close()
  })

  it('reads a text from right to left, and the code in it from left to right', async () => {
    const body = 'نص عربي `left` وكلمة English.\n\n```js\nconst left = 1\n```\n\n> اقتباس'
    await fetch(`${blog.address}/api/v1/posts`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await blog.token()}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ title: 'عنوان', slug: 'arabic', body, status: 'unlisted' }),
    })
    const reader = await newReader(browser, { address: '192.0.2.7', phone: true })
    const page = await reader.newPage()
    await page.goto(`${blog.address}/posts/arabic`)
    const directions = await page
      .locator('h1, .prose, .prose > p, .prose code, pre, blockquote')
      .evaluateAll((all) => all.map((one) => [one.localName, getComputedStyle(one).direction]))
    expect(Object.fromEntries(directions)).toEqual({
      h1: 'rtl',
      p: 'rtl',
      div: 'rtl',
      code: 'ltr',
      pre: 'ltr',
      blockquote: 'rtl',
    })
    await reader.close()
  })

  it('is taken for the robot that headless Chromium says it is', async () => {
    const robot = await browser.newContext()
    const page = await robot.newPage()
    const answer = await page.goto(blog.address + HEADACHES)
    expect(answer?.headers()['x-not-counted']).toBe('robot')
    await expect.poll(() => blog.lines).toContain('not counted: robot (HeadlessChrome)')
    await robot.close()
  })

  it('is measured by staying and scrolling, and can claim no more time than has passed', async () => {
    const slug = 'new-hours-and-a-gate-that-sticks'
    const reads = async () => {
      const answer = await fetch(`${blog.address}/api/v1/posts/${slug}/stats`)
      return ((await answer.json()) as { reads: number }).reads
    }
    const before = await reads()
    const reader = await newReader(browser, { address: '192.0.2.5' })
    const page = await reader.newPage()
    await page.clock.install()
    await page.goto(`${blog.address}/posts/${slug}`)
    const post = Number(await page.locator('article').getAttribute('data-post'))
    // The browser's clock may run, the server's can't: its row says when the reader came, and nobody stays longer.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const told = page.waitForRequest((request) => request.url().endsWith('/visit'))
    await page.clock.runFor(60_000)
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    const beacon = JSON.parse((await told).postData() ?? '{}') as Record<string, number>
    expect(beacon['post']).toBe(post)
    expect(beacon['seconds']).toBeGreaterThanOrEqual(58)
    expect(beacon['scroll']).toBeGreaterThan(75)
    expect(await reads()).toBe(before)
    await reader.close()
  })
})

describe('a first visit to a post with comments', () => {
  it('costs three requests and at most 14 KB without its pictures', async () => {
    const reader = await newReader(browser, { address: '192.0.2.6' })
    const page = await reader.newPage()
    const client = await reader.newCDPSession(page)
    await client.send('Network.enable')
    const urls = new Map<string, string>()
    let bytes = 0
    client.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      if (type !== 'Image') urls.set(requestId, new URL(request.url).pathname)
    })
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (urls.has(requestId)) bytes += encodedDataLength
    })
    await page.goto(blog.address + HEADACHES)
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(() => document.hasFocus())
    await page.waitForTimeout(1500)
    const told = page.waitForResponse((response) => response.url().endsWith('/visit'))
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await told
    expect([...urls.values()]).toEqual([HEADACHES, '/assets/reader.js', '/visit'])
    expect(bytes).toBeGreaterThan(4 * 1024)
    expect(bytes).toBeLessThanOrEqual(14 * 1024)
    await reader.close()
  })
})
