import { describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

openBoth()

async function setUpLink(): Promise<string> {
  await expect.poll(() => blog.lines.join('\n')).toContain('/owner/setup?code=')
  return /http:\S+\/owner\/setup\?code=\S+/.exec(blog.lines.join('\n'))?.[0] ?? ''
}

describe('the form that makes a blog one’s own', () => {
  it('has the time zone that the browser is in, and UTC where no script says it', async () => {
    for (const [javaScriptEnabled, zone] of [
      [true, 'America/Bogota'],
      [false, 'UTC'],
    ] as const) {
      const owner = await browser.newContext({ timezoneId: 'America/Bogota', javaScriptEnabled })
      const page = await owner.newPage()
      await page.goto(await setUpLink())
      expect(await page.inputValue('[name=time_zone]')).toBe(zone)
      await owner.close()
    }
  })
})

describe('an owner on a phone, without script', () => {
  it('follows the link of the terminal, keeps the password, answers what waits, and signs out', async () => {
    const link = await setUpLink()
    const owner = await newReader(browser, { address: '192.0.2.1', script: false, phone: true })
    const page = await owner.newPage()
    await page.goto(link)
    await page.fill('[name=site_title]', 'Ours')
    await page.fill('[name=name]', 'Mira')
    await page.fill('[name=email]', 'mira@example.org')
    await page.getByRole('button').click()
    const key = (await page.locator('[data-sign-in-key]').textContent())?.trim() ?? ''
    await page.getByRole('button', { name: 'I have kept it' }).click()
    expect(page.url()).toBe(`${blog.address}/owner/demo`)
    await page.getByRole('link', { name: 'Keep the demo' }).click()
    await page.getByRole('link', { name: '2 comments wait.' }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const nadine = page.locator('.rows > li', { hasText: 'Nadine' })
    await nadine.locator('.reply > summary').click()
    await nadine.locator('.reply textarea').fill('Do come.')
    await nadine.getByRole('button', { name: 'Reply', exact: true }).click()
    expect(await page.locator('.tabs a').first().textContent()).toBe('Waiting (1)')

    await page.goto(`${blog.address}/posts/headaches-when-to-come-when-to-see-a-doctor-first`)
    expect(await page.locator('[data-counters]').first().textContent()).toMatch(/· 9 comments$/)
    expect(await page.locator('[data-comment]', { hasText: 'Do come.' }).count()).toBeGreaterThan(0)

    await page.goto(`${blog.address}/owner`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(`${blog.address}/owner/comments`)
    expect(page.url()).toContain('/owner/sign-in')
    await page.fill('[name=email]', 'mira@example.org')
    await page.fill('[name=key]', key)
    await page.getByRole('button').click()
    expect(page.url()).toBe(`${blog.address}/owner/comments`)
    await owner.close()
  })
})
