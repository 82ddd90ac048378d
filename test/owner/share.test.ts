import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { person, view } from '../support/counting.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
let headers: Record<string, string>
let shown: string
let link: string

beforeAll(async () => {
  headers = await blog.token()
  await blog.publish({ slug: 'read', title: 'Read me' })
  await view(blog, '/posts/read', person(1))
  await blog.get('/search?q=my-secret-word', person(2))
  await blog.get('/lost-address', person(2))
  const made = await blog.post('/owner/stats/shares', {}, { headers })
  shown = await made.text()
  link = (await findOne(shown, 'output')).text.trim()
})

describe('a link to the statistics', () => {
  it('has a key of its own, of which only the hash is kept', async () => {
    expect(link).toMatch(/^https:\/\/blog\.example\/stats\/[\w-]{24}$/)
    const [row] = await blog.db.selectFrom('share_links').selectAll().execute()
    expect(row?.hash).toHaveLength(32)
    expect(await blog.text('/owner/stats/shares', { headers })).not.toContain(link.slice(-24))
  })

  it('is made from the statistics, and leads back to all of them', async () => {
    expect((await findOne(shown, 'nav [aria-current]')).attributes['href']).toBe('/owner/stats')
    expect((await findOne(shown, 'a[href="/owner/stats/shares"]')).text).toBe('All links')
  })

  it('shows the figures to anybody, and keeps search engines out', async () => {
    const answer = await blog.get(link)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    const html = await answer.text()
    expect((await findOne(html, '.sentence')).text).toContain('1 person opened posts of this blog')
    expect((await findOne(html, '#posts td')).text).toBe('Read me')
  })

  it('shows nothing that people typed, and leads nowhere behind the door', async () => {
    const html = await blog.text(link)
    expect(html).not.toContain('my-secret-word')
    expect(html).not.toContain('lost-address')
    expect(await findAll(html, 'a[href^="/owner"], form[method=post]')).toEqual([])
  })

  it('takes a period', async () => {
    expect((await findAll(await blog.text(`${link}?period=today`), '.steps input')).length).toBe(24)
    expect((await blog.get(`${link}?period=x`)).status).toBe(422)
  })

  it('ends when it is revoked', async () => {
    const list = await blog.text('/owner/stats/shares', { headers })
    const action = (await findOne(list, '.rows form')).attributes['action'] ?? ''
    const revoked = await blog.post(action, { _method: 'DELETE' }, { headers })
    expect(revoked.status).toBe(303)
    expect((await blog.get(link)).status).toBe(404)
  })

  it('is made by the owner alone', async () => {
    expect((await blog.post('/owner/stats/shares', {})).status).not.toBe(200)
    expect(await blog.db.selectFrom('share_links').selectAll().execute()).toEqual([])
  })

  it.each(['/stats/x', '/stats/', '/stats/../owner'])(
    'is not found by guessing %s',
    async (path) => {
      expect((await blog.get(path)).status).not.toBe(200)
    },
  )
})
