import { Hono } from 'hono'
import { InvalidError, NotFoundError } from '../errors.ts'
import { type AppContext, type AppEnv, signedIn } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import type { Typed } from '../http/forms.ts'
import { type Paging, readId } from '../http/json.ts'
import { isModerator, nameOf } from '../http/person.ts'
import { sendPage } from '../http/send-page.ts'
import { encodeCursor, decodeCursor } from '../lib/cursor.ts'
import { iso } from '../lib/time.ts'
import { waysOf } from '../outbox/ways.ts'
import { checkOwn } from './check-own.ts'
import type { CommentStatus } from './comment.ts'
import { entryFor } from './block-list.ts'
import { insertBlockEntry } from './block-queries.ts'
import { markCorrection } from './correction.ts'
import { MOST_AT_ONCE, queuePath, readDecided, readIds, readQueueList } from './decided.ts'
import { MOST_LETTERS } from './input.ts'
import { renderComment } from './markdown.ts'
import { moderate, moderateOne } from './moderate.ts'
import { pinComment } from './pin.ts'
import { correctText } from './queries.ts'
import { QueuePage } from './queue-page.tsx'
import { findQueueFeed } from './queue-feed-queries.ts'
import { findStanding, listQueue } from './queue-queries.ts'
import { replyToComment } from './reply.ts'
import { listSent } from './sent-queries.ts'

const QUEUE_PAGE = 25
const actions: Record<string, CommentStatus> = {
  approve: 'approved',
  hold: 'pending',
  spam: 'spam',
  delete: 'deleted',
}

/** The queue; app.ts mounts it behind requireDesk. Every change is a form, and leads back to the list. */
export const queueRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, site, waiting, only_by } = c.var
    const { status, words } = readQueueList(c.req.query())
    const decided = readDecided(c.req.query('done'), c.req.query('id'))
    const paging: Paging = { limit: QUEUE_PAGE, before: decodeCursor(c.req.query('cursor') ?? '') }
    const comments = await listQueue(db, status, paging, { words, only_by })
    const shown = comments.slice(0, QUEUE_PAGE)
    const last = comments.length > QUEUE_PAGE ? shown.at(-1) : undefined
    return sendPage(
      c,
      <QueuePage
        {...{ site, waiting, status, words }}
        done={decided && (await findStanding(db, decided, only_by))}
        none_ticked={c.req.query('ticked') === 'none'}
        comments={shown}
        sent={status === 'pending' ? await listSent(db, shown, only_by) : new Map()}
        next={last ? encodeCursor(last.id) : null}
        feed_since={await findQueueFeed(db)}
      />,
    )
  })
  .post('/moderation', async (c) => {
    const { typed } = await readFormMethod(c)
    const to = actions[typed['action'] ?? '']
    if (!to) {
      throw new InvalidError([{ field: 'action', message: 'approve, hold, spam or delete.' }])
    }
    const ids = [...tickedIn(typed), ...readIds(typed['ids'])].slice(0, MOST_AT_ONCE)
    if (ids.length === 0) return c.redirect(`${queuePath(readQueueList(typed))}&ticked=none`, 303)
    await checkOwn(c, ids)
    const { db, now } = c.var
    const comments = await moderate(db, ids, to, now, { ways: waysOf(c) })
    dropPages(c, comments)
    // What was so already was not decided here, and is not to be taken back here.
    return back(
      c,
      typed,
      comments.filter(({ decided_at }) => decided_at === iso(now)),
    )
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
    return back(c, typed)
  })
  .on(['POST', 'DELETE'], '/:id/correction', async (c) => {
    const { method, typed } = await readFormMethod(c)
    const moment = method === 'DELETE' ? null : iso(c.var.now)
    const comment = await markCorrection(c.var.db, idOf(c), moment)
    dropPages(c, [comment])
    if (typed['from'] === 'post') return c.redirect(`/comments/${comment.id}`, 303)
    return back(c, typed)
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
    const person = signedIn(c)
    const by = { name: nameOf(person, site), by_moderator: isModerator(person) }
    const reply = { ...by, body: typed['body']?.trim() ?? '' }
    const post_id = await replyToComment(db, idOf(c), reply, now, { ways: waysOf(c) })
    c.var.pages.dropPost(post_id)
    return back(c, typed)
  })

async function move(c: AppContext, to: (method: string) => CommentStatus): Promise<Response> {
  const { method, typed } = await readFormMethod(c)
  const comment = await moderateOne(c.var.db, idOf(c), to(method), c.var.now, { ways: waysOf(c) })
  dropPages(c, [comment])
  return back(c, typed, [comment])
}

/** The boxes: `id-12=on`. */
function tickedIn(typed: Typed): number[] {
  return Object.keys(typed).flatMap((name) => readId(/^id-(\d+)$/.exec(name)?.[1] ?? '') ?? [])
}

/** The comment is spam, and so is what its writer sends from now on. */
async function block(c: AppContext): Promise<Response> {
  const { typed } = await readFormMethod(c)
  const comment = await moderateOne(c.var.db, idOf(c), 'spam', c.var.now)
  await insertBlockEntry(c.var.db, entryFor(comment)).execute()
  dropPages(c, [comment])
  return back(c, typed)
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
  return back(c, typed)
}

function dropPages(c: AppContext, comments: { post_id: number }[]): void {
  for (const comment of comments) c.var.pages.dropPost(comment.post_id)
}

function idOf(c: AppContext): number {
  const id = readId(c.req.param('id') ?? '')
  if (!id) throw new NotFoundError('There is no comment with this id.')
  return id
}

/** To the list they stood in. What was decided can be taken back there, but for a deletion. */
function back(
  c: AppContext,
  typed: Typed,
  decided: { id: number; status: CommentStatus }[] = [],
): Response {
  const list = readQueueList(typed)
  const [first] = decided
  if (!first || first.status === 'deleted' || first.status === list.status) {
    return c.redirect(queuePath(list), 303)
  }
  const { status } = first
  return c.redirect(queuePath(list, { status, ids: decided.map(({ id }) => id) }), 303)
}
