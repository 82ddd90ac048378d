import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { Program } from '../support/api.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { attributeOf, cardLinks, titleOf } from '../support/html.ts'

const blog = new Blog()

/** 23 posts, an hour apart; the odd ones have the tag. */
beforeAll(async () => {
  for (let i = 1; i <= 23; i++) {
    const post = await blog.publish({
      slug: `p${i}`,
      title: `Post <${i}> & more`,
      body: `Words of ${i}. ${'long '.repeat(100)}`,
      published_at: new Date(Date.UTC(2026, 9, 1, i)).toISOString(),
      tags: i % 2 === 1 ? ['Odd Ones'] : [],
    })
    await env.DB.prepare(`UPDATE post_counts SET views = ?, comments = ? WHERE post_id = ?`)
      .bind(i * 100, i % 3, post.id)
      .run()
  }
})

const from = (newest: number, oldest: number) =>
  Array.from({ length: newest - oldest + 1 }, (_, i) => `/posts/p${newest - i}`)

describe('GET /', () => {
  it('shows ten a page, newest first, with the way to older and newer ones', async () => {
    const [first, second, third] = await Promise.all(
      ['/', '/?page=2', '/?page=3'].map((path) => blog.text(path)),
    )
    expect(cardLinks(first ?? '')).toEqual(from(23, 14))
    expect(cardLinks(second ?? '')).toEqual(from(13, 4))
    expect(cardLinks(third ?? '')).toEqual(from(3, 1))
    expect(attributeOf(first ?? '', '<a class="older"', 'href')).toBe('/?page=2')
    expect(attributeOf(first ?? '', '<a class="older"', 'rel')).toBe('next')
    expect(first).toContain('Older posts')
    expect(first).not.toContain('rel="prev"')
    expect(second).toMatch(/<a href="\/" rel="prev">/)
    expect(attributeOf(second ?? '', '<a class="older"', 'href')).toBe('/?page=3')
    expect(third).toMatch(/<a href="\/\?page=2" rel="prev">/)
    expect(third).not.toContain('rel="next"')
  })

  it('shows each card’s own counters', async () => {
    const html = await blog.text('/')
    const expected = Array.from({ length: 10 }, (_, i) => {
      const number = 23 - i
      const comments = number % 3
      return `${(number * 100).toLocaleString('en')} views · ${comments} ${comments === 1 ? 'comment' : 'comments'}`
    })
    expect(counterLines(html)).toEqual(expected)
  })

  it('shows titles as text, and the beginning of each post', async () => {
    const html = await blog.text('/')
    expect(html).toContain('Post &lt;23> &amp; more')
    expect(html).toContain('Words of 23. long long')
    expect(html).toMatch(/long…<\/p>/)
  })

  it('names itself, page by page', async () => {
    expect(titleOf(await blog.text('/'))).toBe('Plainview')
    const second = await blog.text('/?page=2')
    expect(titleOf(second)).toBe('Plainview, page 2')
    expect(attributeOf(second, '<link rel="canonical"', 'href')).toBe(
      'https://blog.example/?page=2',
    )
  })

  it.each(['51', '0', '-1', '1.5', 'two', '', '01', '99999999999', '%00', '1 OR 1=1'])(
    'has no page %s',
    async (page) => {
      expect((await blog.get(`/?page=${page}`)).status).toBe(404)
    },
  )

  it('has a page 50, however many posts there are', async () => {
    const response = await blog.get('/?page=50')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('There are no posts this far back.')
  })

  it('is not counted and says nothing of it', async () => {
    expect(
      (await blog.get('/', { address: '203.0.113.9' })).headers.get('X-Not-Counted'),
    ).toBeNull()
    const { results } = await env.DB.prepare('SELECT count(*) AS n FROM visits').all()
    expect(results).toEqual([{ n: 0 }])
  })
})

describe('GET /tags/:tag', () => {
  it('shows the posts of the tag by its written name, page by page', async () => {
    const html = await blog.text('/tags/odd-ones')
    expect(titleOf(html)).toBe('Posts about Odd Ones · Plainview')
    expect(cardLinks(html)).toEqual(
      [23, 21, 19, 17, 15, 13, 11, 9, 7, 5].map((i) => `/posts/p${i}`),
    )
    expect(counterLines(html)[0]).toBe('2,300 views · 2 comments')
    expect(attributeOf(html, '<a class="older"', 'href')).toBe('/tags/odd-ones?page=2')
    expect(attributeOf(html, '<link rel="canonical"', 'href')).toBe(
      'https://blog.example/tags/odd-ones',
    )
    expect(cardLinks(await blog.text('/tags/odd-ones?page=2'))).toEqual(['/posts/p3', '/posts/p1'])
  })

  it('stands under each post that has it', async () => {
    expect(await blog.text('/posts/p1')).toContain(
      '<a href="/tags/odd-ones" rel="tag">Odd Ones</a>',
    )
  })

  it('leads by the letters of other scripts', async () => {
    await blog.publish({ slug: 'acupuncture-zh', tags: ['针灸'] })
    const html = await blog.text(`/tags/${encodeURIComponent('针灸')}`)
    expect(cardLinks(html)).toEqual(['/posts/acupuncture-zh'])
    expect(attributeOf(html, '<link rel="canonical"', 'href')).toBe(
      `https://blog.example/tags/${encodeURIComponent('针灸')}`,
    )
  })

  it.each(['nobody', 'odd', 'Odd Ones', '%00', '%ff', "' OR 1=1"])(
    'has no list for %s',
    async (tag) => {
      expect([400, 404]).toContain((await blog.get(`/tags/${tag}`)).status)
    },
  )

  it('follows a post that moves in time', async () => {
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'moves', tags: ['moving'] })
    const other = await blog.publish({ slug: 'stays', tags: ['moving'] })
    expect(other.id).toBeGreaterThan(post.id)
    await program.change(post.id, { published_at: '2026-11-03T11:59:30Z' })
    expect(cardLinks(await blog.text('/tags/moving'))).toEqual(['/posts/moves', '/posts/stays'])
    await program.change(post.id, { published_at: '2026-11-04T00:00:00Z' })
    expect(cardLinks(await blog.text('/tags/moving'))).toEqual(['/posts/stays'])
  })
})

describe('a kept list', () => {
  it('shows a scheduled post from its second on', async () => {
    const published_at = new Date(blog.now.getTime() + 5000).toISOString()
    await blog.publish({ slug: 'soon-out', title: 'Soon out', status: 'scheduled', published_at })
    expect(await blog.text('/')).not.toContain('Soon out')
    blog.pass(4)
    expect(await blog.text('/')).not.toContain('Soon out')
    blog.pass(1)
    expect(await blog.text('/')).toContain('Soon out')
  })
})
