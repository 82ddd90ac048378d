import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, setPolicy, storedComments } from '../support/commenter.ts'
import { CODE, setUpOwner } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'
import { store } from '../support/stored.ts'
import { answer } from '../support/thread.ts'

const blog = new Blog({ SETUP_CODE: CODE })
let headers: Record<string, string>
let session: Record<string, string>

beforeAll(async () => {
  ;({ headers: session } = await setUpOwner(blog))
  await setPolicy(blog, 'none')
  headers = await blog.token()
})

async function commented(slug: string, name = 'Zebedee') {
  await blog.publish({ slug }).catch(() => null)
  const writer = new Commenter(blog)
  const id = idFrom(await writer.comment(slug, { name, email: 'zebedee@example.org' }))
  return { id, key: writer.keyOf(id) }
}

function mark(id: number, method: 'POST' | 'DELETE' = 'POST'): Promise<Response> {
  return blog.json(method, `/api/v1/comments/${id}/correction`, {}, { headers })
}

async function linesOf(slug: string) {
  const html = await blog.text(`/posts/${slug}`)
  return (await findAll(html, '.corrections li')).map(({ text }) => text)
}

describe('a comment that led to a correction', () => {
  it('is thanked at the end of its post, with a link, and wears it', async () => {
    const { id, key } = await commented('thanked')
    expect(await linesOf('thanked')).toEqual([])
    const answered = await mark(id)
    expect(await answered.json()).toMatchObject({ id, corrected_at: '2026-11-03T12:00:20Z' })
    const html = await blog.text('/posts/thanked')
    const line = 'Corrected on 3 November 2026, thanks to Zebedee'
    expect(await linesOf('thanked')).toEqual([line])
    const link = await findOne(html, 'article .corrections a')
    expect(link.attributes.href).toBe(`/comments/${id}`)
    expect((await findOne(html, `#comment-${id} .badge`)).text).toContain('led to a correction')
    const status = await blog.text(`/comments/${id}/status?key=${key}`)
    expect(status).toContain('It led to a correction')
    const data = await blog.text(`/comments/${id}/data?key=${key}&format=json`)
    expect(data).toContain('"corrected_at":"2026-11-03T12:00:20Z"')
  })

  it('is told to programs as schema.org does', async () => {
    const { id } = await commented('told')
    const data = async () => {
      const html = await blog.text('/posts/told')
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
      return JSON.parse(json) as Record<string, unknown>
    }
    expect(await data()).not.toHaveProperty('correction')
    await mark(id)
    expect((await data())['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        url: `https://blog.example/comments/${id}`,
        datePublished: expect.stringMatching(/^2026-11-03T12:/),
      },
    ])
  })

  it('keeps its first day when it is said again, and is taken back', async () => {
    const { id } = await commented('again')
    const { corrected_at } = await (await mark(id)).json<{ corrected_at: string }>()
    blog.pass(3600)
    expect(await (await mark(id)).json()).toMatchObject({ corrected_at })
    expect(await (await mark(id, 'DELETE')).json()).toMatchObject({ corrected_at: null })
    expect(await linesOf('again')).toEqual([])
    expect(await blog.text('/posts/again')).not.toContain('led to a correction')
  })

  it('stands above those before it, three at most', async () => {
    for (const name of ['Ann', 'Bob', 'Cid', 'Dee']) {
      await mark((await commented('several', name)).id)
      blog.pass(24 * 3600)
    }
    const names = (await linesOf('several')).map((line) => line.split(' ').at(-1))
    expect(names).toEqual(['Dee', 'Cid', 'Bob'])
  })

  it.each(['approval', 'spam'])('thanks nobody while it is off the page (%s)', async (what) => {
    const { id, key } = await commented(`off-${what}`)
    await mark(id)
    const method = what === 'spam' ? 'POST' : 'DELETE'
    await blog.json(method, `/api/v1/comments/${id}/${what}`, {}, { headers })
    expect(await linesOf(`off-${what}`)).toEqual([])
    expect(await blog.text(`/comments/${id}/status?key=${key}`)).not.toContain('correction')
    await blog.json('POST', `/api/v1/comments/${id}/approval`, {}, { headers })
    expect(await linesOf(`off-${what}`)).toHaveLength(1)
  })

  it.each(['deletion', 'data'])('is erased with its name by its writer (%s)', async (way) => {
    const slug = `erased-${way}`
    const { id, key } = await commented(slug)
    await answer(blog, slug, id, 'An answer keeps its place.')
    await mark(id)
    expect(await blog.text(`/posts/${slug}`)).toContain('Zebedee')
    const { status } = await blog.post(`/comments/${id}/${way}?key=${key}`, {})
    expect(status).toBeLessThan(400)
    const html = await blog.text(`/posts/${slug}`)
    expect(html).not.toMatch(/Zebedee|orrect(ed|ion)\b(?!s)/)
    expect((await storedComments(blog, slug))[0]).toMatchObject({ id, corrected_at: null })
  })

  it('is published, and somebody else’s', async () => {
    const post = await blog.publish({ slug: 'which' })
    const [held = 0] = await store(blog, post.id, 1, () => ({ status: 'pending' }))
    const path = '/api/v1/posts/which/comments'
    const own = await blog.json('POST', path, { name: 'Mira', body: 'Mine.' }, { headers })
    const { id } = await own.json<{ id: number }>()
    expect((await mark(held)).status).toBe(409)
    expect((await mark(id)).status).toBe(409)
    expect((await mark(999_999)).status).toBe(404)
    const stored = await storedComments(blog, 'which')
    expect(stored.map(({ corrected_at }) => corrected_at)).toEqual([null, null])
    expect((await blog.json('POST', `/api/v1/comments/${id}/correction`, {})).status).toBe(401)
  })
})

