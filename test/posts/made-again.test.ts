import { beforeEach, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'

/** In our cookie's name, a page is neither taken from memory nor kept: it is made for this request. */
const anew = { headers: { Cookie: '__Host-uncounted=1' } }
const token = /(?<=name="token" value=")[^"]*/

/** Two isolates of one blog: what is changed by way of one, the other hears of only from the database. */
const blog = new Blog()
const elsewhere = new Blog()
let program: Program
let id = 0
let other = 0
let slug = ''
let number = 0

beforeEach(async () => {
  program = await Program.of(elsewhere)
  slug = `made-${++number}`
  ;({ id } = await blog.publish({
    slug,
    title: 'Needles',
    body: 'Needles and tea.\n\n## One',
    tags: ['tea'],
  }))
  ;({ id: other } = await blog.publish({
    slug: `${slug}-too`,
    body: 'Needles and tea too.',
    tags: ['tea'],
  }))
  await comment('The first')
  await blog.text(`/posts/${slug}`, anew)
  await blog.text('/', anew)
})

async function comment(body: string): Promise<number> {
  const answer = await program.send('POST', `/api/v1/posts/${slug}/comments`, { name: 'Ada', body })
  return (await answer.json<{ id: number }>()).id
}

/** What stays the same must show that as well: a page made anew by an isolate that knows nothing is the measure. */
async function agree(path: string): Promise<void> {
  const [known, fresh] = [await blog.text(path, anew), await new Blog().text(path, anew)]
  expect(known.replace(token, '')).toBe(fresh.replace(token, ''))
}

describe('a page that is made again', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['nothing', async () => {}],
    ['another title', () => program.change(id, { title: 'Pins' })],
    ['another text', () => program.change(id, { body: 'Pins.' })],
    ['other tags', () => program.change(id, { tags: ['coffee'] })],
    ['a closed thread', () => program.change(id, { comments_open: false })],
    ['only with the link', () => program.change(id, { status: 'unlisted' })],
    ['a related post’s title', () => program.change(other, { title: 'Tea' })],
    ['a related post gone', () => program.send('DELETE', `/api/v1/posts/${other}`)],
    ['a comment more', () => comment('The second')],
    [
      'a comment less',
      async () => program.send('DELETE', `/api/v1/comments/${await comment('Gone')}`),
    ],
    [
      'a pinned comment',
      async () => program.send('POST', `/api/v1/comments/${await comment('Up')}/pin`),
    ],
    ['a liked comment', async () => elsewhere.post(`/comments/${await comment('Liked')}/like`, {})],
    ['a like', () => elsewhere.post(`/posts/${slug}/like`, {})],
    ['a view', () => elsewhere.get(`/posts/${slug}`, { address: '203.0.113.8' })],
  ])('shows at once, from another isolate: %s', async (_, change) => {
    await change()
    await agree(`/posts/${slug}`)
    await agree('/')
    await agree('/tags/tea')
  })

  it('shows other settings after half a minute', async () => {
    const german = { language: 'de', title: 'Nadel' } as const
    await updateSettings(elsewhere.db, german, elsewhere.now).execute()
    for (const one of [blog, elsewhere]) one.pass(30)
    for (const path of [`/posts/${slug}`, '/']) {
      const page = await blog.text(path, anew)
      expect(page).toContain('<html lang="de">')
      expect(page).toContain('>Nadel</a>')
    }
  })

  it('is kept for no longer than the settings stand that it was made of', async () => {
    await blog.text(`/posts/${slug}`, anew)
    blog.pass(20)
    await blog.text(`/posts/${slug}-too`)
    await updateSettings(elsewhere.db, { title: 'Newer' }, elsewhere.now).execute()
    blog.pass(10)
    expect(await blog.text(`/posts/${slug}-too`)).toContain('>Newer</a>')
  })

  it('gives each reader a form that can be sent, and none older than half a minute', async () => {
    const issued = async () =>
      Number(token.exec(await blog.text(`/posts/${slug}`, anew))?.[0].split('.')[0])
    const first = await issued()
    blog.pass(29)
    expect(await issued()).toBe(first)
    blog.pass(1)
    expect(await issued()).toBe(first + 30)
  })
})
