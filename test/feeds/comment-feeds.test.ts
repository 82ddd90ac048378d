import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, setPolicy } from '../support/commenter.ts'
import { Program } from '../support/api.ts'
import { findAll } from '../support/page.ts'
import { store, storeChains } from '../support/stored.ts'
import { answer, moderate } from '../support/thread.ts'
import { elementsOf, readXml, textOf } from '../support/well-formed.ts'

const blog = new Blog()

beforeAll(() => setPolicy(blog, 'none'))

async function idsIn(path: string): Promise<number[]> {
  const response = await blog.get(path)
  expect(response.status).toBe(200)
  const items = elementsOf(readXml(await response.text()), 'item')
  return items.map((item) => Number(textOf(item, 'link').split('/comments/')[1]))
}

describe('GET /posts/:slug/comments/feed.xml', () => {
  it('has the published comments of the post, newest first, whatever they answer', async () => {
    await blog.publish({ slug: 'heard', title: 'Heard & seen' })
    const root = await answer(blog, 'heard', null, 'A *first* one.')
    const other = await answer(blog, 'heard', null, 'Another.')
    const reply = await answer(blog, 'heard', root, 'An answer.')
    const spam = await answer(blog, 'heard', null, 'Buy.')
    await moderate(blog, 'POST', `${spam}/spam`)
    const path = '/posts/heard/comments/feed.xml'
    expect(await idsIn(path)).toEqual([reply, other, root])
    const response = await blog.get(path)
    expect(response.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8')
    const channel = readXml(await response.text())
    expect(textOf(channel, 'title')).toBe('Comments on “Heard & seen”')
    const [, , first] = elementsOf(channel, 'item')
    expect(first && textOf(first, 'title')).toBe('Ada on “Heard & seen”')
    expect(first && textOf(first, 'description')).toBe('<p>A <em>first</em> one.</p>\n')
  })

  it('is dated by the comment that was written, published or changed last, by its post without any', async () => {
    const post = await blog.publish({ slug: 'dated' })
    const path = `/posts/${post.slug}/comments/feed.xml`
    const changed = async () => (await blog.get(path)).headers.get('Last-Modified')
    const now = () => blog.now.toUTCString()
    expect(await changed()).toBe(new Date(post.published_at ?? '').toUTCString())
    await answer(blog, 'dated', null, 'The first one.')
    blog.pass(60)
    const id = await answer(blog, 'dated', null, 'The second one.')
    expect(await changed()).toBe(now())
    expect((await blog.get(path, { headers: { 'If-Modified-Since': now() } })).status).toBe(304)
    await moderate(blog, 'DELETE', `${id}/approval`)
    blog.pass(60)
    await moderate(blog, 'POST', `${id}/approval`)
    expect(await changed()).toBe(now())
    expect((await blog.get('/comments/feed.xml')).headers.get('Last-Modified')).toBe(now())
  })

  it('has an ETag, which a comment changes', async () => {
    await blog.publish({ slug: 'tagged' })
    const path = '/posts/tagged/comments/feed.xml'
    const etag = (await blog.get(path)).headers.get('ETag') ?? ''
    const again = () => blog.get(path, { headers: { 'If-None-Match': etag } })
    expect((await again()).status).toBe(304)
    await answer(blog, 'tagged', null, 'Words.')
    expect((await again()).status).toBe(200)
  })

  it('is linked from the post', async () => {
    await blog.publish({ slug: 'linked' })
    const links = await findAll(await blog.text('/posts/linked'), 'head link[rel="alternate"]')
    expect(links.map(({ attributes }) => attributes.href)).toContain(
      '/posts/linked/comments/feed.xml',
    )
  })

  it('moves with the post, and is none of a draft or of nothing', async () => {
    const program = await Program.of(blog)
    const post = await program.create({
      title: 'Moves',
      body: 'x',
      slug: 'moves',
      status: 'published',
    })
    await program.change(post.id, { slug: 'moved' })
    const response = await blog.get('/posts/moves/comments/feed.xml')
    expect(response.status).toBe(301)
    expect(response.headers.get('Location')).toBe('/posts/moved/comments/feed.xml')
    await program.change(post.id, { status: 'draft' })
    for (const slug of ['moved', 'nothing']) {
      expect((await blog.get(`/posts/${slug}/comments/feed.xml`)).status).toBe(404)
    }
  })

  it('reads each comment that the post shows, to sort them, and no other', async () => {
    const other = await blog.publish({ slug: 'feed-beside' })
    await store(blog, other.id, 100)
    const post = await blog.publish({ slug: 'feed-cost' })
    await storeChains(blog, post.id, await store(blog, post.id, 10), 4)
    await store(blog, post.id, 200, () => ({ status: 'spam' }))
    const cost = await blog.costOf(() => blog.get('/posts/feed-cost/comments/feed.xml'))
    expect(cost.trips).toBe(1)
    expect(cost.rows_read).toBeLessThanOrEqual(2 * 50 + 2 * 20 + 12)
  })
})

describe('GET /comments/feed.xml', () => {
  it('has the newest published comments of all posts that everybody can find', async () => {
    await blog.publish({ slug: 'public-a' })
    await blog.publish({ slug: 'public-b' })
    await blog.publish({ slug: 'hidden', status: 'unlisted' })
    const a = await answer(blog, 'public-a', null, 'On the first.')
    await answer(blog, 'hidden', null, 'Only with the link.')
    const b = await answer(blog, 'public-b', null, 'On the second.')
    const held = new Commenter(blog)
    idFrom(await held.comment('public-a', { body: 'https://a.example https://b.example' }))
    expect((await idsIn('/comments/feed.xml')).slice(0, 2)).toEqual([b, a])
    expect(await blog.text('/comments/feed.xml')).not.toContain('Only with the link.')
  })

  it('is linked from the front page', async () => {
    const links = await findAll(await blog.text('/'), 'head link[rel="alternate"]')
    expect(links.map(({ attributes }) => attributes.href)).toContain('/comments/feed.xml')
  })

  it('reads twenty comments and their posts, however many there are', async () => {
    const cost = await blog.costOf(() => blog.get('/comments/feed.xml'))
    expect(cost.trips).toBe(1)
    expect(cost.rows_read).toBeLessThanOrEqual(2 * 20 + 12)
  })

  it('is no feed on a blog without comments', async () => {
    await setPolicy(blog, 'off')
    blog.pass(31)
    expect((await blog.get('/comments/feed.xml')).status).toBe(404)
    expect((await blog.get('/posts/public-a/comments/feed.xml')).status).toBe(404)
    expect(await blog.text('/')).not.toContain('/comments/feed.xml')
    await setPolicy(blog, 'none')
  })
})
