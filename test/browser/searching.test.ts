import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

openBoth()

/** A search page whose clock only the test moves, and what it asks the blog for. */
async function openSearch(reader: BrowserContext) {
  const page = await reader.newPage()
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/search') asked.push(decodeURIComponent(search))
  })
  await page.clock.install({ time: 0 })
  await page.goto(`${blog.address}/search`)
  await page.clock.pauseAt(60 * 60 * 1000)
  asked.length = 0
  return { page, asked, field: page.getByRole('searchbox') }
}

const found = (page: Page) => page.locator('#results .cards h3')

/** Types, and stops for long enough to be shown what there is. */
async function type(page: Page, text: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('typed=half'))
  await page.getByRole('searchbox').fill(text)
  await page.clock.runFor(200)
  await answered
}

describe('a search', () => {
  it('shows what it finds while it is typed, and says how many', async () => {
    const reader = await newReader(browser, { address: '192.0.2.1' })
    const { page, asked, field } = await openSearch(reader)
    await field.pressSequentially('acu')
    await type(page, 'acupunct')
    await expect.poll(() => found(page).count()).toBeGreaterThan(0)
    expect(asked).toEqual(['?q=acupunct&typed=half'])
    const heading = (await page.locator('#results h2').textContent()) ?? ''
    expect(heading).toMatch(/^\d+ found for “acupunct”$/)
    expect(await page.getByRole('status').textContent()).toBe(heading)
    await type(page, 'acupunctxyz')
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toBe('Nothing found for “acupunctxyz”.')
    expect(await found(page).count()).toBe(0)
    await reader.close()
  })

  it('is a search only once somebody rests on it: then its address and the blog know', async () => {
    const reader = await newReader(browser, { address: '192.0.2.2' })
    const { page, asked, field } = await openSearch(reader)
    await type(page, 'need')
    await expect.poll(() => found(page).count()).toBeGreaterThan(0)
    expect(page.url()).toBe(`${blog.address}/search`)
    await page.clock.runFor(2000)
    await expect.poll(() => asked).toEqual(['?q=need&typed=half', '?q=need&typed=rested'])
    expect(page.url()).toBe(`${blog.address}/search?q=need`)
    await field.press('Enter')
    await page.clock.runFor(2000)
    expect(asked).toHaveLength(2)
    await page.reload()
    expect(await field.inputValue()).toBe('need')
    expect(await found(page).count()).toBeGreaterThan(0)
    await reader.close()
  })

  it('is gone through with the arrow keys, and told when something of it is opened', async () => {
    const reader = await newReader(browser, { address: '192.0.2.3' })
    const { page, asked, field } = await openSearch(reader)
    await type(page, 'needle')
    await expect.poll(() => found(page).count()).toBeGreaterThan(1)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const [first, second] = await found(page).allTextContents()
    await field.press('ArrowDown')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    await field.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    await field.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/posts\//)
    expect(asked).toEqual(['?q=needle&typed=half', '?q=needle&typed=rested'])
    await page.goBack()
    expect(page.url()).toBe(`${blog.address}/search?q=needle`)
    expect(await found(page).count()).toBeGreaterThan(1)
    await reader.close()
  })

  it('shows the last words, however late the answer to earlier ones comes', async () => {
    const reader = await newReader(browser, { address: '192.0.2.4' })
    const { page } = await openSearch(reader)
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/search?q=tea*', async (route) => {
      await held
      await route.continue().catch(() => {})
    })
    await page.getByRole('searchbox').fill('tea')
    await page.clock.runFor(200)
    const is_over = new Promise((resolve) => {
      page.on('requestfinished', resolve)
      page.on('requestfailed', resolve)
    })
    await page.getByRole('searchbox').fill('needle')
    release()
    await is_over
    // A round trip later, what came of it has been dealt with.
    await page.evaluate(async () => (await fetch('/healthz')).text())
    await page.clock.runFor(200)
    await expect
      .poll(() => page.locator('#results h2').allTextContents())
      .toEqual([expect.stringContaining('“needle”')])
    await reader.close()
  })

  it('works without script, and with one that gets no answer', async () => {
    const plain = await newReader(browser, { address: '192.0.2.5', script: false })
    const silent = await newReader(browser, { address: '192.0.2.6' })
    await silent.route('**/search?*typed*', (route) => route.abort())
    for (const reader of [plain, silent]) {
      const page = await reader.newPage()
      await page.goto(`${blog.address}/search`)
      await page.getByRole('searchbox').fill('needle')
      await page.getByRole('searchbox').press('Enter')
      await page.waitForURL(`${blog.address}/search?q=needle`)
      expect(await found(page).count()).toBeGreaterThan(1)
      await reader.close()
    }
  })
})
