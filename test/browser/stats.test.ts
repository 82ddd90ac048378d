import { describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

openBoth({ SETUP_CODE: 'let-me-in' })

describe('the statistics on a phone, without script', () => {
  it('open from the desk, change their period, show a step’s values, and lead to a post’s own', async () => {
    const owner = await newReader(browser, { address: '192.0.2.1', script: false, phone: true })
    const page = await owner.newPage()
    await page.goto(`${blog.address}/owner/setup?code=let-me-in`)
    await page.fill('[name=site_title]', 'Ours')
    await page.fill('[name=name]', 'Mira')
    await page.fill('[name=email]', 'mira@example.org')
    await page.getByRole('button').click()
    await page.goto(`${blog.address}/owner`)
    await page.getByRole('link', { name: 'Statistics' }).click()
    expect(await page.locator('.sentence').textContent()).toContain('in the last 30 days')
    await page.getByRole('link', { name: '7 days' }).click()
    expect(await page.locator('.sentence').textContent()).toContain('in the last 7 days')
    expect(await page.locator('.steps input').count()).toBe(7)

    await page.locator('.steps input').first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.steps label').nth(1).locator('.values').isVisible()).toBe(true)
    const boxes = await page.locator('.steps .values').all()
    const widths = await Promise.all(
      boxes.map(async (box) => (await box.boundingBox())?.width ?? 0),
    )
    expect(widths.filter((width) => width > 40)).toHaveLength(1)

    await page.getByText('Other days').click()
    await page.fill('[name=from]', '2026-01-01')
    await page.fill('[name=to]', '2026-01-31')
    await page.getByRole('button', { name: 'Show' }).click()
    expect(page.url()).toContain('from=2026-01-01&to=2026-01-31')

    await page.goto(`${blog.address}/owner/stats`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const post = page.locator('#posts a').first()
    const title = await post.textContent()
    await post.click()
    expect(await page.locator('h1').textContent()).toBe(title)
    expect(await page.locator('#reading h2').textContent()).toBe('How far they read')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await owner.close()
  })
})
