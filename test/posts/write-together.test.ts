import { beforeAll, describe, expect, it } from 'vitest'
import type { Post } from '../../src/posts/post.ts'
import { Blog } from '../support/blog.ts'
import { findAll, findOne, formOf } from '../support/page.ts'

const blog = new Blog()
const FORM = 'form.post'
let headers: Record<string, string>

beforeAll(async () => {
  headers = await blog.token()
})

const post = (path: string, fields: Record<string, string>) => blog.post(path, fields, { headers })
const open = (path: string) => blog.text(path, { headers })
const pathOf = ({ id }: Post) => `/owner/posts/${id}`

/** The form as somebody has it open while somebody else saves. */
async function openForm(path: string) {
  const { fields } = await formOf(await open(path), FORM)
  return (typed: Record<string, string>) => post(path, { ...fields, ...typed, action: 'save' })
}

async function titleOf({ id }: Post): Promise<string | undefined> {
  const [row] = await blog.db.selectFrom('posts').select('title').where('id', '=', id).execute()
  return row?.title
}

describe('two who change the same post', () => {
  it('lose nothing: the slower one has both texts on one page', async () => {
    const written = await blog.publish({ title: 'First', body: 'Ours.' })
    const mine = await openForm(pathOf(written))
    const theirs = await openForm(pathOf(written))
    await theirs({ title: 'Theirs', body: 'Their text.', tags: 'tea', comments_open: 'off' })
    const refused = await mine({ title: 'Mine', body: 'My text.' })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect((await formOf(html, FORM)).fields).toMatchObject({ title: 'Mine', body: 'My text.' })
    expect((await findOne(html, 'textarea[readonly]')).text).toBe('\nTheir text.')
    const others = await findAll(html, '.now div')
    expect(others.map(({ text }) => text)).toEqual(['TitleTheirs', 'Tagstea', 'Comments are open–'])
    expect(await titleOf(written)).toBe('Theirs')
  })

  it('can overwrite knowingly, unless somebody was quicker again', async () => {
    const written = await blog.publish({ title: 'First', body: 'Ours.' })
    const mine = await openForm(pathOf(written))
    await (
      await openForm(pathOf(written))
    )({ title: 'Theirs' })
    const html = await (await mine({ title: 'Mine' })).text()
    expect((await findOne(html, 'button[value=save]')).text).toBe('Overwrite with mine')
    const { fields } = await formOf(html, FORM)
    await (
      await openForm(pathOf(written))
    )({ title: 'Theirs, again' })
    expect((await post(pathOf(written), fields)).status).toBe(409)
    expect(await titleOf(written)).toBe('Theirs, again')
    const again = await formOf(await (await post(pathOf(written), fields)).text(), FORM)
    expect((await post(pathOf(written), again.fields)).status).toBe(303)
    expect(await titleOf(written)).toBe('Mine')
  })

  it('at the very same moment: one is saved, the other is told', async () => {
    const written = await blog.publish({ title: 'First' })
    const forms = await Promise.all([1, 2, 3, 4].map(() => openForm(pathOf(written))))
    const answers = await Promise.all(forms.map((save, i) => save({ title: `Number ${i}` })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409])
  })
})

describe('a post that was deleted while somebody wrote', () => {
  it('leaves them their text, as a new post if they want', async () => {
    const written = await blog.publish({ title: 'Gone', slug: 'gone' })
    const mine = await openForm(pathOf(written))
    await post(pathOf(written), { _method: 'DELETE' })
    const refused = await mine({ title: 'Still mine', body: 'Kept.' })
    expect(refused.status).toBe(409)
    const { action, fields } = await formOf(await refused.text(), FORM)
    expect(action).toBe('/owner/posts/new')
    expect(fields).toMatchObject({ title: 'Still mine', body: 'Kept.', slug: 'gone' })
    expect((await post(action, fields)).status).toBe(303)
    expect((await blog.get('/posts/gone')).status).toBe(200)
  })
})

describe('deleting a post', () => {
  it('asks first, and says what goes with it', async () => {
    const written = await blog.publish({ title: 'Old news', slug: 'old-news' })
    await blog.get('/posts/old-news')
    await blog.json('POST', '/api/v1/posts/old-news/comments', { name: 'Ana', body: 'Waits.' })
    const html = await open(`${pathOf(written)}/deletion`)
    expect((await findOne(html, 'h1')).text).toBe('Delete “Old news”?')
    expect(html).toContain('With it go its 1 view and 1 comment, those that wait too.')
    expect(await titleOf(written)).toBe('Old news')
  })

  it('takes it from all pages at once, with what hangs on it', async () => {
    const written = await blog.publish({ title: 'Away', slug: 'away' })
    await blog.json('POST', '/api/v1/posts/away/comments', { name: 'Ana', body: 'Hm.' })
    expect(await blog.text('/')).toContain('Away')
    const { action, fields } = await formOf(await open(`${pathOf(written)}/deletion`), 'main form')
    const deleted = await post(action, fields)
    expect([deleted.status, deleted.headers.get('Location')]).toEqual([
      303,
      '/owner/posts?deleted=1',
    ])
    expect((await findOne(await open('/owner/posts?deleted=1'), '[role=status]')).text).toBe(
      'Deleted.',
    )
    expect((await blog.get('/posts/away')).status).toBe(404)
    expect(await blog.text('/')).not.toContain('Away')
    const left = await blog.db
      .selectFrom('comments')
      .selectAll()
      .where('post_id', '=', written.id)
      .execute()
    expect(left).toEqual([])
  })

  it('asks again where it was changed meanwhile', async () => {
    const written = await blog.publish({ title: 'Changed' })
    const { action, fields } = await formOf(await open(`${pathOf(written)}/deletion`), 'main form')
    await (
      await openForm(pathOf(written))
    )({ title: 'Changed again' })
    const asked = await post(action, fields)
    expect(asked.status).toBe(409)
    expect(await asked.text()).toContain('Delete “Changed again”?')
    expect(await titleOf(written)).toBe('Changed again')
  })

  it('is done where somebody was quicker', async () => {
    const written = await blog.publish()
    for (let i = 0; i < 2; i++) {
      expect((await post(pathOf(written), { _method: 'DELETE' })).status).toBe(303)
    }
  })

  it.each(['0', 'x', '999999', '1e3', '-1'])(
    'of a post %s that is not there, is not found',
    async (id) => {
      for (const path of ['', '/deletion', '/preview']) {
        expect((await blog.get(`/owner/posts/${id}${path}`, { headers })).status).toBe(404)
      }
    },
  )
})
