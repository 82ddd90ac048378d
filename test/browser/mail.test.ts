import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

openBoth({ SETUP_CODE: 'let-me-in' })

/** The mail of this kind, once it lies in the folder that the terminal names. */
async function mail(kind: string): Promise<string> {
  const folder = /Its mail, as files\s+(\S+)/.exec(blog.lines.join('\n'))?.[1] ?? ''
  const files = () => (existsSync(folder) ? readdirSync(folder) : [])
  const find = () => files().find((name) => name.includes(kind))
  await expect.poll(find).toBeDefined()
  return readFileSync(join(folder, find() ?? ''), 'utf8')
}

function linkIn(text: string, purpose: string): string {
  return new RegExp(`http://localhost:\\d+/mail/${purpose}/\\S+`).exec(text)?.[0] ?? ''
}

describe('mail of a blog that is tried out', () => {
  it('lies in a folder, and its links work without signing in and without script', async () => {
    const phone = { address: '192.0.2.1', script: false, phone: true }
    const owner = await (await newReader(browser, phone)).newPage()
    await owner.goto(`${blog.address}/owner/setup?code=let-me-in`)
    await owner.fill('[name=site_title]', 'Ours')
    await owner.fill('[name=name]', 'Mira')
    await owner.fill('[name=email]', 'mira@example.org')
    await owner.getByRole('button').click()

    const ada = await (await newReader(browser, { ...phone, address: '198.51.100.9' })).newPage()
    await ada.goto(blog.address)
    await ada.locator('main h2 a').first().click()
    await ada.fill('[name=name]', 'Ada')
    await ada.fill('[name=email]', 'ada@example.org')
    await ada.check('[name=notify]')
    await ada.fill('[name=body]', 'Does it hurt?')
    await ada.getByRole('button', { name: 'Post comment' }).click()

    const elsewhere = await (await newReader(browser, { ...phone, address: '192.0.2.9' })).newPage()
    const to_owner = await mail('owner-mail')
    expect(to_owner).toContain('To: <mira@example.org>')
    await elsewhere.goto(linkIn(to_owner, 'approve'))
    await elsewhere.getByRole('button', { name: 'Publish' }).click()
    expect(await elsewhere.getByRole('status').textContent()).toBe('It is published.')

    await ada.goto(linkIn(await mail('confirm-mail'), 'confirm'))
    await ada.getByRole('button', { name: 'Yes, send them' }).click()
    await elsewhere.goto(linkIn(to_owner, 'reply'))
    await elsewhere.fill('[name=body]', 'Hardly.')
    await elsewhere.getByRole('button', { name: 'Reply' }).click()

    const answer = await mail('reply-mail')
    expect(answer).toContain('> Hardly.')
    expect(answer).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    await ada.goto(linkIn(answer, 'data'))
    await ada.getByRole('button', { name: 'Delete it all' }).click()
    expect(await ada.locator('.counts td').allTextContents()).toEqual([
      '1',
      '0',
      '1',
      '0',
      '2',
      '0',
    ])
  })
})
