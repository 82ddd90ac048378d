import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

const POST = '/posts/why-acupuncture-can-help-with-chronic-pain'

let token: string

openBoth()

beforeAll(async () => {
  token = await blog.token()
})

async function comment(page: Page, text: string): Promise<string> {
  await page.goto(blog.address + POST)
  await page.locator('#comment-form [name=body]').fill(text)
  await page.locator('#comment-form [name=name]').fill('Ana')
  await page.waitForTimeout(3100)
  await page.getByRole('button', { name: 'Post comment' }).click()
  return /#comment-(\d+)$/.exec(page.url())?.[1] ?? ''
}

describe('a commenter on a phone, without script', () => {
  it('changes a comment, follows it elsewhere by its link, reads the answer, and deletes it', async () => {
    const reader = await newReader(browser, { address: '192.0.2.1', script: false, phone: true })
    const page = await reader.newPage()
    const id = await comment(page, 'It helpd me.')
    const held = page.locator(`#comment-${id}`)
    await held.getByRole('link', { name: 'Edit' }).click()
    await page.locator('[name=body]').fill('It helped me.')
    await page.getByRole('button', { name: 'Save the change' }).click()
    expect(await held.locator('.body').textContent()).toContain('It helped me.')

    await page.getByRole('link', { name: 'See what becomes of it' }).click()
    const address = page.url()
    expect(await page.locator('[role=status]').textContent()).toContain('not published yet')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    await blog.asOwner(token, `/comments/${id}/approval`)
    await blog.asOwner(token, `/posts/${POST.split('/').at(-1)}/comments`, {
      body: 'Gladly.',
      parent: Number(id),
    })

    const desk = await newReader(browser, { address: '198.51.100.2', script: false })
    const there = await desk.newPage()
    await there.goto(address)
    expect(await there.locator('[role=status]').textContent()).toContain('It is published.')
    expect(await there.locator('main ol').textContent()).toContain('Gladly.')
    expect(await there.getByRole('link', { name: 'Edit' }).count()).toBe(0)
    await there.getByRole('link', { name: 'See it under the post' }).click()
    expect(there.url()).toBe(`${blog.address}${POST}#comment-${id}`)

    await there.goto(address)
    await there.getByRole('link', { name: 'Delete' }).click()
    await there.getByRole('button', { name: 'Delete it' }).click()
    expect(await there.locator(`#comment-${id} > .body`).textContent()).toContain('was deleted')
    const style = await there
      .locator(`#comment-${id} > ol .body`)
      .evaluate((words) => getComputedStyle(words).fontStyle)
    expect(style, 'of the answer').toBe('normal')
    expect(await there.locator('#comments').textContent()).not.toContain('It helped me.')
    expect((await there.goto(address))?.status()).toBe(403)
    await desk.close()
    await reader.close()
  })
})
