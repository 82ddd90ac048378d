import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { queueBulletins } from '../../src/analytics/queue-bulletins.ts'
import { type Env, readConfig } from '../../src/config.ts'
import { Db } from '../../src/db/database.ts'
import { runJobs } from '../../src/jobs.ts'
import { getSettings, updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { crowd, person, view } from '../support/counting.ts'
import { OtherSide } from '../support/other-side.ts'
import { CODE, OWNER, setUpOwner } from '../support/owner.ts'

const HOOK = 'https://hooks.example/x'
const MAIL = {
  MAIL_API_URL: 'https://mail.example/send',
  MAIL_API_KEY: 'k',
  MAIL_FROM: 'b@blog.example',
}
const other = new OtherSide()
let blog: Blog
let week = 0

/** Each in a week of its own, on its Monday at noon. */
beforeEach(async () => {
  blog = new Blog({ SETUP_CODE: CODE })
  blog.now = new Date(Date.UTC(2027, 0, 4 + 7 * (week += 2), 12))
  await subscribe({ notify_url: HOOK })
  other.answer = () => new Response('ok')
  other.take()
})

const subscribe = (changes: Parameters<typeof updateSettings>[1]) =>
  updateSettings(
    blog.db,
    {
      notify_url: '',
      owner_mail: 'each',
      bulletins: 'all',
      title: 'Ours',
      origin: 'https://blog.example',
      ...changes,
    },
    blog.now,
  ).execute()

const runCron = (bindings: Partial<Env> = {}) => runJobs({ DB: env.DB, ...bindings }, blog.now)

const events = () => other.take().map(({ body }) => body['event'])

/** A post that is ten days old, and read by ten people in each hour of the last seven days. */
async function usualPost(title: string): Promise<number> {
  const { id } = await blog.publish({ title, published_at: daysAgo(10).toISOString() })
  for (let days = 1; days <= 7; days++) {
    await env.DB.prepare(
      `INSERT INTO post_days (post_id, day, views, visitors, reads, seconds, comments, likes, detail)
        VALUES (?, ?, 240, 240, 0, 0, 0, 0, '{"hours":[],"told":0,"scroll":[],"times":[],"tallies":[]}')`,
    )
      .bind(id, daysAgo(days).toISOString().slice(0, 10))
      .run()
  }
  return id
}

const daysAgo = (days: number) => new Date(blog.now.getTime() - days * 86_400_000)

describe('the week', () => {
  it('goes once, however often the cron runs and by however many at once', async () => {
    blog.pass(-3 * 86_400)
    const { slug } = await blog.publish({ title: 'Read last week' })
    for (let n = 0; n < 12; n++) await view(blog, `/posts/${slug}`, person(n))
    blog.pass(3 * 86_400 - 8 * 3600)
    for (let hour = 4; hour < 28; hour += 2) {
      await Promise.all([runCron(), runCron()])
      if (hour === 6) expect(other.received).toEqual([])
      if (hour === 8) expect(other.received).toHaveLength(1)
      blog.pass(2 * 3600)
    }
    const [note, ...more] = other.take()
    expect(more).toEqual([])
    const { from, to } = { from: daysAgo(8).toISOString(), to: daysAgo(2).toISOString() }
    expect(note?.body).toMatchObject({
      event: 'week',
      title: 'Ours: the week',
      message: expect.stringMatching(/12 people/),
      url: `https://blog.example/owner/stats?from=${from.slice(0, 10)}&to=${to.slice(0, 10)}`,
    })
  })

  it('goes again the week after', async () => {
    await runCron()
    blog.pass(7 * 86_400)
    await runCron()
    expect(events()).toEqual(['week', 'week'])
  })

  it('goes by mail too, where the blog can send some and has an owner', async () => {
    await runCron(MAIL)
    expect(events()).toEqual(['week'])
    blog.pass(7 * 86_400)
    await setUpOwner(blog)
    await subscribe({ title: 'Ours' })
    await Promise.all([runCron(MAIL), runCron(MAIL)])
    const [mail, ...more] = other.take()
    expect(more).toEqual([])
    expect(mail?.url).toBe(MAIL.MAIL_API_URL)
    expect(mail?.body).toMatchObject({ to: [OWNER.email], subject: 'Ours: the week' })
    expect(mail?.body['text']).toContain('https://blog.example/owner/settings#notices')
  })

  it('is tried again when it was not taken', async () => {
    other.answer = () => new Response('', { status: 503 })
    await runCron()
    blog.pass(60)
    other.answer = () => new Response('ok')
    await runCron()
    const keys = other.take().map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it.each([
    ['nobody has asked for it', { notify_url: '' }],
    ['the owner wants none', { notify_url: HOOK, bulletins: 'none' as const }],
    ['the owner wants only the crowds', { notify_url: HOOK, bulletins: 'spike' as const }],
    ['nobody knows where the blog stands', { notify_url: HOOK, origin: '' }],
  ])('does not go where %s', async (_, changes) => {
    await subscribe(changes)
    await runCron()
    expect(other.take()).toEqual([])
    const stored = blog.db.selectFrom('bulletins').selectAll()
    expect(
      await stored.where('created_at', '>=', blog.now.toISOString().slice(0, 10)).execute(),
    ).toEqual([])
  })
})

describe('a crowd', () => {
  beforeEach(() => blog.pass(86_400))

  it('is told of once in twelve hours', async () => {
    const id = await usualPost('Suddenly')
    await crowd(blog, id, 49)
    await runCron()
    expect(other.take()).toEqual([])
    await crowd(blog, id, 1)
    await Promise.all([runCron(), runCron()])
    const [note, ...more] = other.take()
    expect(more).toEqual([])
    expect(note?.body).toMatchObject({
      event: 'spike',
      title: 'Many are reading “Suddenly”',
      message: '50 people opened it within the last hour. About 10 an hour are usual.',
      url: `https://blog.example/owner/stats/posts/${id}?period=today`,
    })
    blog.pass(12 * 3600 - 1)
    await crowd(blog, id, 80)
    await runCron()
    expect(other.take()).toEqual([])
    blog.pass(1)
    await runCron()
    expect(events()).toEqual(['spike'])
  })

  it('is of each post by itself, and of the last hour alone', async () => {
    const [first, second] = [await usualPost('One'), await usualPost('Two')]
    await crowd(blog, first, 50)
    await crowd(blog, second, 40)
    blog.pass(3601)
    await crowd(blog, second, 20)
    await runCron()
    expect(other.take()).toEqual([])
    await crowd(blog, second, 30)
    await runCron()
    expect(other.take().map(({ body }) => body['title'])).toEqual(['Many are reading “Two”'])
  })

  it('is none where the owner wants only the week', async () => {
    await subscribe({ notify_url: HOOK, bulletins: 'week' })
    await crowd(blog, await usualPost('Unsaid'), 60)
    await runCron()
    expect(other.take()).toEqual([])
  })
})

describe('looking for word of the figures', () => {
  async function costOfLook() {
    const db = new Db(env.DB)
    const site = await getSettings(blog.db, blog.now)
    await queueBulletins({ db, config: readConfig({ DB: env.DB }), site }, blog.now)
    return db.cost
  }

  it('reads nothing where nobody has asked', async () => {
    await subscribe({ notify_url: '' })
    expect(await costOfLook()).toMatchObject({ trips: 0, rows_read: 0 })
  })

  it('reads the last hour’s visits in a quiet one, and a row more on a Monday that is told', async () => {
    const { id } = await blog.publish({ title: 'Quiet' })
    blog.pass(-86_400)
    await crowd(blog, id, 2000)
    blog.pass(86_400)
    await crowd(blog, id, 30)
    await costOfLook()
    const on_monday = await costOfLook()
    expect(on_monday).toMatchObject({ trips: 2, rows_written: 0 })
    blog.pass(86_400)
    await crowd(blog, id, 30)
    const on_tuesday = await costOfLook()
    expect(on_tuesday).toMatchObject({ trips: 1, rows_written: 0 })
    // The newest hour by its index, and once more to count them.
    expect(on_tuesday.rows_read).toBeLessThanOrEqual(2 * 30 + 5)
    expect(on_monday.rows_read).toBeLessThanOrEqual(2 * 30 + 6)
  })

  it('reads a bounded part of a busy one', async () => {
    blog.pass(86_400)
    const { id } = await blog.publish({ title: 'Busy' })
    await crowd(blog, id, 5000)
    const { rows_read } = await costOfLook()
    expect(rows_read).toBeLessThanOrEqual(2 * 1000 + 50)
  })
})
