import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { KeyRing } from '../../src/http/keys.ts'
import { runJobs } from '../../src/jobs.ts'
import { claimDue } from '../../src/outbox/queries.ts'
import { sendDue } from '../../src/outbox/send.ts'
import { getSettings, updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, freshAddress, idFrom, setPolicy } from '../support/commenter.ts'
import { OtherSide } from '../support/other-side.ts'
import { moderate } from '../support/thread.ts'

const blog = new Blog()
const other = new OtherSide()
const HOOK = 'https://hooks.example/x'
let number = 0
let slug = ''

beforeEach(async () => {
  slug = `noted-${(number += 1)}`
  await blog.publish({ slug, title: 'A post' })
  await updateSettings(blog.db, { notify_url: HOOK }, blog.now).execute()
  await setPolicy(blog, 'first-timers')
  await blog.db.deleteFrom('outbox').execute()
  // Another isolate's settings show after half a minute.
  blog.pass(60)
  other.answer = () => new Response('ok')
  other.take()
})

const comment = async (typed: Record<string, string> = {}) =>
  idFrom(await new Commenter(blog).comment(slug, typed))

const runCron = () => runJobs({ DB: env.DB }, blog.now)

async function rowOf(comment_id: number) {
  return blog.db
    .selectFrom('outbox')
    .selectAll()
    .where('comment_id', '=', comment_id)
    .executeTakeFirst()
}

describe('word of a comment', () => {
  it('goes to the owner’s address, without its writer’s e-mail', async () => {
    const id = await comment({ email: 'ada@example.org', body: 'Hello.' })
    const [note, ...more] = other.take()
    expect(more).toEqual([])
    expect(note?.url).toBe(HOOK)
    expect(note?.body).toMatchObject({ event: 'comment_waits', comment: { id, name: 'Ada' } })
    expect(JSON.stringify(note?.body)).not.toContain('ada@example.org')
    expect(await rowOf(id)).toMatchObject({ status: 'sent', last_answer: '200 ok', tries: 1 })
  })

  it('goes when a stranger’s is published at once, and when a program sends one', async () => {
    await setPolicy(blog, 'none')
    await comment()
    const by_program = { name: 'Bot', body: 'Words.' }
    await blog.json('POST', `/api/v1/posts/${slug}/comments`, by_program, {
      address: freshAddress(),
    })
    expect(other.take().map(({ body }) => body['event'])).toEqual([
      'comment_published',
      'comment_waits',
    ])
  })

  it('is not sent of spam, of the owner’s own, or of one that was refused', async () => {
    await comment({ subject: 'filled' })
    const own = { body: 'Mine.' }
    await blog.json('POST', `/api/v1/posts/${slug}/comments`, own, { headers: await blog.token() })
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill(`/posts/${slug}`, { name: 'Ada', body: 'Once.' })
    await ada.send(action, fields)
    expect(other.take()).toHaveLength(1)
    blog.pass(15)
    expect((await ada.send(action, fields)).status).toBe(422)
    expect(other.take()).toEqual([])
    expect(await blog.db.selectFrom('outbox').selectAll().execute()).toHaveLength(1)
  })

  it('is not waited for by who commented', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    other.answer = () => promise
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill(`/posts/${slug}`, { name: 'Ada', body: 'Words.' })
    const body = new URLSearchParams(fields)
    const answered = await blog.fetch(action, { method: 'POST', body, address: ada.address })
    expect(answered.status).toBe(303)
    resolve(new Response('late'))
    await blog.settle()
    expect(await rowOf(idFrom(answered))).toMatchObject({ status: 'sent', last_answer: '200 late' })
  })

  it('costs the comment one statement and two rows, and nothing where no address is set', async () => {
    const costOf = async (body: string) => {
      const ada = new Commenter(blog)
      const { action, fields } = await ada.fill(`/posts/${slug}`, { name: 'Ada', body })
      const init = { method: 'POST', body: new URLSearchParams(fields), address: ada.address }
      const spent = { ...(await blog.costOf(() => blog.fetch(action, init))) }
      await blog.settle()
      return spent
    }
    const with_note = await costOf('With.')
    await updateSettings(blog.db, { notify_url: '' }, blog.now).execute()
    blog.pass(60)
    const without = await costOf('Without.')
    expect(with_note.trips).toBe(without.trips)
    expect(with_note.statements).toBe(without.statements + 1)
    expect(with_note.rows_written).toBe(without.rows_written + 2)
  })
})

