import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

let server: Server
let notes: Record<string, unknown>[] = []

openBoth({ SETUP_CODE: 'let-me-in' })

beforeAll(async () => {
  server = createServer(async (request, response) => {
    notes.push((await json(request)) as Record<string, unknown>)
    response.end('thank you')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
})

describe('an owner who wants to hear of comments', () => {
  it('tries an address, keeps it, and gets a note there when somebody comments', async () => {
    const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
    const owner = await newReader(browser, { address: '192.0.2.1', script: false })
    const page = await owner.newPage()
    await page.goto(`${blog.address}/owner/setup?code=let-me-in`)
    await page.fill('[name=site_title]', 'Ours')
    await page.fill('[name=name]', 'Mira')
    await page.fill('[name=email]', 'mira@example.org')
    await page.getByRole('button').click()

    await page.goto(`${blog.address}/owner/settings`)
    await page.fill('[name=notify_url]', hook)
    await page.getByRole('button', { name: 'Try it' }).click()
    const answer = page.locator('#notices [role=status]')
    expect(await answer.textContent()).toBe('It took the note. 200 thank you')
    expect(await answer.evaluate((seen) => seen.getBoundingClientRect().top)).toBeLessThan(860)
    expect(notes.splice(0).map(({ event }) => event)).toEqual(['test'])
    await page.locator('#notices').getByRole('button', { name: 'Save' }).click()

    const reader = await newReader(browser, { address: '198.51.100.9', script: false })
    const post = await reader.newPage()
    await post.goto(blog.address)
    await post.locator('main h2 a').first().click()
    await post.fill('[name=name]', 'Ada')
    await post.fill('[name=body]', 'Does it hurt?')
    await post.getByRole('button', { name: 'Post comment' }).click()
    await expect.poll(() => notes.map(({ event }) => event)).toEqual(['comment_waits'])
    expect(notes[0]?.['comment']).toMatchObject({ name: 'Ada', body: 'Does it hurt?' })

    await page.goto(`${blog.address}/owner/outbox`)
    expect(await page.locator('main').textContent()).toContain('about Ada’s comment')
  })
})
