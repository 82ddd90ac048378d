import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

openBoth({ DEMO: '0', SETUP_CODE: 'let-me-in' })

let networks = 0

/** Somebody without script, on a phone. */
async function somebody(): Promise<Page> {
  networks += 1
  const address = `192.0.${networks}.1`
  return (await newReader(browser, { address, script: false, phone: true })).newPage()
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const places = (page: Page) => page.locator('nav.desk a:not(.name)').allTextContents()

it('somebody is invited, comes in, does their part and is removed, all without script', async () => {
  const owner = await somebody()
  await owner.goto(`${blog.address}/owner/setup?code=let-me-in`)
  await owner.fill('[name=site_title]', 'Ours')
  await owner.fill('[name=name]', 'Mira')
  await owner.fill('[name=email]', 'mira@example.org')
  await press(owner, 'Make it mine')

  await owner.goto(`${blog.address}/owner/people`)
  await owner.fill('[name=name]', 'Ida')
  await owner.fill('[name=email]', 'ida@example.org')
  await press(owner, 'Make the link')
  const link = (await owner.locator('output').textContent())?.trim() ?? ''

  const ida = await somebody()
  await ida.goto(link)
  expect(await ida.locator('h1').textContent()).toBe('Welcome, Ida')
  await press(ida, 'Come in')
  expect(await ida.locator('output').textContent()).toMatch(/^[0-9a-z-]{31}$/)
  await press(ida, 'I have kept it')
  expect(ida.url()).toBe(`${blog.address}/owner`)
  expect(await places(ida)).toEqual(['Home', 'Posts', 'Comments', 'Devices'])

  await ida.getByRole('link', { name: 'New post' }).click()
  await ida.fill('[name=title]', 'What a pulse tells')
  await ida.fill('[name=body]', 'Some words.')
  await press(ida, 'Save and publish')

  const reader = await somebody()
  await reader.goto(`${blog.address}/posts/what-a-pulse-tells`)
  expect(await reader.locator('article .meta').first().textContent()).toMatch(/^Ida · /)
  await reader.fill('[name=name]', 'Ada')
  await reader.fill('[name=body]', 'Thank you.')
  await press(reader, 'Post comment')

  await ida.goto(`${blog.address}/owner`)
  await press(ida, 'Publish')
  await reader.goto(`${blog.address}/posts/what-a-pulse-tells`)
  expect(await reader.locator('[data-comment]').count()).toBe(1)

  await owner.goto(`${blog.address}/owner/people`)
  await owner.getByText('More', { exact: true }).click()
  await owner.getByRole('combobox', { name: 'Role of Ida' }).selectOption('moderator')
  await press(owner, 'Change')
  expect(await owner.getByRole('status').textContent()).toBe('Ida has the role of moderator now.')
  await ida.goto(`${blog.address}/owner`)
  expect(await places(ida)).toEqual(['Home', 'Comments', 'Devices'])
  expect((await ida.goto(`${blog.address}/owner/posts`))?.status()).toBe(403)

  await owner.getByText('More', { exact: true }).click()
  await press(owner, 'Remove')
  expect(await owner.locator('#people li').count()).toBe(1)
  await ida.goto(`${blog.address}/owner`)
  expect(ida.url()).toContain('/owner/sign-in')
  await reader.goto(`${blog.address}/posts/what-a-pulse-tells`)
  expect(await reader.locator('article .meta').first().textContent()).toMatch(/^Ida · /)
  for (const page of [owner, ida, reader]) {
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  }
})
