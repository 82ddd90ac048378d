import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { countsOf, listUncounted, person, sendBeacon, tell, view } from '../support/counting.ts'

let days = 0

/** On a day of its own. */
async function openBlog() {
  const blog = new Blog()
  days += 1
  blog.now = new Date(Date.UTC(2027, 2, days, 12))
  const day = blog.now.toISOString().slice(0, 10)
  const post = await blog.publish({ slug: `tally-${days}`, body: 'word '.repeat(40) })
  const tallies = () =>
    blog.db
      .selectFrom('tallies')
      .select(['kind', 'post_id', 'value', 'detail', 'hits'])
      .where('day', '=', day)
      .orderBy('value')
      .orderBy('post_id')
      .execute()
  return { blog, post, day, tallies }
}

describe('a link pressed in an article', () => {
  it('is summed by post, without what could tell who pressed', async () => {
    const { blog, post, tallies } = await openBlog()
    await view(blog, `/posts/${post.slug}`)
    blog.pass(40)
    for (const n of [1, 2]) {
      const link = `https://cal.example/book?gclid=${n}`
      await tell(blog, { post: post.id, seconds: 20 + n, scroll: 90, link })
    }
    await tell(blog, { post: post.id, seconds: 30, scroll: 90, link: 'tel:+41441234567' })
    expect(await tallies()).toEqual([
      { kind: 'link', post_id: post.id, value: 'https://cal.example/book', detail: '', hits: 2 },
      { kind: 'link', post_id: post.id, value: 'tel:+41441234567', detail: '', hits: 1 },
    ])
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, reads: 1 })
  })

  it('is no second hit that is not counted', async () => {
    const { blog, post, day } = await openBlog()
    await view(blog, `/posts/${post.slug}`)
    await tell(blog, { post: post.id, link: 'https://cal.example/' })
    expect(await listUncounted(blog, day)).toEqual([])
  })

  it('of a robot, or of no post, is none', async () => {
    const { blog, post, tallies } = await openBlog()
    const link = 'https://cal.example/'
    await tell(blog, { post: post.id, link }, { agent: 'curl/8.9.1' })
    await tell(blog, { post: 999_999, link })
    expect(await tallies()).toEqual([])
  })

  it('cannot fill the table: past a hundred a day they are summed up', async () => {
    const { blog, post, tallies } = await openBlog()
    // A ledger's worth at a time: within one, 25 names are told apart.
    for (let n = 0; n < 130; n++) {
      const link = `https://x${n}.example/`
      await sendBeacon(blog, JSON.stringify({ post: post.id, seconds: 1, scroll: 0, link }))
      if (n % 20 === 19) await blog.settle()
    }
    await tell(blog, { post: post.id, seconds: 1, link: 'https://x0.example/' })
    const rows = await tallies()
    expect(rows).toHaveLength(101)
    expect(rows.find(({ value }) => value === '(other)')?.hits).toBe(30)
    expect(rows.find(({ value }) => value === 'https://x0.example/')?.hits).toBe(2)
  })
})

describe('a search', () => {
  it('is told with what it found, and without who searched', async () => {
    const { blog, tallies } = await openBlog()
    for (const n of [1, 2]) await blog.get('/search?q=Word', person(n))
    await blog.get('/search?q=unheard-of', person(3))
    await blog.get('/search?q=word', { agent: 'curl/8.9.1' })
    await blog.get('/search?q=word&page=2', person(4))
    await blog.get('/search?q=', person(5))
    expect(await tallies()).toEqual([
      { kind: 'search', post_id: 0, value: 'unheard-of', detail: 'nothing', hits: 1 },
      { kind: 'search', post_id: 0, value: 'word', detail: 'found', hits: 2 },
    ])
  })
})

