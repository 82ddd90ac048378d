import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

openBoth({ DEMO: '0', SETUP_CODE: 'let-me-in' })

/** What a page shows this once. */
async function shown(page: Page): Promise<string> {
  return (await page.locator('output').textContent())?.trim() ?? ''
}

describe('an owner with a desk and two phones', () => {
  it('signs one in by a link, takes it out again, and has the other not counted', async () => {
    const desk = await newReader(browser, { address: '192.0.2.1' })
    await desk.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await desk.newPage()
    await page.goto(`${blog.address}/owner/setup?code=let-me-in`)
    await page.fill('[name=site_title]', 'Ours')
    await page.fill('[name=name]', 'Mira')
    await page.fill('[name=email]', 'mira@example.org')
    await page.getByRole('button', { name: 'Make it mine' }).click()
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await shown(page))
    await page.getByRole('button', { name: 'I have kept it' }).click()
    expect(page.url()).toBe(`${blog.address}/owner`)

    await page.goto(blog.address)
    await page.getByRole('link', { name: 'Write the first post' }).click()
    expect(page.url()).toBe(`${blog.address}/owner/posts/new`)

    const phone = await newReader(browser, { address: '192.0.2.2', script: false, phone: true })
    const small = await phone.newPage()
    await page.goto(`${blog.address}/owner/devices`)
    await page.getByRole('button', { name: 'Show the picture' }).click()
    await small.goto(await shown(page))
    await small.getByRole('button', { name: 'Sign in' }).click()
    await small.goto(`${blog.address}/owner/devices`)
    expect(await small.locator('#sessions li').count()).toBe(2)
    expect(await small.getByRole('button', { name: 'Copy' }).count()).toBe(0)
    const width = await small.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)

    await page.goto(`${blog.address}/owner/devices`)
    const other = page.locator('#sessions li:not(:has-text("this device"))')
    await other.getByRole('button').click()
    expect(await page.locator('#sessions li').count()).toBe(1)
    await small.goto(`${blog.address}/owner`)
    expect(small.url()).toContain('/owner/sign-in')

    await page.getByRole('button', { name: 'Another device' }).click()
    const reader = await newReader(browser, { address: '192.0.2.3', script: false, phone: true })
    const marked = await reader.newPage()
    await marked.goto(await shown(page))
    await marked.getByRole('button', { name: 'Don’t count this device' }).click()
    expect(await marked.locator('h1').textContent()).toBe('This device is not counted')
    await marked.getByRole('button', { name: 'Count it again' }).click()
    expect(await reader.cookies()).toEqual([])
    await Promise.all([desk.close(), phone.close(), reader.close()])
  })
})
