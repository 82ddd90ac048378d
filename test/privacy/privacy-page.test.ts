import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import type { Settings } from '../../src/settings/settings.ts'
import { Blog } from '../support/blog.ts'
import { by_api } from '../support/mailbox.ts'
import { findAll } from '../support/page.ts'

const said = { mail: 'Each mail has a link to end it', service: 'by a message service' }

/** The page of a blog with these choices. */
async function page(changes: Partial<Settings>, blog = new Blog()): Promise<string> {
  const before = { language: 'en', comments: 'first-timers', notify_url: '' } as const
  await updateSettings(blog.db, { ...before, ...changes }, blog.now).execute()
  return blog.text('/privacy')
}

describe('/privacy', () => {
  it('says what is kept of who reads and who comments, and how to see and delete it', async () => {
    const html = await page({})
    for (const words of [
      '48 hours',
      'no cookie is set',
      'never shown',
      'until you untick it',
      'page was opened last',
      'deletes it, at any time',
    ]) {
      expect(html).toContain(words)
    }
    expect((await new Blog().get('/privacy')).headers.get('Cache-Control')).toBe('no-cache')
  })

  it('speaks of mail and of a message service only where there are some', async () => {
    const plain = await page({})
    expect(plain).not.toContain(said.mail)
    expect(plain).not.toContain(said.service)
    expect(await page({ notify_url: 'https://hooks.example/x' })).toContain(said.service)
    expect(await page({}, new Blog(by_api))).toContain(said.mail)
  })

  it('says that nobody’s comments are kept where there are none', async () => {
    const html = await page({ comments: 'off', notify_url: 'https://hooks.example/x' })
    expect(html).toContain('There are no comments on this blog')
    expect(html).not.toContain(said.service)
  })

  it('is there in German', async () => {
    const html = await page({ language: 'de' })
    expect(html).toContain('<h1>Datenschutz</h1>')
    expect(html).toContain('binnen 48 Stunden')
  })

  it('is linked at every form and at the foot of every page', async () => {
    const blog = new Blog()
    await page({}, blog)
    await blog.publish({ slug: 'formed' })
    for (const path of ['/', '/posts/formed', '/nowhere']) {
      expect(await findAll(await blog.text(path), '.foot a[href="/privacy"]')).toHaveLength(1)
    }
    expect(
      await findAll(await blog.text('/posts/formed'), '#comment-form a[href="/privacy"]'),
    ).toHaveLength(1)
  })
})