describe('a search that is being typed', () => {
  it('is told when its writer rests on it, and not before', async () => {
    const { blog, tallies } = await openBlog()
    const fetched = { headers: { 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Mode': 'cors' } }
    for (const half of ['w', 'wo', 'wor']) await blog.get(`/search?q=${half}&typed=half`, fetched)
    await blog.get('/search?q=word&typed=', fetched)
    expect(await tallies()).toEqual([])
    await blog.get('/search?q=word&typed=rested', fetched)
    await blog.get('/search?q=unheard-of&typed=rested', fetched)
    await blog.get('/search?q=word&typed=rested', { agent: 'curl/8.9.1' })
    expect(await tallies()).toEqual([
      { kind: 'search', post_id: 0, value: 'unheard-of', detail: 'nothing', hits: 1 },
      { kind: 'search', post_id: 0, value: 'word', detail: 'found', hits: 1 },
    ])
  })
})

describe('an address that leads nowhere', () => {
  it('is told with the page that links there', async () => {
    const { blog, tallies } = await openBlog()
    const from = (Referer: string) => ({ headers: { Referer } })
    await blog.get('/posts/gone', from('https://news.example/item?id=7'))
    await blog.get('/gone', {
      ...person(2),
      headers: { 'Sec-GPC': '1', Referer: 'https://news.example/' },
    })
    expect(await tallies()).toEqual([
      { kind: 'not_found', post_id: 0, value: '/gone', detail: '', hits: 1 },
      { kind: 'not_found', post_id: 0, value: '/posts/gone', detail: 'news.example/item', hits: 1 },
    ])
  })

  it('is not told for robots, programs, pictures and the desk', async () => {
    const { blog, tallies } = await openBlog()
    await blog.get('/wp-login.php', { agent: 'curl/8.9.1' })
    await blog.get('/api/v1/nothing')
    await blog.get('/owner/nothing')
    await blog.get('/apple-touch-icon.png', { headers: { 'Sec-Fetch-Dest': 'image' } })
    expect(await tallies()).toEqual([])
  })

  it('costs less than a row a hit', async () => {
    const { blog } = await openBlog()
    await view(blog, '/about-these-numbers')
    const flood = async () => {
      for (let n = 0; n < 200; n++) await blog.fetch(`/nothing-${n}`)
      await blog.settle()
    }
    const { rows_written } = await blog.costOf(flood)
    expect(rows_written).toBeLessThanOrEqual(60)
  })
})

describe('who fetches a feed', () => {
  const FEEDLY = (n: number) => ({
    agent: `Feedly/1.0 (+http://www.feedly.com/fetcher.html; ${n} subscribers)`,
  })
  const NEWSWIRE = 'NetNewsWire (RSS Reader; https://netnewswire.com/)'

  it('counts for as many as a service says, at most of the day', async () => {
    const { blog, tallies } = await openBlog()
    for (const n of [12, 14, 13]) await blog.get('/feed.xml', FEEDLY(n))
    blog.pass(3600)
    await blog.get('/feed.xml', FEEDLY(11))
    expect(await tallies()).toEqual([
      { kind: 'subscribers', post_id: 0, value: 'Feedly', detail: '/feed.xml', hits: 14 },
    ])
  })

  it('counts once a day for a program, however often it asks', async () => {
    const { blog, day } = await openBlog()
    for (const n of [1, 2, 1, 1]) await blog.get('/feed.xml', { ...person(n), agent: NEWSWIRE })
    await blog.get('/feed.xml', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' })
    await blog.get('/feed.xml')
    const again = await blog.costOf(() => blog.get('/feed.xml', { ...person(1), agent: NEWSWIRE }))
    expect(again.rows_written).toBe(0)
    const rows = await blog.db
      .selectFrom('feed_fetchers')
      .selectAll()
      .where('day', '=', day)
      .execute()
    expect(rows).toHaveLength(2)
  })
})

describe('a family that the owner wants counted', () => {
  it('is counted like a reader', async () => {
    const { blog, post } = await openBlog()
    const path = `/posts/${post.slug}`
    expect(await view(blog, path, { agent: 'curl/8.9.1' })).toBe('robot')
    await updateSettings(blog.db, { counted_families: '["curl"]' }, blog.now).execute()
    blog.pass(60)
    expect(await view(blog, path, { agent: 'curl/8.9.1' })).toBeNull()
    expect(await view(blog, path, { agent: 'Wget/1.21' })).toBe('robot')
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1 })
    await updateSettings(blog.db, { counted_families: '[]' }, blog.now).execute()
  })
})
