import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

const CODE = 'the-code'
let key: string

openBoth({ SETUP_CODE: CODE })

beforeAll(async () => {
  const form = { code: CODE, site_title: 'Ours', name: 'Mira', email: 'mira@example.org' }
  const body = new URLSearchParams({ ...form, time_zone: 'Europe/Berlin' })
  const set_up = await fetch(`${blog.address}/owner/setup`, { method: 'POST', body })
  key = /data-sign-in-key[^>]*>\s*([\w-]+)/.exec(await set_up.text())?.[1] ?? ''
})

async function signIn(page: Page): Promise<void> {
  await page.fill('[name=email]', 'mira@example.org')
  await page.fill('[name=key]', key)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}

describe('an owner on a phone, without script', () => {
  const how = { address: '192.0.2.1', script: false, phone: true }

  it('writes a post, looks at it, publishes and reads it', async () => {
    const owner = await newReader(browser, how)
    const page = await owner.newPage()
    await page.goto(`${blog.address}/owner/posts`)
    await signIn(page)
    await fits(page)
    await page.getByRole('link', { name: 'New post' }).click()
    await page.getByLabel(/^Title/).fill('Green tea')
    await page.getByLabel(/^Text/).fill('\nLeaves, *water*, time.')
    await page.getByLabel(/^Tags/).fill('tea, cups')
    await page.getByLabel(/^Address/).fill('Green Tea')
    await page.getByRole('button', { name: 'Preview' }).click()
    expect(await page.locator('#preview em').textContent()).toBe('water')
    await fits(page)

    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const reason = page.getByRole('alert').first()
    expect(await reason.textContent()).toContain('Address: Small letters, digits and hyphens')
    expect(await page.getByLabel(/^Text/).inputValue()).toBe('\nLeaves, *water*, time.')
    await page.locator('#slug').fill('green-tea')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    expect(await page.getByRole('status').textContent()).toContain('Saved as a draft')
    await page.getByRole('status').getByRole('link').click()
    expect(await page.locator('article .prose em').textContent()).toBe('water')
    await page.getByRole('link', { name: 'Back to editing' }).click()

    await page.getByRole('button', { name: 'Save and publish' }).click()
    expect(await page.getByRole('status').textContent()).toContain('It is published.')
    await fits(page)
    await owner.close()

    const reader = await newReader(browser, { address: '203.0.113.4' })
    const other = await reader.newPage()
    await other.goto(`${blog.address}/`)
    await other.getByRole('link', { name: 'Green tea' }).click()
    expect(await other.locator('[data-counters]').first().textContent()).toMatch(/^\d views? ·/)
    expect(await other.locator('.end .tags a').allTextContents()).toEqual(['tea', 'cups'])
    await reader.close()
  })

  it('loses no word when the session ends while they write', async () => {
    const owner = await newReader(browser, how)
    const page = await owner.newPage()
    await page.goto(`${blog.address}/owner/posts/new`)
    await signIn(page)
    const body = 'An hour of words.\n\n"Quoted" & <b>bold</b>.\n'
    await page.getByLabel(/^Title/).fill('Written long')
    await page.getByLabel(/^Text/).fill(body)
    await owner.clearCookies()
    await page.getByRole('button', { name: 'Save and publish' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('You are signed out.')
    await page.fill('[name=email]', 'mira@example.org')
    await page.fill('[name=key]', 'wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await signIn(page)
    expect(await page.getByRole('alert').textContent()).toContain('not saved yet')
    expect(await page.getByLabel(/^Text/).inputValue()).toBe(body)
    expect((await fetch(`${blog.address}/posts/written-long`)).status).toBe(404)
    await page.getByRole('button', { name: 'Save and publish' }).click()
    expect(await page.getByRole('status').textContent()).toContain('It is published.')
    expect((await fetch(`${blog.address}/posts/written-long`)).status).toBe(200)
    await owner.close()
  })
})

describe('an owner at a desk, with script', () => {
  it('previews where they are, is asked before a text is left behind, and saves by the keyboard', async () => {
    const owner = await newReader(browser, { address: '192.0.2.2' })
    const page = await owner.newPage()
    await page.goto(`${blog.address}/owner/posts/new`)
    await signIn(page)
    await page.getByLabel(/^Title/).fill('Black tea')
    await page.getByLabel(/^Text/).pressSequentially('Leaves.')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect.poll(() => page.locator('#preview .prose').textContent()).toContain('Leaves.')
    await page.evaluate(() => document.body.classList.add('still-here'))
    await page.getByLabel(/^Text/).fill('More leaves.')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect.poll(() => page.locator('#preview .prose').textContent()).toContain('More leaves.')
    expect(await page.locator('.still-here #preview').count()).toBe(1)

    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: 'Home' }).click()
    await expect.poll(() => asked).toEqual(['beforeunload'])
    expect(page.url()).toBe(`${blog.address}/owner/posts/new`)
    await page.keyboard.press('Control+s')
    await page.getByRole('status').waitFor()
    await page.getByRole('link', { name: 'Home' }).click()
    await page.waitForURL(`${blog.address}/owner`)
    expect(asked).toHaveLength(1)
    await owner.close()
  })
})
