import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom } from '../support/commenter.ts'
import { person, tell, view } from '../support/counting.ts'
import { CODE, setUpOwner } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog({ SETUP_CODE: CODE })
let headers: Record<string, string>
let path: string

/** Four people of one post, two of whom tell how far they came; a fifth one of another, a sixth who comments two hours later. */
beforeAll(async () => {
  headers = (await setUpOwner(blog)).headers
  const body = `${'word '.repeat(110)}\n\n## Halfway\n\n${'word '.repeat(109)}`
  const { id } = await blog.publish({ slug: 'read', title: 'Read me', body })
  await blog.publish({ slug: 'other' })
  path = `/owner/stats/posts/${id}`
  for (const n of [1, 2, 3, 4]) await view(blog, '/posts/read', person(n))
  await view(blog, '/posts/other', person(5))
  blog.pass(100)
  await tell(blog, { post: id, seconds: 90, scroll: 100 }, person(1))
  await tell(blog, { post: id, seconds: 20, scroll: 50 }, person(2))
  blog.pass(7040)
  const held = idFrom(await new Commenter(blog).comment('read', { name: 'Ann' }))
  await blog.post(`/owner/comments/${held}/approval`, {}, { headers })
})

const page = (query = '?period=today') => blog.text(path + query, { headers })

describe('/owner/stats/posts/:id', () => {
  it('is about this post alone', async () => {
    const html = await page()
    expect((await findOne(html, 'h1')).text).toBe('Read me')
    expect((await findOne(html, '.sentence')).text).toMatch(
      /^5 people opened this post today. Once somebody read it to the end. One comment was published. $/,
    )
    const tiles = (await findAll(html, '#figures .n')).map(({ text }) => text)
    expect(tiles).toEqual(['5', '5', '1', '20%', '1', '0'])
  })

  it('says how far readers came, at the headings too, and how long they stayed', async () => {
    const { text } = await findOne(await page(), '#reading')
    // 221 words at 220 a minute.
    expect(text).toContain('stayed 20 s or longer; the text takes about 1 min.')
    expect(text).toContain('2 readings told.')
    const rows = (await findAll(await page(), '#reading tbody tr')).map((row) => row.text.trim())
    expect(rows.slice(3, 8)).toEqual([
      '40% 100%',
      '50% 100%',
      '50% Halfway100%',
      '60% 50%',
      '70% 50%',
    ])
  })

  it('says how many answered, and how soon', async () => {
    const { text } = await findOne(await page(), '#conversation')
    expect(text).toContain('20 comments for every 100 people.')
    expect(text).toContain('The first one ever came 2 hours after the post.')
  })

  it('is reached from the table of posts, the post’s form and the strip on its page', async () => {
    for (const from of ['/owner/stats', path.replace('/stats', ''), '/posts/read']) {
      const links = await findAll(await blog.text(from, { headers }), `a[href="${path}"]`)
      expect(links.length, from).toBe(1)
    }
  })

  it.each(['/owner/stats/posts/999', '/owner/stats/posts/x'])('is 404 at %s', async (nowhere) => {
    expect((await blog.get(nowhere, { headers })).status).toBe(404)
  })

  it('answers 422 for a period that is none', async () => {
    expect((await blog.get(`${path}?period=x`, { headers })).status).toBe(422)
  })
})
