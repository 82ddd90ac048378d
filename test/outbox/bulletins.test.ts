import { beforeAll, describe, expect, it } from 'vitest'
import type { Bulletin } from '../../src/outbox/bulletin.ts'
import { deleteOldBulletins, insertBulletin } from '../../src/outbox/bulletin-queries.ts'
import { getSettings, updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { OtherSide } from '../support/other-side.ts'
import { findAll, formOf } from '../support/page.ts'

const blog = new Blog()
const other = new OtherSide()
const TRIES = '/owner/outbox/bulletins/tries'
const week: Bulletin = {
  kind: 'week',
  post_id: 0,
  occasion: '2026-10-26',
  title: 'Ours: the week',
  message: 'Nobody came @all <you>.',
  url: 'https://blog.example/owner/stats?from=2026-10-26&to=2026-11-01',
}
let headers: Record<string, string>

beforeAll(async () => {
  await updateSettings(blog.db, { notify_url: 'https://hooks.example/x' }, blog.now).execute()
  await insertBulletin(blog.db, week, 'note', week.occasion, blog.now).execute()
  headers = await blog.token()
})

const stored = () => blog.db.selectFrom('bulletins').selectAll().execute()

describe('a bulletin', () => {
  it('is queued once for its way', async () => {
    await insertBulletin(blog.db, week, 'note', week.occasion, blog.now).execute()
    expect(await stored()).toHaveLength(1)
    await insertBulletin(blog.db, week, 'mail', week.occasion, blog.now).execute()
    expect(await stored()).toHaveLength(2)
    await blog.db.deleteFrom('bulletins').where('way', '=', 'mail').execute()
  })

  it('stands in the outbox with the answer that it got, and is tried again at a press', async () => {
    other.answer = () => new Response('not now', { status: 503 })
    const page = await blog.text('/owner/outbox', { headers })
    const { action, fields } = await formOf(page, `form[action="${TRIES}"]`)
    expect(page).toContain('Nobody came @all &lt;you>.')
    await blog.post(action, fields, { headers })
    expect(await blog.text('/owner/outbox', { headers })).toContain('503 not now')
    other.answer = () => new Response('ok')
    const tried = await blog.post(TRIES, fields, { headers })
    expect(tried.headers.get('Location')).toBe('/owner/outbox')
    const [first, second, ...more] = other.take()
    expect(more).toEqual([])
    expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'))
    expect(second?.body).toMatchObject({ event: 'week', title: week.title, url: week.url })
    expect(second?.body['content']).toContain('@\u200ball')
    expect(await findAll(await blog.text('/owner/outbox', { headers }), 'form')).not.toContainEqual(
      expect.objectContaining({ attributes: expect.objectContaining({ action: TRIES }) }),
    )
    await blog.post(TRIES, fields, { headers })
    expect(other.take()).toEqual([])
  })

  it('is the owner’s alone to try, and there to be', async () => {
    const key = { kind: 'week', post_id: '0', occasion: week.occasion, way: 'note' }
    expect((await blog.post(TRIES, key)).status).toBe(401)
    for (const fields of [
      {},
      { kind: 'week', post_id: 'x', occasion: '', way: 'note' },
      { kind: 'letter', post_id: '0', occasion: '', way: 'note' },
      { kind: 'week', post_id: '0', occasion: '', way: 'pigeon' },
    ]) {
      const answer = await blog.post(TRIES, fields as Record<string, string>, { headers })
      expect(answer.status).toBe(404)
    }
  })

  it('is gone after a quarter of a year', async () => {
    const later = (days: number) => new Date(blog.now.getTime() + days * 86_400_000)
    await deleteOldBulletins(blog.db, later(90)).execute()
    expect(await stored()).toHaveLength(1)
    await deleteOldBulletins(blog.db, later(91)).execute()
    expect(await stored()).toEqual([])
  })
})

describe('the settings', () => {
  it('keep which bulletins come, and where the blog stands', async () => {
    const notices = { notify_url: 'https://hooks.example/x', bulletins: 'spike' }
    const saved = await blog.post('/owner/settings/notices', notices, { headers })
    expect(saved.status).toBe(303)
    expect(await getSettings(blog.db, blog.now)).toMatchObject({
      bulletins: 'spike',
      origin: 'https://blog.example',
    })
    const refused = { ...notices, bulletins: 'hourly' }
    expect((await blog.post('/owner/settings/notices', refused, { headers })).status).toBe(422)
  })
})
