import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { person, tell } from '../support/counting.ts'

/** A blog of another origin asks: with an Origin, and nothing of a reader's about it. */
const ELSEWHERE = {
  headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
}

async function readPost(blog: Blog, slug: string, people: number): Promise<number> {
  const post = await blog.publish({ slug })
  for (let n = 0; n < people; n++) await blog.get(`/posts/${slug}`, person(n))
  return post.id
}

describe('GET /api/v1/posts/:slug/stats', () => {
  it('gives the public counters, to anybody', async () => {
    const blog = new Blog()
    const id = await readPost(blog, 'counted', 3)
    blog.pass(1800)
    await blog.get('/posts/counted', person(0))
    await tell(blog, { post: id, seconds: 60, scroll: 100 }, person(0))
    const answer = await blog.get('/api/v1/posts/counted/stats', ELSEWHERE)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Cache-Control')).toBe('max-age=60')
    const counts = { views: 4, visitors: 3, reads: 1, comments: 0, likes: 0 }
    expect(await answer.json()).toEqual({ slug: 'counted', ...counts })
  })

  it('is fresh at each request, whoever counted', async () => {
    const blog = new Blog()
    await readPost(blog, 'fresh', 0)
    const views = async () => {
      const answer = await blog.get('/api/v1/posts/fresh/stats')
      return (await answer.json<{ views: number }>()).views
    }
    expect(await views()).toBe(0)
    await new Blog({ LOCAL: '0' }).get('/posts/fresh')
    expect(await views()).toBe(1)
  })

  it('is 304 until a counter moves, for few rows', async () => {
    const blog = new Blog()
    await readPost(blog, 'unmoved', 1)
    const ask = (etag: string) =>
      blog.get('/api/v1/posts/unmoved/stats', { headers: { 'If-None-Match': etag } })
    const etag = (await ask('')).headers.get('ETag') ?? ''
    const cost = await blog.costOf(async () => {
      const again = await ask(etag)
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
    })
    expect(cost).toMatchObject({ trips: 1, rows_written: 0 })
    expect(cost.rows_read).toBeLessThanOrEqual(4)
    await blog.get('/posts/unmoved', person(1))
    expect((await ask(etag)).status).toBe(200)
  })

  it('knows pages, and posts with only the link', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'stats-page', kind: 'page' })
    await blog.publish({ slug: 'stats-unlisted', status: 'unlisted' })
    for (const slug of ['stats-page', 'stats-unlisted']) {
      expect((await blog.get(`/api/v1/posts/${slug}/stats`)).status).toBe(200)
    }
  })

  it.each(['nowhere', 'a-draft', 'the-future', "x'%20OR%201=1--", '%F0%9F%93%88', 'a%22%5Cb'])(
    'has nothing to say of %s',
    async (slug) => {
      const blog = new Blog()
      if (slug === 'a-draft') await blog.publish({ slug, status: 'draft' })
      const published_at = '2027-01-01T00:00:00Z'
      if (slug === 'the-future') await blog.publish({ slug, status: 'scheduled', published_at })
      const answer = await blog.get(`/api/v1/posts/${slug}/stats`, ELSEWHERE)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    },
  )

  it('answers the question that browsers ask before', async () => {
    const headers = { ...ELSEWHERE.headers, 'Access-Control-Request-Method': 'GET' }
    const answer = await new Blog().get('/api/v1/posts/x/stats', { method: 'OPTIONS', headers })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

describe('GET /api/v1/stats', () => {
  const ask = async (blog: Blog, slugs: string[]) => {
    const query = slugs.map((slug) => `slug=${encodeURIComponent(slug)}`).join('&')
    return blog.get(`/api/v1/stats?${query}`, ELSEWHERE)
  }
  const slugsIn = async (answer: Response) =>
    (await answer.json<{ items: { slug: string }[] }>()).items.map((item) => item.slug)

  it('gives many in the order asked for, and leaves unknown ones out', async () => {
    const blog = new Blog()
    for (const [n, slug] of ['many-a', 'many-b', 'many-c'].entries()) await readPost(blog, slug, n)
    await blog.publish({ slug: 'many-draft', status: 'draft' })
    const answer = await ask(blog, ['many-c', 'nowhere', 'many-draft', 'many-a', 'many-c'])
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Cache-Control')).toBe('max-age=60')
    const counts = { reads: 0, comments: 0, likes: 0 }
    expect(await answer.json()).toEqual({
      items: [
        { slug: 'many-c', views: 2, visitors: 2, ...counts },
        { slug: 'many-a', views: 0, visitors: 0, ...counts },
      ],
    })
  })

  it('takes up to a hundred, in one statement', async () => {
    const blog = new Blog()
    const hundred = Array.from({ length: 100 }, (_, n) => `hundred-${n}`)
    await blog.publish({ slug: 'hundred-99' })
    let slugs: string[] = []
    const cost = await blog.costOf(async () => (slugs = await slugsIn(await ask(blog, hundred))))
    expect(slugs).toEqual(['hundred-99'])
    expect(cost).toMatchObject({ trips: 1, statements: 1 })

    const refused = await ask(blog, [...hundred, 'one-more'])
    expect(refused.status).toBe(422)
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await refused.json()).toMatchObject({ status: 422, errors: [{ field: 'slug' }] })
  })

  it('has nothing for nobody', async () => {
    const answer = await new Blog().get('/api/v1/stats')
    expect([answer.status, await answer.json()]).toEqual([200, { items: [] }])
  })

  it('takes any text for a slug', async () => {
    const answer = await ask(new Blog(), ['\0', '"', '\\', '\u{1F4C8}', '[]', ''])
    expect([answer.status, await answer.json()]).toEqual([200, { items: [] }])
  })
})

describe('GET /badge/:slug.svg', () => {
  it('draws the counter line', async () => {
    const blog = new Blog()
    await readPost(blog, 'drawn', 2)
    const answer = await blog.get('/badge/drawn.svg', ELSEWHERE)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(answer.headers.get('Cache-Control')).toBe('max-age=60')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const svg = await answer.text()
    expect(svg).toContain('<title>2 views · 0 comments</title>')
    expect(svg).toMatch(/<text [^>]*>2 views · 0 comments<\/text>/)
    expect(svg).not.toMatch(/NaN|undefined/)
  })

  it("speaks the blog's language, and of comments only where there are any to be", async () => {
    const blog = new Blog()
    await readPost(blog, 'gezeigt', 1)
    const change = (changes: Parameters<typeof updateSettings>[1]) =>
      updateSettings(blog.db, changes, blog.now).execute()
    await change({ language: 'de', comments: 'off' })
    const svg = await new Blog().text('/badge/gezeigt.svg')
    await change({ language: 'en', comments: 'first-timers' })
    expect(svg).toContain('<title>1 Aufruf</title>')
  })

  it.each(['/badge/nowhere.svg', '/badge/drawn.png', '/badge/.svg', '/badge/%3Cscript%3E.svg'])(
    'is not found at %s',
    async (path) => {
      const answer = await new Blog().get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('<script>')
    },
  )
})

describe('the counters of a post that has moved', () => {
  it('are found at the address it once had', async () => {
    const blog = new Blog()
    const program = await blog.token()
    const post = await blog.publish({ slug: 'before-moving' })
    await blog.json(
      'PATCH',
      `/api/v1/posts/${post.id}`,
      { slug: 'after-moving' },
      { headers: program },
    )
    await blog.get('/posts/after-moving')
    const one = await blog.get('/api/v1/posts/before-moving/stats')
    expect(await one.json()).toMatchObject({ slug: 'before-moving', views: 1 })
    expect(await blog.text('/badge/before-moving.svg')).toContain('1 view · 0 comments')
  })
})
