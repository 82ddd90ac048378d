import { beforeEach, describe, expect, it } from 'vitest'
import { usualWait } from '../../src/comments/usual-wait.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, setPolicy } from '../support/commenter.ts'
import { findOne } from '../support/page.ts'
import { moderate } from '../support/thread.ts'

const HOUR = 3600

describe('usualWait', () => {
  const of = (seconds: number[]) => usualWait({ waits: JSON.stringify(seconds) })

  it('promises nothing after fewer than five decisions', () => {
    expect(of([])).toBeNull()
    expect(of([60, 60, 60, 60])).toBeNull()
    expect(of([60, 60, 60, 60, 60])).not.toBeNull()
  })

  it.each([
    [0, 'hours', 1],
    [59, 'hours', 1],
    [HOUR, 'hours', 1],
    [HOUR + 1, 'hours', 2],
    [4.2 * HOUR, 'hours', 5],
    [23 * HOUR, 'hours', 23],
    [23 * HOUR + 1, 'days', 1],
    [24 * HOUR, 'days', 1],
    [24 * HOUR + 1, 'days', 2],
    [5 * 24 * HOUR, 'days', 5],
  ] as const)('says no less than it was: %d s are %s, %d', (seconds, unit, count) => {
    expect(of(Array<number>(5).fill(seconds))).toEqual({ unit, count })
  })

  it('is the median, whatever their order: of an even number the mean of the middle two', () => {
    expect(of([9, 1, 8, 2, 7].map((hours) => hours * HOUR))).toEqual({ unit: 'hours', count: 7 })
    expect(of([9, 1, 8, 2, 7, 4].map((hours) => hours * HOUR))).toEqual({
      unit: 'hours',
      count: 6,
    })
  })
})

describe('how long comments wait', () => {
  const blog = new Blog()
  let number = 0
  let slug = ''

  beforeEach(async () => {
    number += 1
    slug = `waits-${number}`
    await blog.publish({ slug })
    await setPolicy(blog, 'all')
    await updateSettings(blog.db, { waits: '[]', language: 'en' }, blog.now).execute()
  })

  async function waits(): Promise<number[]> {
    const row = await blog.db.selectFrom('settings').select('waits').executeTakeFirstOrThrow()
    return JSON.parse(row.waits) as number[]
  }

  async function held(typed: Record<string, string> = {}): Promise<number> {
    return idFrom(await new Commenter(blog).comment(slug, typed))
  }

  it('is noted when the owner publishes, marks as spam or answers for the first time', async () => {
    const [a, b, c] = [await held(), await held(), await held()]
    const since = blog.now.getTime()
    const before = [40, 20, 0]
    blog.pass(HOUR)
    await moderate(blog, 'POST', `${a}/approval`)
    await moderate(blog, 'POST', `${b}/spam`)
    const headers = await blog.token()
    await blog.post(`/owner/comments/${c}/replies`, { body: 'Welcome.' }, { headers })
    const passed = (blog.now.getTime() - since) / 1000
    expect(await waits()).toEqual(before.map((seconds) => seconds + passed).toReversed())
  })

  it('is noted once, and neither of a deletion nor of what did not wait', async () => {
    const id = await held()
    await moderate(blog, 'POST', `${id}/approval`)
    await moderate(blog, 'DELETE', `${id}/approval`)
    await moderate(blog, 'POST', `${id}/approval`)
    await moderate(blog, 'DELETE', String(await held()))
    await moderate(blog, 'POST', `${await held({ subject: 'x' })}/approval`)
    await setPolicy(blog, 'none')
    await moderate(blog, 'POST', `${await held()}/spam`)
    expect(await waits()).toHaveLength(1)
  })

  it('is kept of the last twenty', async () => {
    const old = Array.from({ length: 20 }, (_, i) => 1000 + i)
    await updateSettings(blog.db, { waits: JSON.stringify(old) }, blog.now).execute()
    const ids = [await held(), await held()]
    const body = { ids, action: 'approve' }
    const headers = await blog.token()
    await blog.json('POST', '/api/v1/comments/moderation', body, { headers })
    expect((await waits()).slice(2)).toEqual(old.slice(0, 18))
    expect(await waits()).toHaveLength(20)
  })

  it('stands before the form, and in the thanks for a comment that waits', async () => {
    const five_hours = JSON.stringify(Array<number>(6).fill(4.5 * HOUR))
    await updateSettings(blog.db, { waits: five_hours }, blog.now).execute()
    await setPolicy(blog, 'first-timers')
    blog.pass(31)
    const ada = new Commenter(blog)
    const form = await findOne(await ada.open(`/posts/${slug}`), '#comment-form')
    expect(form.text).toContain(
      'Your first comment here is read by Plainview before it appears, usually within 5 hours.',
    )
    const answer = await ada.comment(slug, { name: 'Ada' })
    const page = await ada.open(answer.headers.get('Location')?.split('#')[0] ?? '')
    expect((await findOne(page, '[role="status"]')).text).toContain(
      'Thank you, Ada. Plainview reads first comments before they appear, usually within 5 hours.',
    )
  })

  it('stands there in German, and of what waits for another reason', async () => {
    const two_days = JSON.stringify(Array<number>(5).fill(30 * HOUR))
    const changes = { waits: two_days, language: 'de' } as const
    await updateSettings(blog.db, changes, blog.now).execute()
    await setPolicy(blog, 'none')
    blog.pass(31)
    const ada = new Commenter(blog)
    const typed = { name: 'Ada', body: 'https://a.example https://b.example' }
    const answer = await ada.comment(slug, typed)
    const page = await ada.open(answer.headers.get('Location')?.split('#')[0] ?? '')
    expect((await findOne(page, '[role="status"]')).text).toContain(
      'Danke, Ada. Plainview liest Ihren Kommentar, bevor er erscheint, meist binnen 2 Tagen.',
    )
  })
})
