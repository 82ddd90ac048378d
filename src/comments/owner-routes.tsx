import { Hono } from 'hono'
import { InvalidError, NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import { type Paging, readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { encodeCursor, decodeCursor } from '../lib/cursor.ts'
import { iso } from '../lib/time.ts'
import { waysOf } from '../outbox/ways.ts'
import { ownerName } from '../settings/settings.ts'
import type { CommentStatus } from './comment.ts'
import { entryFor } from './block-list.ts'
import { markCorrection } from './correction.ts'
import { MOST_LETTERS } from './input.ts'
import { renderComment } from './markdown.ts'
import { moderate, moderateOne } from './moderate.ts'
import { pinComment } from './pin.ts'
import { correctText, insertBlockEntry } from './queries.ts'
import { QueuePage } from './queue-page.tsx'
import { findQueueFeed, listQueue, listSent } from './queue-queries.ts'
import { replyToComment } from './reply.ts'

const statuses = ['pending', 'approved', 'spam'] as const
export type QueueStatus = (typeof statuses)[number]

type DecidedComment = { id: number; status: CommentStatus }

const QUEUE_PAGE = 25
const actions: Record<string, CommentStatus> = {
  approve: 'approved',
  spam: 'spam',
  delete: 'deleted',
}

/** The queue; app.ts mounts it behind requireOwner. Every change is a form, and leads back to the list. */
export const queueRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const status = readStatus(c.req.query('status'))
    const paging: Paging = { limit: QUEUE_PAGE, before: decodeCursor(c.req.query('cursor') ?? '') }
    const words = (c.req.query('q') ?? '').trim().slice(0, 100)
    const comments = await listQueue(c.var.db, status, paging, words)
    const shown = comments.slice(0, QUEUE_PAGE)
    const last = comments.length > QUEUE_PAGE ? shown.at(-1) : undefined
    const { site, waiting } = c.var
    return sendPage(
      c,
      <QueuePage
        {...{ site, waiting, status, words }}
        done={readDone(c)}
        comments={shown}
        sent={status === 'pending' ? await listSent(c.var.db, shown) : new Map()}
        next={last ? encodeCursor(last.id) : null}
        feed_since={await findQueueFeed(c.var.db)}
      />,
    )
  })
  .post('/moderation', async (c) => {
    const { typed } = await readFormMethod(c)
    const to = actions[typed['action'] ?? '']
    const ids = Object.keys(typed).flatMap(
      (name) => readId(/^id-(\d+)$/.exec(name)?.[1] ?? '') ?? [],
    )
    if (!to) throw new InvalidError([{ field: 'action', message: 'approve, spam or delete.' }])
    if (ids.length > 0)
      dropPages(c, await moderate(c.var.db, ids.slice(0, 100), to, c.var.now, { ways: waysOf(c) }))
    return back(c, typed['status'])
  })
  .on(['POST', 'DELETE'], '/:id/approval', (c) =>
    move(c, (method) => (method === 'DELETE' ? 'pending' : 'approved')),
  )
  .post('/:id/spam', (c) => move(c, () => 'spam'))
  .post('/:id/block', (c) => block(c))
  .post('/:id/text', (c) => correct(c))
  .on(['POST', 'DELETE'], '/:id/pin', async (c) => {
    const { method, typed } = await readFormMethod(c)
    dropPages(c, [await pinComment(c.var.db, idOf(c), method === 'DELETE' ? 0 : 1)])
    return back(c, typed['status'])
  })
  .on(['POST', 'DELETE'], '/:id/correction', async (c) => {
    const { method, typed } = await readFormMethod(c)
    const moment = method === 'DELETE' ? null : iso(c.var.now)
    const comment = await markCorrection(c.var.db, idOf(c), moment)
    dropPages(c, [comment])
    if (typed['from'] === 'post') return c.redirect(`/comments/${comment.id}`, 303)
    return back(c, typed['status'])
  })
  .on(['POST', 'DELETE'], '/:id', (c) =>
    move(c, (method) => {
      if (method !== 'DELETE') throw new NotFoundError()
      return 'deleted'
    }),
  )
  .post('/:id/replies', async (c) => {
    const { db, now, site } = c.var
    const { typed } = await readFormMethod(c)
    const reply = { name: ownerName(site), body: typed['body']?.trim() ?? '' }
    const post_id = await replyToComment(db, idOf(c), reply, now, { ways: waysOf(c) })
    c.var.pages.dropPost(post_id)
    return back(c, typed['status'])
  })

async function move(c: AppContext, to: (method: string) => CommentStatus): Promise<Response> {
  const { method, typed } = await readFormMethod(c)
  const comment = await moderateOne(c.var.db, idOf(c), to(method), c.var.now, { ways: waysOf(c) })
  dropPages(c, [comment])
  return back(c, typed['status'], comment)
}

/** The comment is spam, and so is what its writer sends from now on. */
async function block(c: AppContext): Promise<Response> {
  const { typed } = await readFormMethod(c)
  const comment = await moderateOne(c.var.db, idOf(c), 'spam', c.var.now)
  await insertBlockEntry(c.var.db, entryFor(comment)).execute()
  dropPages(c, [comment])
  return back(c, typed['status'])
}

/** Its words only: name and address are its writer's. */
async function correct(c: AppContext): Promise<Response> {
  const { typed } = await readFormMethod(c)
  const body = typed['body']?.trim() ?? ''
  if (body === '' || body.length > MOST_LETTERS) {
    throw new InvalidError([{ field: 'body', message: 'A comment has 1 to 10,000 characters.' }])
  }
  const { html } = renderComment(body)
  const comment = await correctText(c.var.db, idOf(c), { body, html }).executeTakeFirst()
  if (!comment) throw new NotFoundError('There is no comment with this id.')
  dropPages(c, [comment])
  return back(c, typed['status'])
}

function dropPages(c: AppContext, comments: { post_id: number }[]): void {
  for (const comment of comments) c.var.pages.dropPost(comment.post_id)
}

function idOf(c: AppContext): number {
  const id = readId(c.req.param('id') ?? '')
  if (!id) throw new NotFoundError('There is no comment with this id.')
  return id
}

/** To the list it stood in. What was decided can be undone there, but for a deletion. */
function back(c: AppContext, status: string | undefined, decided?: DecidedComment): Response {
  const list = `/owner/comments?status=${readStatus(status)}`
  const can_undo = decided && decided.status !== 'deleted' && decided.status !== readStatus(status)
  return c.redirect(can_undo ? `${list}&done=${decided.status}&id=${decided.id}` : list, 303)
}

function readDone(c: AppContext): DecidedComment | null {
  const id = readId(c.req.query('id') ?? '')
  const status = statuses.find((candidate) => candidate === c.req.query('done'))
  return id && status ? { id, status } : null
}

function readStatus(text: string | undefined): QueueStatus {
  return statuses.find((status) => status === text) ?? 'pending'
}
