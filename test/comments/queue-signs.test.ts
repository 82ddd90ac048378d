import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { en_moderation } from '../../src/ui/text/en-moderation.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, commentEach, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { add, sessionOf } from '../support/people.ts'
import { store } from '../support/stored.ts'
import { moderate } from '../support/thread.ts'

const blog = new Blog()
const { opening, sent_from } = en_moderation
let headers: Record<string, string>

beforeAll(async () => {
  headers = await blog.token()
  await setPolicy(blog, 'all')
})

/** What stands below the comment's text. */
async function signsOf(id: number) {
  const html = await blog.text('/owner/comments', { headers })
  const links = await findAll(html, `#comment-${id} > .hint a`)
  return {
    words: (await findOne(html, `#comment-${id} > .hint`)).text,
    links: links.map(({ attributes }) => attributes.href ?? ''),
  }
}

describe('beside a comment that waits', () => {
  it('stands what else came from its address, each with the way there', async () => {
    await blog.publish({ slug: 'by-address' })
    const email = 'ann@example.org'
    const bodies = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']
    const ids = await commentEach(
      blog,
      'by-address',
      bodies.map((body) => ({ name: 'Ann', body, email })),
    )
    await commentEach(blog, 'by-address', [{ name: 'Ann', body: 'Hers too?' }])
    const [first, second, third, fourth, , last = 0] = ids
    await moderate(blog, 'POST', `${first}/approval`)
    await moderate(blog, 'POST', `${second}/approval`)
    await moderate(blog, 'POST', `${third}/spam`)
    await moderate(blog, 'DELETE', String(fourth))
    const { words, links } = await signsOf(last)
    expect(words).toBe(
      `${opening.opened} · ${sent_from.address.also} 2 published, 1 waiting, 1 spam`,
    )
    const [published = ''] = links
    const found = await findAll(await blog.text(published, { headers }), '.queue > li')
    expect(found.map(({ attributes }) => attributes.id)).toEqual([
      `comment-${second}`,
      `comment-${first}`,
    ])
  })

  it('stands what came under its name, where it has no address: not the owner’s, nor another’s', async () => {
    await blog.publish({ slug: 'by-name' })
    await commentEach(blog, 'by-name', [
      { name: 'Bea', body: 'With an address.', email: 'bea@example.org' },
      { name: 'Bea', body: 'Without.' },
      { name: 'Beatrice', body: 'Another name.' },
    ])
    const owners = { name: 'Bea', body: 'By the owner.' }
    await blog.json('POST', '/api/v1/posts/by-name/comments', owners, { headers })
    const typed = { name: 'Bea', body: 'Once more.' }
    const id = idFrom(await new Commenter(blog).comment('by-name', typed))
    const { words, links } = await signsOf(id)
    expect(words).toBe(`${opening.opened} · ${sent_from.name.also} 1 waiting`)
    expect(links).toEqual(['/owner/comments?status=pending&q=Bea'])
  })

  it('stands that there is nothing, and whether the page was opened', async () => {
    await blog.publish({ slug: 'nothing-else' })
    const typed = { name: 'Cy', body: 'Words.', email: 'cy@example.org' }
    const { action, fields } = await new Commenter(blog).fill('/posts/nothing-else', typed)
    const id = idFrom(await blog.post(action, fields, { address: '203.0.113.9' }))
    expect((await signsOf(id)).words).toBe(`${opening.never} · ${sent_from.address.nothing}`)
  })

  it('stands nothing of the page where that cannot be known', async () => {
    await blog.publish({ slug: 'unknown' })
    const sent = { name: 'Dee', body: 'By a program.', email: 'dee@example.org' }
    const answer = await blog.json('POST', '/api/v1/posts/unknown/comments', sent)
    const { id } = await answer.json<{ id: number }>()
    expect((await signsOf(id)).words).toBe(sent_from.address.nothing)
  })

  it('costs one statement, and a row or two for each other comment', async () => {
    const post = await blog.publish({ slug: 'costs' })
    await store(blog, post.id, 1000)
    const cost = await blog.costOf(() => blog.get('/owner/comments', { headers }))
    // Ten or so wait. Each is read with its post, and with the few that came from the same hand.
    expect(cost.rows_read).toBeLessThanOrEqual(200)
  })
})

describe('beside a comment under a name that thousands have', () => {
  const EACH = 5000
  const COUNTED = 101
  let author: Record<string, string>
  let theirs: number

  beforeAll(async () => {
    const author_id = await add(blog, 'author')
    author = await sessionOf(blog, author_id)
    const others = (await blog.publish({ slug: 'of-others' })).id
    theirs = (await blog.publish({ slug: 'theirs' }, author_id)).id
    const insert = `INSERT INTO comments (post_id, status, name, body, html, created_at, placed)
      SELECT ?1, ?2, 'Kim', 'Words.', '', '2026-11-01T12:00:00Z', ?2 = 'approved'
      FROM json_each(?3)`
    const numbers = (count: number) => JSON.stringify(Array.from({ length: count }, (_, i) => i))
    await env.DB.batch(
      [
        [theirs, 'approved', 5],
        [others, 'approved', EACH],
        [others, 'spam', EACH],
        [theirs, 'approved', 3],
        [theirs, 'spam', 2],
        [others, 'pending', 20],
        [theirs, 'pending', 4],
      ].map(([post, status, count]) =>
        env.DB.prepare(insert).bind(post, status, numbers(Number(count))),
      ),
    )
  })

  const signs = async (of: Record<string, string>) => {
    const html = await blog.text('/owner/comments', { headers: of })
    return (await findAll(html, '.queue .hint'))[0]?.text.split(': ')[1]
  }

  it('stands that there are a hundred or more', async () => {
    expect(await signs(headers)).toBe('100 or more published, 23 waiting, 100 or more spam')
  })

  it('stands for an author what came under own posts, as far as it was looked through', async () => {
    expect(await signs(author)).toBe('3 or more published, 3 waiting, 2 or more spam')
  })

  it('costs no more than what is counted, however many stand there', async () => {
    const states = 3
    // A row in the index, and one to say whose post it is under.
    const most = states * COUNTED * 2
    for (const of of [headers, author]) {
      const cost = await blog.costOf(() => blog.get('/owner/comments', { headers: of }))
      expect(cost.rows_read).toBeLessThanOrEqual(most + 200)
    }
  })
})
