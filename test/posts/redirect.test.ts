import { beforeAll, describe, expect, it } from 'vitest'
import { slugOfAddress } from '../../src/posts/redirect.ts'
import { Blog } from '../support/blog.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
let headers: Record<string, string>
let id: number

beforeAll(async () => {
  headers = await blog.token()
  id = (await blog.publish({ slug: 'new', title: 'New' })).id
  await blog.publish({ slug: 'draft', title: 'Draft', status: 'draft' })
})

const lead = (from: string, post = String(id)) =>
  blog.post('/owner/redirects', { from, post }, { headers })

describe('slugOfAddress', () => {
  it.each([
    ['/old', 'old'],
    ['/posts/old', 'old'],
    ['/posts/%C3%BCber', 'über'],
    ['/a/b', null],
    ['/', null],
    ['old', null],
    ['/old?x=1', null],
    ['/%ff', null],
  ])('of %s is %s', (address, slug) => {
    expect(slugOfAddress(address)).toBe(slug)
  })
})

describe('an address that leads nowhere', () => {
  it('is offered every post that is out', async () => {
    const html = await blog.text('/owner/redirects/new?from=%2Fold', { headers })
    expect((await findOne(html, 'input[name=from]')).attributes['value']).toBe('/old')
    expect((await findAll(html, 'option')).map(({ text }) => text)).toEqual(['New'])
  })

  it.each(['/old', '/posts/older', '/posts/owner'])(
    'comes to lead to the post: %s',
    async (address) => {
      expect((await blog.get(address)).status).toBe(404)
      expect((await lead(address)).status).toBe(303)
      const answer = await blog.get(`${address}?utm_source=x`)
      expect(answer.status).toBe(301)
      expect(answer.headers.get('Location')).toBe('/posts/new?utm_source=x')
    },
  )

  it('is shown with where it leads from then on, and can be led elsewhere', async () => {
    const other = await blog.publish({ slug: 'other', title: 'Other' })
    for (const [post, title] of [
      [String(id), 'New'],
      [String(other.id), 'Other'],
    ]) {
      const location = (await lead('/gone', post)).headers.get('Location') ?? ''
      const html = await blog.text(location, { headers })
      expect((await findOne(html, '[role=status]')).text).toBe(`This address leads to “${title}”.`)
      expect((await findOne(html, 'option[selected]')).text).toBe(title)
    }
    const elsewhere = await blog.text('/owner/redirects/new?from=%2Fnever', { headers })
    expect(await findAll(elsewhere, '[role=status], option[selected]')).toEqual([])
  })

  it.each([
    ['/a/b/c', undefined],
    ['', undefined],
    ['/posts/new', undefined],
    ['/draft', undefined],
    ['/owner', undefined],
    ['/search', undefined],
    ['/ok', '999'],
    ['/ok', 'x'],
  ])('is refused with the text kept: %s to %s', async (from, post) => {
    const answer = await lead(from, post)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect((await findOne(html, 'input[name=from]')).attributes['value']).toBe(from)
    expect((await findOne(html, '[role=alert]')).text).not.toBe('')
  })

  it('is no business of strangers', async () => {
    expect(
      (await blog.post('/owner/redirects', { from: '/mine', post: String(id) })).status,
    ).not.toBe(422)
    expect((await blog.get('/mine')).status).toBe(404)
  })
})
