import { beforeEach, describe, expect, it } from 'vitest'
import { insertChecked, raiseComments } from '../../src/comments/queries.ts'
import { en } from '../../src/ui/text/en.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, countOf, idFrom, setPolicy, storedComments } from '../support/commenter.ts'
import { refusedForm } from '../support/page.ts'

const blog = new Blog()
const said = en.comment_errors

beforeEach(() => setPolicy(blog, 'none'))

async function decided(slug: string) {
  return (await storedComments(blog, slug)).map(({ status, reason }) =>
    [status, reason].join(' ').trim(),
  )
}

describe('the checks', () => {
  it('store what fills the trap as spam, with or without a token', async () => {
    await blog.publish({ slug: 'trap' })
    const robot = new Commenter(blog)
    const { action, fields } = await robot.fill('/posts/trap', {
      name: 'R',
      body: 'Buy.',
      subject: 'Buy',
    })
    const held = /^\/posts\/trap\?held=(\d+)#comment-\1$/
    expect((await robot.send(action, fields)).headers.get('Location')).toMatch(held)
    const { token: _, ...without } = fields
    blog.pass(15)
    expect((await robot.send(action, without)).headers.get('Location')).toMatch(held)
    expect(await decided('trap')).toEqual(['spam trap', 'spam trap'])
  })

  it('hold a text with two links', async () => {
    await blog.publish({ slug: 'links' })
    await new Commenter(blog).comment('links', {
      body: 'See https://a.example and [b](https://b.example).',
    })
    await new Commenter(blog).comment('links', {
      body: 'See https://a.example.',
      url: 'https://ada.example',
    })
    expect(await decided('links')).toEqual(['pending links', 'approved'])
  })

  it('hold everybody where the owner reads all', async () => {
    await setPolicy(blog, 'all')
    await blog.publish({ slug: 'hold-all' })
    await new Commenter(blog).comment('hold-all')
    expect(await decided('hold-all')).toEqual(['pending hold-all'])
  })

  it('hold a first-timer, until a comment with the same address was published', async () => {
    await setPolicy(blog, 'first-timers')
    await blog.publish({ slug: 'first' })
    const headers = await blog.token()
    const ada = new Commenter(blog)
    const first = idFrom(await ada.comment('first', { body: 'First.', email: 'first@example.org' }))
    await ada.comment('first', { body: 'Second.', email: 'FIRST@Example.org' })
    await blog.json('POST', `/api/v1/comments/${first}/approval`, {}, { headers })
    await new Commenter(blog).comment('first', { body: 'Third.', email: ' First@example.ORG ' })
    await new Commenter(blog).comment('first', { body: 'Another.', email: 'second@example.org' })
    await blog.json('DELETE', `/api/v1/comments/${first}/approval`, {}, { headers })
    await blog.json('DELETE', `/api/v1/comments/${first + 2}`, {}, { headers })
    await new Commenter(blog).comment('first', { body: 'Again.', email: 'first@example.org' })
    expect(await decided('first')).toEqual([
      'pending',
      'pending first-timer',
      'deleted',
      'pending first-timer',
      'pending first-timer',
    ])
  })

  it('take who gives no address for a first-timer each time', async () => {
    await setPolicy(blog, 'first-timers')
    await blog.publish({ slug: 'nameless' })
    const headers = await blog.token()
    const ada = new Commenter(blog)
    const first = idFrom(await ada.comment('nameless', { body: 'First.' }))
    await blog.json('POST', `/api/v1/comments/${first}/approval`, {}, { headers })
    await ada.comment('nameless', { body: 'Second.', email: '' })
    expect(await decided('nameless')).toEqual(['approved', 'pending first-timer'])
  })

  it('refuse the same words twice, under one name, from one network, in one place', async () => {
    await blog.publish({ slug: 'twice' })
    await blog.publish({ slug: 'twice-elsewhere' })
    const ada = new Commenter(blog)
    const first = idFrom(await ada.comment('twice', { body: 'Thank you!' }))
    const again = await ada.comment('twice', { body: ' Thank you! ' })
    expect(again.status).toBe(422)
    expect((await refusedForm(again)).reasons).toEqual([said.duplicate])
    const taken = [
      await ada.comment('twice', { body: 'Thank you!', parent: String(first) }),
      await ada.comment('twice-elsewhere', { body: 'Thank you!' }),
      await ada.comment('twice', { name: 'Her neighbour', body: 'Thank you!' }),
      await new Commenter(blog).comment('twice', { body: 'Thank you!' }),
    ]
    blog.pass(24 * 3600)
    taken.push(await ada.comment('twice', { body: 'Thank you!' }))
    expect(taken.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
  })

  it('take a double press for one', async () => {
    await blog.publish({ slug: 'double-press' })
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill('/posts/double-press', { name: 'Ada', body: 'Once.' })
    const pressed = await Promise.all([ada.send(action, fields), ada.send(action, fields)])
    expect(pressed.map(({ status }) => status).sort()).toEqual([303, 429])
    expect(await decided('double-press')).toEqual(['approved'])
    expect(await countOf(blog, 'double-press')).toBe(1)
  })
})

describe('a parent', () => {
  async function answerTo(slug: string, parent: number) {
    return new Commenter(blog).comment(slug, { body: 'An answer.', parent: String(parent) })
  }

  it('must be published, and under the same post', async () => {
    await blog.publish({ slug: 'parents' })
    await blog.publish({ slug: 'parents-elsewhere' })
    const headers = await blog.token()
    const ids: Record<string, number> = { unknown: 999_999 }
    for (const state of ['pending', 'spam', 'deleted', 'approved']) {
      ids[state] = idFrom(await new Commenter(blog).comment('parents', { body: state }))
    }
    ids.elsewhere = idFrom(await new Commenter(blog).comment('parents-elsewhere'))
    await blog.json('DELETE', `/api/v1/comments/${ids.pending}/approval`, {}, { headers })
    await blog.json('POST', `/api/v1/comments/${ids.spam}/spam`, {}, { headers })
    await blog.json('DELETE', `/api/v1/comments/${ids.deleted}`, {}, { headers })
    const { approved = 0, ...wrong } = ids
    for (const parent of Object.values(wrong)) {
      const response = await answerTo('parents', parent)
      expect(response.status).toBe(422)
      const { reasons, form } = await refusedForm(response)
      expect(reasons).toEqual([said.parent_wrong])
      expect(form.fields.body).toBe('An answer.')
      expect(form.fields).not.toHaveProperty('parent')
    }
    expect((await answerTo('parents', approved)).status).toBe(303)
  })

  it('and its root are stored with the answer', async () => {
    await blog.publish({ slug: 'roots' })
    const root = idFrom(await new Commenter(blog).comment('roots'))
    const answer = idFrom(await answerTo('roots', root))
    const deeper = idFrom(await answerTo('roots', answer))
    const places = (await storedComments(blog, 'roots')).map(({ id, parent_id, root_id }) => [
      id,
      parent_id,
      root_id,
    ])
    expect(places).toEqual([
      [root, null, null],
      [answer, root, root],
      [deeper, answer, root],
    ])
  })

  it('that goes while the answer is on its way takes the answer’s place', async () => {
    const post = await blog.publish({ slug: 'parent-goes' })
    const root = idFrom(await new Commenter(blog).comment('parent-goes'))
    const headers = await blog.token()
    await blog.json('DELETE', `/api/v1/comments/${root}`, {}, { headers })
    // What was read before the parent went would have let it in.
    const answer = { ...row, post_id: post.id, parent_id: root, root_id: root }
    const { block, name, body } = row
    const of = { slug: 'parent-goes', block, name, body, email: null, parent: root }
    const checks = { rate: true, duplicate: true }
    const insert = insertChecked(blog.db, answer, of, checks, blog.now)
    const [rows] = await blog.db.batch(insert, raiseComments(blog.db, post.id))
    expect(rows).toEqual([])
    expect(await countOf(blog, 'parent-goes')).toBe(0)
  })
})

const row = {
  status: 'approved' as const,
  name: 'Ada',
  body: 'An answer.',
  html: '<p>An answer.</p>',
  block: new Uint8Array(8),
  created_at: '2026-11-03T12:00:00Z',
}
