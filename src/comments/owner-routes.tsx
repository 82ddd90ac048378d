import { Hono } from 'hono'
import { InvalidError, NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import { type Paging, readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { encodeCursor, decodeCursor } from '../lib/cursor.ts'
import { waysOf } from '../outbox/ways.ts'
import { ownerName } from '../settings/settings.ts'
import type { CommentStatus } from './comment.ts'
import { entryFor } from './block-list.ts'
import { moderate, moderateOne } from './moderate.ts'
import { pinComment } from './pin.ts'
import { insertBlockEntry } from './queries.ts'
import { QueuePage } from './queue-page.tsx'
import { findQueueFeed, listQueue } from './queue-queries.ts'
import { replyToComment } from './reply.ts'

const statuses = ['pending', 'approved', 'spam'] as const
export type QueueStatus = (typeof statuses)[number]

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
    const comments = await listQueue(c.var.db, status, paging)
    const shown = comments.slice(0, QUEUE_PAGE)
    const last = comments.length > QUEUE_PAGE ? shown.at(-1) : undefined
    const { site, waiting } = c.var
    return sendPage(
      c,
      <QueuePage
        {...{ site, waiting, status }}
        comments={shown}
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
  .on(['POST', 'DELETE'], '/:id/pin', async (c) => {
    const { method, typed } = await readFormMethod(c)
    dropPages(c, [await pinComment(c.var.db, idOf(c), method === 'DELETE' ? 0 : 1)])
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
  dropPages(c, [await moderateOne(c.var.db, idOf(c), to(method), c.var.now, { ways: waysOf(c) })])
  return back(c, typed['status'])
}

/** The comment is spam, and so is what its writer sends from now on. */
async function block(c: AppContext): Promise<Response> {
  const { typed } = await readFormMethod(c)
  const comment = await moderateOne(c.var.db, idOf(c), 'spam', c.var.now)
  await insertBlockEntry(c.var.db, entryFor(comment)).execute()
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

function back(c: AppContext, status: string | undefined): Response {
  return c.redirect(`/owner/comments?status=${readStatus(status)}`, 303)
}

function readStatus(text: string | undefined): QueueStatus {
  return statuses.find((status) => status === text) ?? 'pending'
}
