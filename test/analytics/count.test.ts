import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog, counterLines, FIREFOX } from '../support/blog.ts'
import { countsOf, ELSEWHERE, person, view, visitsOf } from '../support/counting.ts'

describe('countDocument', () => {
  it('counts a person who opens a post', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'once' })
    expect(await view(blog, '/posts/once')).toBeNull()
    expect(await countsOf(blog, post.id)).toEqual({
      views: 1,
      visitors: 1,
      reads: 0,
      views_in_rows: 1,
      rows: 1,
    })
  })

  it('counts a page like a post', async () => {
    const blog = new Blog()
    const page = await blog.publish({ slug: 'imprint', kind: 'page' })
    expect(await view(blog, '/imprint')).toBeNull()
    expect(await view(blog, '/imprint')).toBe('reload')
    expect(await countsOf(blog, page.id)).toMatchObject({ views: 1, visitors: 1 })
  })

  it('counts a reader who has the page already and is told so', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'known-page' })
    const etag = (await blog.get('/posts/known-page', { agent: 'curl/8.9.1' })).headers.get('ETag')
    const answer = await blog.get('/posts/known-page', { headers: { 'If-None-Match': etag ?? '' } })
    expect(answer.status).toBe(304)
    expect(answer.headers.get('X-Not-Counted')).toBeNull()
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1 })
  })

  it('counts the same person again after 30 minutes, and not a second sooner', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'half-an-hour' })
    await view(blog, '/posts/half-an-hour')
    blog.pass(29 * 60 + 59)
    expect(await view(blog, '/posts/half-an-hour')).toBe('reload')
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1 })
    blog.pass(1)
    expect(await view(blog, '/posts/half-an-hour')).toBeNull()
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 2, visitors: 1, rows: 1 })
  })

  it('measures the 30 minutes from the last view, not from the last reload', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'impatient' })
    for (const minutes of [0, 20, 10]) {
      blog.pass(minutes * 60)
      await view(blog, '/posts/impatient')
    }
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 2 })
  })

  it('takes another address, or another browser, for another visitor', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'two-people' })
    await view(blog, '/posts/two-people')
    await view(blog, '/posts/two-people', { address: '198.51.100.8' })
    await view(blog, '/posts/two-people', { agent: FIREFOX.replace('140', '139') })
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 3, visitors: 3, rows: 3 })
  })

  it('stops at twenty views of a post a day by one visitor', async () => {
    const blog = new Blog()
    blog.now = new Date('2026-11-04T00:00:00Z')
    const post = await blog.publish({ slug: 'a-favourite' })
    const other = await blog.publish({ slug: 'another' })
    for (let n = 0; n < 20; n++) {
      expect(await view(blog, '/posts/a-favourite')).toBeNull()
      blog.pass(30 * 60)
    }
    expect(await view(blog, '/posts/a-favourite')).toBe('too-many')
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 20, visitors: 1 })
    expect(await view(blog, '/posts/another')).toBeNull()
    expect(await countsOf(blog, other.id)).toMatchObject({ views: 1 })
  })

  it('stops at twenty in the database too, whatever an isolate remembers', async () => {
    const blog = new Blog(ELSEWHERE)
    blog.now = new Date('2026-11-05T00:00:00Z')
    const post = await blog.publish({ slug: 'many-isolates' })
    for (let n = 0; n < 21; n++) {
      const another = new Blog(ELSEWHERE)
      another.now = blog.now
      await view(another, '/posts/many-isolates')
      blog.pass(30 * 60)
    }
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 20, visitors: 1 })
    await view(blog, '/posts/many-isolates')
    expect(await view(blog, '/posts/many-isolates')).toBe('too-many')
  })

  it('stops at the 201st new visitor of a /24 within the hour', async () => {
    const blog = new Blog()
    blog.now = new Date('2026-11-06T10:00:00Z')
    const post = await blog.publish({ slug: 'a-crowd' })
    const visitor = (n: number) => ({ address: '192.0.2.9', agent: `${FIREFOX} n/${n}` })
    for (let n = 0; n < 200; n++) {
      const answer = await blog.fetch('/posts/a-crowd', visitor(n))
      expect(answer.headers.get('X-Not-Counted')).toBeNull()
    }
    await blog.settle()
    expect(await view(blog, '/posts/a-crowd', visitor(200))).toBe('too-many')
    expect(await view(blog, '/posts/a-crowd', { address: '192.0.3.9' })).toBeNull()
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 201, visitors: 201 })

    blog.pass(1800)
    expect(await view(blog, '/posts/a-crowd', visitor(0))).toBeNull()
    blog.pass(1800)
    expect(await view(blog, '/posts/a-crowd', visitor(200))).toBeNull()
  })

  it('counts a new day anew, and cannot tell that it is the same person', async () => {
    const blog = new Blog()
    blog.now = new Date('2026-11-07T23:59:00Z')
    const post = await blog.publish({ slug: 'midnight' })
    await view(blog, '/posts/midnight')
    blog.pass(60)
    expect(await view(blog, '/posts/midnight')).toBeNull()
    const visits = await visitsOf(blog, post.id)
    expect(visits.map((visit) => visit.day)).toEqual(['2026-11-07', '2026-11-08'])
    expect(visits[0]?.visitor).not.toEqual(visits[1]?.visitor)
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 2, visitors: 2 })
  })

  it("goes by the day of the blog's own zone", async () => {
    const blog = new Blog()
    // Auckland is 13 hours ahead in November: its 10th begins at 11:00 UTC on the 9th.
    await updateSettings(blog.db, { time_zone: 'Pacific/Auckland' }, blog.now).execute()
    blog.now = new Date('2026-11-09T10:59:59Z')
    const post = await blog.publish({ slug: 'down-under' })
    await view(blog, '/posts/down-under')
    blog.pass(1)
    await view(blog, '/posts/down-under')
    await updateSettings(blog.db, { time_zone: 'UTC' }, blog.now).execute()
    const visits = await visitsOf(blog, post.id)
    expect(visits.map((visit) => visit.day)).toEqual(['2026-11-09', '2026-11-10'])
  })

  it('raises the line that the same isolate shows, at once', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'in-plain-view' })
    const lines = []
    for (let n = 0; n < 3; n++) {
      lines.push(counterLines(await blog.text('/posts/in-plain-view', person(n)))[0])
    }
    expect(lines).toEqual(['0 views · 0 comments', '1 view · 0 comments', '2 views · 0 comments'])
  })
})
