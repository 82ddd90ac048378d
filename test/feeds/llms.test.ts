import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'

describe('GET /llms.txt', () => {
  it('has the order of llmstxt.org: a title, a summary, words, lists of links', async () => {
    const blog = new Blog()
    await updateSettings(blog.db, { title: 'Ours', tagline: 'Of needles.' }, blog.now).execute()
    await blog.publish({
      slug: 'one',
      title: 'One [1] \\ & <b>',
      excerpt: 'The first.',
      published_at: '2026-11-03T11:59:30Z',
    })
    await blog.publish({ slug: 'слово', title: 'Word', body: 'It begins so.' })
    await blog.publish({ slug: 'about', kind: 'page', title: 'About' })
    await blog.publish({ slug: 'draft', status: 'draft' })
    await blog.publish({ slug: 'hidden', status: 'unlisted' })
    await blog.publish({ slug: 'later', published_at: '2026-11-03T12:00:01Z' })
    const response = await blog.get('/llms.txt')
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    const [title, summary, words, ...sections] = (await response.text()).trim().split('\n\n')
    expect([title, summary]).toEqual(['# Ours', '> Of needles.'])
    expect(words).not.toMatch(/^[#>-]/)
    const own = 'https://blog.example'
    expect(sections.slice(0, 4)).toEqual([
      '## Pages',
      `- [About](${own}/about.md)`,
      '## Posts',
      [
        `- [One \\[1\\] \\\\ & <b>](${own}/posts/one.md): The first.`,
        `- [Word](${own}/posts/${encodeURIComponent('слово')}.md): It begins so.`,
      ].join('\n'),
    ])
    expect(sections[4]).toBe('## Optional')
    for (const line of sections[5]?.split('\n') ?? []) expect(line).toMatch(/^- \[[^\]]+\]\(https:/)
  })

  it('leads to nothing that is not there', async () => {
    const blog = new Blog()
    for (const [, address = ''] of (await blog.text('/llms.txt')).matchAll(/\]\((https[^)]+)\)/g))
      expect((await blog.get(address)).status, address).toBe(200)
  })

  it('invites nobody who is refused', async () => {
    const blog = new Blog()
    await updateSettings(blog.db, { ai_crawlers: 'refused' }, blog.now).execute()
    expect((await blog.get('/llms.txt')).status).toBe(404)
    await updateSettings(blog.db, { ai_crawlers: 'allowed' }, blog.now).execute()
  })
})
