import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { moderate } from '../support/thread.ts'
import { elementsOf, readXml, textOf } from '../support/well-formed.ts'

const blog = new Blog()
let headers: Record<string, string>

beforeAll(async () => {
  await blog.publish({ slug: 'followed', title: 'Followed & more' })
  headers = await blog.token()
})

/** The address as the page shows it, this once. */
async function makeAddress(): Promise<string> {
  const page = await blog.post('/owner/comments/feed', {}, { headers })
  const address = (await findOne(await page.text(), 'output')).text
  expect(address).toMatch(/^https:\/\/blog\.example\/owner\/comments\/feed\.xml\?key=[\w-]{43}$/)
  return address
}

describe('the feed of what waits', () => {
  it('has no address until the owner makes one', async () => {
    expect((await blog.get('/owner/comments/feed.xml')).status).toBe(404)
    expect((await blog.post('/owner/comments/feed', {})).status).toBe(303)
    const page = await blog.text('/owner/comments', { headers })
    expect((await findAll(page, '.follow button')).map(({ text }) => text)).toEqual([
      'Make the address',
    ])
  })

  it('shows what waits to whoever has the key, and no e-mail address', async () => {
    const address = await makeAddress()
    const typed = { name: 'Ada <b>', body: 'Hello & *good* day', email: 'ada@example.org' }
    const id = idFrom(await new Commenter(blog).comment('followed', typed))
    const feed = await blog.get(address)
    expect(feed.status).toBe(200)
    expect(feed.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8')
    expect(feed.headers.get('Cache-Control')).toBe('private, no-store')
    const xml = await feed.text()
    const [item, ...more] = elementsOf(readXml(xml), 'item')
    expect(more).toEqual([])
    expect(item && textOf(item, 'title')).toBe('Ada <b> on “Followed & more”')
    expect(item && textOf(item, 'link')).toBe(`https://blog.example/owner/comments#comment-${id}`)
    expect(item && textOf(item, 'description')).toContain('<em>good</em>')
    expect(xml).not.toContain('ada@example.org')
    await moderate(blog, 'POST', `${id}/approval`)
    expect(await blog.text(address)).not.toContain('<item>')
  })

  it('keeps no key, only its hash', async () => {
    const key = new URL(await makeAddress()).searchParams.get('key') ?? ''
    const rows = await blog.db.selectFrom('queue_feeds').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(key)
  })

  it('is nothing at all with another key, like any address that is not there', async () => {
    const address = await makeAddress()
    const wrong = await Promise.all(
      ['', '?key=', '?key=x', `?key=${'A'.repeat(43)}`].map((query) =>
        blog.get(`/owner/comments/feed.xml${query}`),
      ),
    )
    const nowhere = await blog.text('/nowhere')
    for (const answer of wrong) {
      expect(answer.status).toBe(404)
      expect(await answer.text()).toBe(nowhere)
    }
    expect((await blog.get(address)).status).toBe(200)
  })

  it('goes out of use with a new address, and when the owner stops it', async () => {
    const old = await makeAddress()
    const address = await makeAddress()
    expect((await blog.get(old)).status).toBe(404)
    expect((await blog.get(address)).status).toBe(200)
    const page = await blog.text('/owner/comments', { headers })
    expect((await findOne(page, '.follow')).text).toContain('made on 3 November 2026')
    await blog.post('/owner/comments/feed', { _method: 'DELETE' }, { headers })
    expect((await blog.get(address)).status).toBe(404)
  })
})