describe('its owner says so', () => {
  it('in the queue, and takes it back there', async () => {
    const { id } = await commented('queue-thanks')
    const queue = '/owner/comments?status=approved'
    const path = `/owner/comments/${id}/correction`
    const press = (fields: Record<string, string>) =>
      blog.post(path, { status: 'approved', ...fields }, { headers })
    expect((await press({})).headers.get('Location')).toBe(queue)
    expect(await linesOf('queue-thanks')).toHaveLength(1)
    const html = await blog.text(queue, { headers })
    expect(html).toContain('Its post ends with thanks for a correction.')
    const again = await findAll(html, `form[action="${path}"] input[name="_method"]`)
    expect(again.map(({ attributes }) => attributes.value)).toEqual(['DELETE'])
    await press({ _method: 'DELETE' })
    expect(await linesOf('queue-thanks')).toEqual([])
  })

  it('beside the comment when signed in, and is led back to it', async () => {
    const { id } = await commented('beside-thanks')
    const form = `form[action="/owner/comments/${id}/correction"]`
    expect(await findAll(await blog.text('/posts/beside-thanks'), form)).toEqual([])
    const html = await blog.text('/posts/beside-thanks', { headers: session })
    const [hidden] = await findAll(html, `${form} input`)
    expect(hidden?.attributes).toMatchObject({ name: 'from', value: 'post' })
    const answered = await blog.post(
      `/owner/comments/${id}/correction`,
      { from: 'post' },
      { headers: session },
    )
    expect(answered.headers.get('Location')).toBe(`/comments/${id}`)
    expect(await linesOf('beside-thanks')).toHaveLength(1)
  })
})

describe('what the page of a post reads for it', () => {
  it.each([
    ['few comments: nothing', 20, 0],
    ['many: a row for each line', 21, 3],
  ])('%s', async (_, comments, rows) => {
    const post = await blog.publish({ slug: `cost-${comments}` })
    const ids = await store(blog, post.id, comments)
    const path = `/posts/cost-${comments}`
    await blog.get(path)
    const open = () => blog.costOf(() => blog.fetch(`${path}?comments=1`))
    const before = await open()
    for (const id of ids.slice(0, 10)) await mark(id)
    const after = await open()
    await blog.settle()
    expect(after).toMatchObject({ trips: 1, statements: before.statements })
    expect(after.rows_read - before.rows_read).toBeLessThanOrEqual(rows)
    const last = ids.slice(7, 10).toReversed()
    const links = await findAll(await blog.text(path), '.corrections a')
    expect(links.map(({ attributes }) => attributes.href)).toEqual(
      last.map((id) => `/comments/${id}`),
    )
  })
})
