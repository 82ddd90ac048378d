import { beforeAll, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom } from '../support/commenter.ts'
import { OtherSide } from '../support/other-side.ts'
import { findAll } from '../support/page.ts'

const blog = new Blog()
const other = new OtherSide()
let headers: Record<string, string>

beforeAll(async () => {
  await blog.publish({ slug: 'outgoing', title: 'Outgoing' })
  await updateSettings(blog.db, { notify_url: 'https://hooks.example/x' }, blog.now).execute()
  headers = await blog.token()
})

const titles = async () =>
  (await findAll(await blog.text('/owner/outbox', { headers }), 'h2')).map(({ text }) => text)

describe('the outbox', () => {
  it('is for the owner alone', async () => {
    expect((await blog.get('/owner/outbox')).status).toBe(303)
    const tried = await blog.post('/owner/outbox/tries', { comment: '1', kind: 'note' })
    expect(tried.status).toBe(401)
  })

  it('says that nothing has gone out yet', async () => {
    expect(await blog.text('/owner/outbox', { headers })).toContain('Nothing has gone out yet.')
  })

  it('shows what waits with the answer and the next try, and tries again at a press', async () => {
    other.answer = () => new Response('<b>no such hook</b>', { status: 404 })
    const comment = String(idFrom(await new Commenter(blog).comment('outgoing')))
    const page = await blog.text('/owner/outbox', { headers })
    expect(await titles()).toEqual(['Waits'])
    expect(page).toContain('404 &lt;b>no such hook&lt;/b>')
    expect(page).toMatch(/tried once, next try 3 November 2026/)
    other.answer = () => new Response('ok')
    const tried = await blog.post('/owner/outbox/tries', { comment, kind: 'note' }, { headers })
    expect(tried.headers.get('Location')).toBe('/owner/outbox')
    expect(await titles()).toEqual(['Went'])
    expect(other.take()).toHaveLength(2)
  })

  it('sends nothing a second time that went', async () => {
    const [sent] = await blog.db.selectFrom('outbox').selectAll().execute()
    const fields = { comment: String(sent?.comment_id), kind: 'note' }
    await blog.post('/owner/outbox/tries', fields, { headers })
    expect(other.take()).toEqual([])
  })

  it('shows what was given up, and gives it all its tries again', async () => {
    other.answer = () => new Response('', { status: 500 })
    const comment = String(idFrom(await new Commenter(blog).comment('outgoing')))
    await blog.db
      .updateTable('outbox')
      .set({ status: 'failed', tries: 8 })
      .where('comment_id', '=', Number(comment))
      .execute()
    expect(await titles()).toEqual(['Could not be sent', 'Went'])
    await blog.post('/owner/outbox/tries', { comment, kind: 'note' }, { headers })
    expect(await titles()).toEqual(['Waits', 'Went'])
  })

  it.each([{ comment: 'x', kind: 'note' }, { comment: '1', kind: 'letter' }, {}])(
    'knows no message %o',
    async (fields) => {
      const answer = await blog.post('/owner/outbox/tries', fields as Record<string, string>, {
        headers,
      })
      expect(answer.status).toBe(404)
    },
  )
})
