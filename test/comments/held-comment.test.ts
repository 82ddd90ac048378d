import { beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../src/ui/text/en.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { Commenter, commentEach, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

async function moderate(method: string, path: string) {
  const response = await blog.json(
    method,
    `/api/v1/comments/${path}`,
    {},
    { headers: await blog.token() },
  )
  expect(response.status).toBe(200)
}

async function published(html: string): Promise<string[]> {
  const comments = await findAll(html, '#comments li[data-comment]')
  return comments.map(
    ({ attributes }) => `${attributes.id?.replace('comment-', '')}@${attributes['data-depth']}`,
  )
}

describe('a held comment', () => {
  const marked = 'Nobody else may read these marked words.'

  async function hold(slug: string, typed: Record<string, string> = {}) {
    await blog.publish({ slug }).catch(() => null)
    const ada = new Commenter(blog)
    const response = await ada.comment(slug, { name: 'Zebedee', body: marked, ...typed })
    return {
      ada,
      id: idFrom(response),
      location: response.headers.get('Location')?.split('#')[0] ?? '',
    }
  }

  it.each([
    ['all', {}, en.held_reasons['hold-all']('Plainview')],
    ['first-timers', {}, en.held_reasons['first-timer']('Plainview')],
    ['none', { body: 'https://a.example https://b.example' }, en.held_reasons.links()],
    ['none', { subject: 'x' }, en.held_reasons.other('Plainview')],
  ] as const)(
    'is shown to its writer, with why it waits: policy %s, %o',
    async (policy, typed, why) => {
      await setPolicy(blog, policy)
      const { ada, id, location } = await hold(
        `held-${policy}-${Object.keys(typed)[0] ?? 'plain'}`,
        typed,
      )
      const html = await ada.open(location)
      const own = await findOne(html, `li#comment-${id}`)
      expect(own.attributes).toMatchObject({ 'data-depth': '0' })
      expect(own.attributes).not.toHaveProperty('data-comment')
      expect(own.text).toContain(why)
      expect((await findOne(html, '[role="status"]')).text).toContain(en.waiting.thanks('Zebedee'))
      expect(counterLines(html)[0]).toMatch(/ · 0 comments$/)
      const links = await findAll(html, `li#comment-${id} .do a`)
      expect(links.map(({ text }) => text)).toEqual(['Edit', 'Delete', 'Status'])
    },
  )

  it('is shown to nobody else, and its id says nothing', async () => {
    await setPolicy(blog, 'all')
    const { ada, id, location } = await hold('secret')
    const own = ada.cookies
    const { ada: bob, id: bobs } = await hold('secret', { body: 'Something else.' })
    const key = /\.([\w-]{22})/.exec(own)?.[1] ?? ''
    const others = [
      {},
      { Cookie: bob.cookies },
      { Cookie: `__Host-commenter=${id}.${'A'.repeat(22)}` },
      { Cookie: `__Host-commenter=${bobs}.${key}` },
      { Cookie: `commenter=${id}.${key}` },
      { Cookie: `__Host-commenter=${id}.${key.slice(0, 21)}` },
      await blog.token(),
    ]
    for (const headers of others) {
      for (const path of [
        '/posts/secret',
        location,
        `/posts/secret?reply=${id}`,
        `/posts/secret?comments=1`,
      ]) {
        const html = await blog.text(path, { headers: headers as Record<string, string> })
        expect(html).not.toContain(marked)
        expect(html).not.toContain('Zebedee.')
        expect(await findAll(html, `li#comment-${id}`)).toEqual([])
      }
    }
    expect(await ada.open('/posts/secret')).toContain(marked)
  })

  it('is on no page that is kept for others', async () => {
    await setPolicy(blog, 'all')
    const { ada, location } = await hold('not-kept')
    const page = await blog.get(location, { headers: { Cookie: ada.cookies } })
    expect(page.headers.get('Cache-Control')).toBe('private, no-store')
    expect(await page.text()).toContain(marked)
    expect(await blog.text('/posts/not-kept')).not.toContain(marked)
    expect(await blog.text(location)).not.toContain(marked)
  })

  it('opens on its own post only', async () => {
    await setPolicy(blog, 'all')
    const { ada } = await hold('own-post')
    await blog.publish({ slug: 'not-own-post' })
    expect(await ada.open('/posts/not-own-post')).not.toContain(marked)
  })

  it('looks the same to its writer when it was marked as spam', async () => {
    await setPolicy(blog, 'all')
    const { ada, id, location } = await hold('marked')
    await moderate('POST', `${id}/spam`)
    const html = await ada.open(location)
    expect((await findOne(html, `li#comment-${id}`)).text).toContain(
      en.held_reasons.other('Plainview'),
    )
    expect(html).not.toContain('spam')
  })

  it('is one of the others once it is published, and no more is said about waiting', async () => {
    await setPolicy(blog, 'all')
    const { ada, id, location } = await hold('then-published')
    await moderate('POST', `${id}/approval`)
    const html = await ada.open(location)
    expect(await published(html)).toEqual([`${id}@0`])
    expect(await findAll(html, '[role="status"], .held-note')).toEqual([])
  })

  it('is gone for its writer too once it is deleted', async () => {
    await setPolicy(blog, 'all')
    const { ada, id } = await hold('then-deleted')
    await moderate('DELETE', String(id))
    expect(await ada.open('/posts/then-deleted')).not.toContain(marked)
  })

  it('that answers stands under what it answers, also when that one is gone by now', async () => {
    await blog.publish({ slug: 'held-answer' })
    const [root] = await commentEach(blog, 'held-answer', [{ body: 'Root' }])
    await setPolicy(blog, 'all')
    const { ada, id } = await hold('held-answer', { parent: String(root) })
    expect(
      await findAll(await ada.open('/posts/held-answer'), `li#comment-${root} li#comment-${id}`),
    ).toHaveLength(1)
    await moderate('DELETE', String(root))
    expect(await findAll(await ada.open('/posts/held-answer'), `li#comment-${id}`)).toHaveLength(1)
    await moderate('POST', `${id}/approval`)
    expect(await published(await blog.text('/posts/held-answer'))).toEqual([`${id}@1`])
  })

  it('that answers on a later page is shown on the first as well', async () => {
    await blog.publish({ slug: 'held-late' })
    const roots = Array.from({ length: 22 }, (_, i) => ({ body: `Root ${i}` }))
    const last = (await commentEach(blog, 'held-late', roots)).at(-1)
    await setPolicy(blog, 'all')
    const { ada, id, location } = await hold('held-late', { parent: String(last) })
    expect(await findAll(await ada.open(location), `li#comment-${id}`)).toHaveLength(1)
    const second = await ada.open('/posts/held-late?comments=2')
    expect(await findAll(second, `li#comment-${last} li#comment-${id}`)).toHaveLength(1)
  })
})
