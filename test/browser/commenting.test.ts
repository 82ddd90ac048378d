import { beforeAll, describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

const NEWEST = '/posts/why-acupuncture-can-help-with-chronic-pain'
const THREAD = '/posts/how-do-you-fake-a-needle'

let token: string

openBoth()

beforeAll(async () => {
  token = await blog.token()
})

function publish(id: string | undefined): Promise<Response> {
  return fetch(`${blog.address}/api/v1/comments/${id}/approval`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  })
}

describe.each([
  { script: false, phone: true, address: '192.0.2.1', other: '192.0.3.1' },
  { script: true, phone: false, address: '198.51.100.2', other: '198.51.101.2' },
])('a commenter (script: $script, phone: $phone)', (how) => {
  it('writes, sees that it waits and why, and is published', async () => {
    const reader = await newReader(browser, how)
    const page = await reader.newPage()
    await page.goto(blog.address + NEWEST)
    const form = page.locator('#comment-form')
    expect(await form.locator('.remember').isVisible(), 'what only script can do').toBe(how.script)
    expect(await form.textContent()).toContain('Your first comment here is read by Mira')
    await form.locator('[name=body]').fill('It *helped* me, <b>somewhat</b>.')
    await form.locator('[name=name]').fill('Ana')
    await page.waitForTimeout(3100)
    await form.getByRole('button', { name: 'Post comment' }).click()
    const [, id] = /\?held=(\d+)#comment-\1$/.exec(page.url()) ?? []
    const held = page.locator(`#comment-${id}`)
    expect(await held.locator('.body').innerHTML()).toContain(
      '<em>helped</em> me, &lt;b&gt;somewhat',
    )
    expect(await held.textContent()).toContain('first comments are read by Mira')
    expect(await page.locator('[data-counters]').first().textContent()).toContain('· 0 comments')

    const stranger = await newReader(browser, { address: '203.0.113.9' })
    const other = await stranger.newPage()
    await other.goto(`${blog.address}${NEWEST}?held=${id}`)
    expect(await other.locator(`#comment-${id}`).count()).toBe(0)

    expect((await publish(id)).status).toBe(200)
    await other.goto(blog.address + NEWEST)
    expect(await other.locator(`#comment-${id}[data-comment]`).count()).toBe(1)
    expect(await other.locator('[data-counters]').first().textContent()).toMatch(/· 1 comment$/)
    await fetch(`${blog.address}/api/v1/comments/${id}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
    })
    await stranger.close()
    await reader.close()
  })

  it('answers a comment in its place, and loses no word of a refused form', async () => {
    const reader = await newReader(browser, { ...how, address: how.other })
    const page = await reader.newPage()
    await page.goto(blog.address + THREAD)
    const parent = page.locator('[data-comment]', { hasText: 'Hanna' }).last()
    const parent_id = await parent.getAttribute('id')
    await parent.getByRole('link', { name: /Reply/ }).click()
    const form = page.locator(`#${parent_id} #comment-form`)
    expect(await form.textContent()).toContain('Replying to Hanna')
    await form.locator('[name=body]').fill('Which letter was it?')
    await form.locator('[name=name]').fill('   ')
    await form.getByRole('button', { name: 'Post comment' }).click()
    expect(await page.locator('h1').textContent()).toBe('Not posted yet')
    expect(await page.locator('[name=body]').inputValue()).toBe('Which letter was it?')
    await page.locator('[name=name]').fill('Ben')
    await page.waitForTimeout(3100)
    await page.getByRole('button', { name: 'Post comment' }).click()
    expect(page.url()).toMatch(/\?held=\d+#comment-\d+$/)
    const held = page.locator(`#${parent_id} .held`)
    expect(await held.textContent()).toContain('Which letter was it?')
    await reader.close()
  })
})
