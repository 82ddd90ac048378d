import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import { newReader, openBrowser, RunningBlog } from './running-blog.ts'

let blog: RunningBlog
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  blog = await RunningBlog.start()
})

afterEach(() => blog.stop())

/** What stands before the three steps. */
async function marks(page: Page): Promise<string> {
  return (await page.locator('.steps b').allTextContents()).join('')
}

/** As the terminal shows it, once. */
async function setUpLink(): Promise<string> {
  const pattern = /http:\S+\/owner\/setup\?code=\S+/
  await expect.poll(() => blog.lines.join('\n')).toMatch(pattern)
  return pattern.exec(blog.lines.join('\n'))?.[0] ?? ''
}

async function makeItMine(page: Page): Promise<void> {
  await page.goto(await setUpLink())
  await page.fill('[name=site_title]', 'Ours')
  await page.fill('[name=name]', 'Mira')
  await page.fill('[name=email]', 'mira@example.org')
  await page.getByRole('button', { name: 'Make it mine' }).click()
  await page.getByRole('button', { name: 'I have kept it' }).click()
}

describe.each([
  ['on a desk, with script', { script: true, phone: false }],
  ['on a phone, without script', { script: false, phone: true }],
])('somebody who has just cloned the blog, %s', (_name, device) => {
  it('takes the three steps, and then starts empty', async () => {
    const context = await newReader(browser, { address: '192.0.2.9', ...device })
    const page = await context.newPage()
    await page.goto(blog.address)
    expect(await marks(page)).toBe('123')

    const line = page.locator('[data-counters]').first()
    await page.getByRole('link', { name: 'the newest post' }).click()
    expect(await line.textContent()).toBe('10 views · 0 comments')
    await page.reload()
    expect(await line.textContent()).toBe('11 views · 0 comments')
    expect(await marks(page)).toBe('✓23')

    await page.getByRole('link', { name: 'Leave a comment' }).click()
    await page.fill('[name=name]', 'Ana')
    await page.fill('[name=body]', 'Is it true that it helps?')
    await page.waitForTimeout(3100)
    await page.getByRole('button', { name: 'Post comment' }).click()
    expect(page.url()).toContain('?held=')
    expect(await marks(page)).toBe('✓✓3')

    await makeItMine(page)
    await page.getByRole('link', { name: 'Keep the demo' }).click()
    await page.goto(blog.address)
    await page.getByRole('link', { name: 'Become the owner and publish it' }).click()
    const waiting = page.locator('.rows > li', { hasText: 'Is it true' })
    await waiting.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.goto(blog.address)
    expect(await marks(page)).toBe('✓✓✓')
    expect(await line.textContent()).toBe('11 views · 1 comment')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)

    await page.goto(`${blog.address}/owner/demo`)
    await page.getByRole('button', { name: 'Start empty' }).click()
    await page.goto(blog.address)
    expect(await page.locator('.steps').count()).toBe(0)
    expect(await page.locator('h2').first().textContent()).toBe('Nothing here yet')
    await context.close()
  })
})
