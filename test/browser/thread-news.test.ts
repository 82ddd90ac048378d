import { beforeAll, describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { comeDown, openReader, shiftsOn } from './thread-reader.ts'

const THREAD = '/posts/how-do-you-fake-a-needle'

let token: string

openBoth()

beforeAll(async () => {
  token = await blog.token()
})

describe('word of new comments', () => {
  it('comes while somebody looks, moves nothing, and leads to them', async () => {
    const { reader, page } = await openReader(browser)
    await page.clock.install()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/stats')) asked.push(request.url())
    })
    await comeDown(page, blog, THREAD)
    await page.clock.runFor(59_000)
    expect(asked).toEqual([])
    await page.clock.runFor(2_000)
    await expect.poll(() => asked.length).toBe(1)
    const line = page.locator('.news')
    expect(await line.textContent()).toBe('')
    expect(await line.getAttribute('aria-live')).toBe('polite')

    const slug = THREAD.split('/').at(-1)
    await blog.asOwner(token, `/posts/${slug}/comments`, { body: 'A first new one.' })
    await blog.asOwner(token, `/posts/${slug}/comments`, { body: 'A second new one.' })
    // Nobody looks: nothing is asked.
    await page.evaluate(() =>
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }),
    )
    await page.clock.runFor(600_000)
    expect(asked).toHaveLength(1)
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    const link = line.getByRole('link', { name: '2 new comments' })
    await link.waitFor()
    expect(await shiftsOn(page)).toEqual([])
    await link.click()
    await page.getByText('A second new one.').waitFor()
    await reader.close()
  })

  it('is asked for ever less often, and in the end no more', async () => {
    const { reader, page } = await openReader(browser)
    await page.clock.install()
    let asked = 0
    page.on('request', (request) => {
      if (request.url().includes('/stats')) asked += 1
    })
    await comeDown(page, blog, THREAD)
    for (let minutes = 0; minutes < 120; minutes += 1) {
      await page.clock.runFor(60_000)
      await page.evaluate(() => new Promise((resolve) => queueMicrotask(() => resolve(null))))
    }
    expect(asked).toBeGreaterThan(3)
    expect(asked).toBeLessThan(10)
    await reader.close()
  })
})