describe('what could not be sent', () => {
  // 1 and 5 minutes, half an hour, 2, 6, 12 and 24 hours after the try before.
  const pauses = [60, 300, 1800, 7200, 21_600, 43_200, 86_400]

  it('is tried again after growing pauses, then given up with the last answer', async () => {
    other.answer = () => new Response('out of order', { status: 503 })
    const id = await comment()
    expect(other.take()).toHaveLength(1)
    for (const pause of pauses) {
      blog.pass(pause - 1)
      await runCron()
      expect(other.take()).toEqual([])
      blog.pass(1)
      await runCron()
      expect(other.take()).toHaveLength(1)
    }
    expect(await rowOf(id)).toMatchObject({
      status: 'failed',
      tries: 8,
      last_answer: '503 out of order',
    })
    blog.pass(90 * 86_400)
    await runCron()
    expect(other.take()).toEqual([])
  })

  it('goes as soon as the other side takes it, under the same key', async () => {
    other.answer = () => Promise.reject(new TypeError('connection refused'))
    const id = await comment()
    const [first] = other.take()
    expect(await rowOf(id)).toMatchObject({ last_answer: 'no-connection: connection refused' })
    other.answer = () => new Response(null, { status: 204 })
    blog.pass(60)
    await runCron()
    const [second] = other.take()
    const key = second?.headers.get('Idempotency-Key')
    expect(key).toBe(first?.headers.get('Idempotency-Key'))
    expect(key).toBe(`blog.example/note/${id}`)
    expect(await rowOf(id)).toMatchObject({ status: 'sent', tries: 2, last_answer: '204' })
  })

  it('is due again when whoever took it was not heard of any more', async () => {
    other.answer = () => new Response('', { status: 500 })
    await comment()
    blog.pass(60)
    expect(await claimDue(blog.db, blog.now)).toHaveLength(1)
    blog.pass(59)
    expect(await claimDue(blog.db, blog.now)).toEqual([])
    blog.pass(1)
    expect(await claimDue(blog.db, blog.now)).toHaveLength(1)
  })

  it('is sent by one of many who try at once', async () => {
    other.answer = () => new Response('', { status: 500 })
    for (let i = 0; i < 7; i += 1) await comment()
    other.take()
    other.answer = () => new Response('ok')
    blog.pass(600)
    const sender = {
      db: blog.db,
      config: readConfig({ DB: env.DB }),
      keys: new KeyRing(),
      site: await getSettings(blog.db, blog.now),
    }
    await Promise.all(Array.from({ length: 5 }, () => sendDue(sender, blog.now)))
    expect(new Set(other.received.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(
      7,
    )
    expect(other.take()).toHaveLength(7)
  })

  it.each([
    ['deleted', 'DELETE', ''],
    ['spam', 'POST', '/spam'],
  ])('is told to nobody once its comment is %s', async (_, method, path) => {
    other.answer = () => new Response('', { status: 500 })
    const id = await comment()
    other.take()
    await moderate(blog, method, id + path)
    blog.pass(86_400)
    await runCron()
    expect(other.take()).toEqual([])
    expect(await rowOf(id)).toBeUndefined()
  })

  it('keeps of an endless answer its first words', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('wrong\n\n')),
    })
    other.answer = () => new Response(endless, { status: 400 })
    const row = await rowOf(await comment())
    expect(row?.last_answer).toMatch(/^400 (wrong ){10}/)
    expect(row?.last_answer.length).toBeLessThanOrEqual(204)
  })
})
