import { beforeEach, describe, expect, it } from 'vitest'
import { updateBlockList } from '../../src/comments/block-queries.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, countOf, idFrom, setPolicy, storedComments } from '../support/commenter.ts'
import { findOne } from '../support/page.ts'

const blog = new Blog()

beforeEach(async () => {
  await setPolicy(blog, 'none')
  await updateBlockList(blog.db, { hold: '', spam: '' }).execute()
})

async function decided(slug: string) {
  return (await storedComments(blog, slug)).map(({ status, reason }) => [status, reason])
}

describe('the block list', () => {
  it('holds, or takes for spam, before links are counted; and lets everything else through', async () => {
    await blog.publish({ slug: 'listed' })
    await updateBlockList(blog.db, { hold: 'casino', spam: 'pills.example' }).execute()
    const links = 'https://a.example https://pills.example/b'
    for (const body of ['My casino', links, 'Plain words.']) {
      expect((await new Commenter(blog).comment('listed', { body })).status).toBe(303)
    }
    expect(await decided('listed')).toEqual([
      ['pending', 'blocked: casino'],
      ['spam', 'blocked: pills.example'],
      ['approved', ''],
    ])
    const headers = await blog.token()
    const queue = await blog.text('/owner/comments', { headers })
    expect(queue).toContain('Waits because “casino” is on your block list.')
    expect(await blog.text('/owner/comments?status=spam', { headers })).toContain('“pills.example”')
  })

  it('is kept from who it met: the page says that it waits, like any other', async () => {
    await blog.publish({ slug: 'listed-quietly' })
    await updateBlockList(blog.db, { hold: '', spam: 'casino' }).execute()
    const tom = new Commenter(blog)
    const answer = await tom.comment('listed-quietly', { body: 'My casino' })
    expect(answer.headers.get('Location')).toContain('?held=')
    const html = await tom.open(answer.headers.get('Location') ?? '')
    const note = (await findOne(html, '.held-note')).text
    expect(note).toBe('Why it waits: Plainview has a look at it first. Only you see it here.')
  })

  it('holds what programs send, and an edit; the owner writes what they like', async () => {
    await blog.publish({ slug: 'listed-edit' })
    const ada = new Commenter(blog)
    const id = idFrom(await ada.comment('listed-edit', { body: 'Plain.' }))
    await updateBlockList(blog.db, { hold: '', spam: 'casino' }).execute()
    const edit = { name: 'Ada', body: 'Casino!', url: '' }
    await blog.post(`/comments/${id}/edit?key=${ada.keyOf(id)}`, edit)
    expect(await countOf(blog, 'listed-edit')).toBe(0)
    const path = '/api/v1/posts/listed-edit/comments'
    await blog.json('POST', path, { name: 'P', body: 'Casino!' }, { address: '10.9.9.9' })
    await blog.json('POST', path, { body: 'Casino!' }, { headers: await blog.token() })
    expect((await decided('listed-edit')).map(([status]) => status)).toEqual([
      'spam',
      'spam',
      'approved',
    ])
  })

  it('takes a writer in by one press, who is spam from then on', async () => {
    await blog.publish({ slug: 'one-press' })
    const headers = await blog.token()
    const who = [
      { name: 'Tom', email: 'tom@pills.example' },
      { name: 'Tim O’Hare', email: '' },
    ]
    for (const typed of who) {
      const id = idFrom(await new Commenter(blog).comment('one-press', typed))
      await blog.post(`/owner/comments/${id}/block`, { status: 'approved' }, { headers })
      await blog.post(`/owner/comments/${id}/block`, { status: 'approved' }, { headers })
      await new Commenter(blog).comment('one-press', { ...typed, body: 'Me again.' })
    }
    expect(await countOf(blog, 'one-press')).toBe(0)
    expect((await decided('one-press')).map(([status]) => status)).toEqual(Array(4).fill('spam'))
    const list = await blog.text('/owner/blocks', { headers })
    expect(list.split('tom@pills.example')).toHaveLength(2)
    expect(list).toContain('name: Tim O’Hare')
  })

  it('is edited on its page, and refused with what was typed where it is too long', async () => {
    const headers = await blog.token()
    const path = '/owner/blocks'
    const typed = { block_spam: ' casino \r\n\r\ncasino\r\npills', block_hold: '' }
    const saved = await blog.post(path, typed, { headers })
    expect(saved.headers.get('Location')).toBe('/owner/blocks?saved=1')
    expect(await blog.text(path, { headers })).toContain('casino\npills</textarea>')
    const many = Array.from({ length: 501 }, (_, i) => `word${i}`).join('\n')
    for (const [block_hold, why] of [
      [many, 'Up to 500 entries.'],
      ['x'.repeat(201), 'An entry has up to 200 characters.'],
    ] as const) {
      const refused = await blog.post(path, { block_spam: '', block_hold }, { headers })
      expect(refused.status).toBe(422)
      const html = await refused.text()
      expect(html).toContain(why)
      expect(html).toContain(block_hold.slice(-5))
    }
    expect(await blog.text(path, { headers })).toContain('casino\npills</textarea>')
  })
})
