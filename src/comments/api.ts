import { Hono } from 'hono'
import { ForbiddenError, InvalidError, NotFoundError, TooManyRequestsError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, inWords } from '../http/forms.ts'
import { listOf, readId, readJson, readPaging } from '../http/json.ts'
import { iso } from '../lib/time.ts'
import { isModerator } from '../http/person.ts'
import { waysOf } from '../outbox/ways.ts'
import { en } from '../ui/text/en.ts'
import { checkOwn } from './check-own.ts'
import { type CommentStatus, whyClosed } from './comment.ts'
import { CommentForm, Moderation, withName } from './input.ts'
import { markCorrection } from './correction.ts'
import { moderate, moderateOne } from './moderate.ts'
import { listComments, type OwnersComment } from './owner-queries.ts'
import { pinComment } from './pin.ts'
import { submitComment } from './submit.ts'

/** Behind readCommentJson and loadPost: a comment by a program, held unless a token makes it the owner's. */
export const commentApi = new Hono<AppEnv>().post('/', async (c) => {
  const { post, site, db, now, owner, person, typed, beside, block, pages } = c.var
  if (whyClosed(post, site, now)) throw closed(c)
  const form = checkForm(CommentForm, withName(typed, person, site))
  if (!form.ok) throw new InvalidError(inWords(form.errors, en.comment_errors))
  const submission = {
    input: form.value,
    by_owner: owner,
    by_moderator: isModerator(person),
    token: 'program' as const,
    trap_filled: false,
    block,
    history: beside,
    opening: null,
    challenge: null,
    ways: waysOf(c),
  }
  const outcome = await submitComment(db, post, site, submission, now)
  if (outcome.kind === 'closed') throw closed(c)
  if (outcome.kind === 'too-many') throw new TooManyRequestsError(outcome.seconds)
  if (outcome.kind === 'refused') {
    throw new InvalidError(
      inWords([{ field: outcome.field, message: outcome.why }], en.comment_errors),
    )
  }
  if (outcome.status === 'approved') pages.dropPost(post.id)
  return c.json({ id: outcome.id, status: outcome.status }, owner ? 201 : 202)
})

const status_after = { approve: 'approved', spam: 'spam', delete: 'deleted' } as const

/** The queue's work; app.ts mounts it behind requireRight. */
export const moderationApi = new Hono<AppEnv>()
  .get('/', async (c) => {
    const paging = readPaging(c.req.query())
    const comments = await listComments(
      c.var.db,
      readStatus(c.req.query('status')),
      paging,
      c.var.only_by,
    )
    return c.json(listOf(comments, paging, commentJson))
  })
  .post('/moderation', async (c) => {
    const { ids, action } = await readJson(c.req.raw, Moderation)
    await checkOwn(c, ids)
    const comments = await moderate(c.var.db, ids, status_after[action], c.var.now, {
      ways: waysOf(c),
    })
    dropPages(c, comments)
    return c.json({ items: comments.map(commentJson) })
  })
  .post('/:id/approval', (c) => move(c, 'approved'))
  .delete('/:id/approval', (c) => move(c, 'pending'))
  .post('/:id/spam', (c) => move(c, 'spam'))
  .post('/:id/pin', (c) => pin(c, 1))
  .delete('/:id/pin', (c) => pin(c, 0))
  .post('/:id/correction', (c) => mark(c, iso(c.var.now)))
  .delete('/:id/correction', (c) => mark(c, null))
  .delete('/:id', (c) => move(c, 'deleted'))

async function pin(c: AppContext, pinned: 0 | 1): Promise<Response> {
  const comment = await pinComment(c.var.db, idOf(c), pinned)
  dropPages(c, [comment])
  return c.json(commentJson(comment))
}

async function mark(c: AppContext, moment: string | null): Promise<Response> {
  const comment = await markCorrection(c.var.db, idOf(c), moment)
  dropPages(c, [comment])
  return c.json(commentJson(comment))
}

async function move(c: AppContext, to: CommentStatus): Promise<Response> {
  const id = idOf(c)
  const comment = await moderateOne(c.var.db, id, to, c.var.now, { ways: waysOf(c) })
  dropPages(c, [comment])
  return c.json(commentJson(comment))
}

function idOf(c: AppContext): number {
  const id = readId(c.req.param('id') ?? '')
  if (!id) throw new NotFoundError('There is no comment with this id.')
  return id
}

function dropPages(c: AppContext, comments: OwnersComment[]): void {
  for (const comment of comments) c.var.pages.dropPost(comment.post_id)
}

function readStatus(text: string | undefined): CommentStatus | undefined {
  if (text === undefined) return undefined
  const known = ['pending', 'approved', 'spam', 'deleted'] as const
  const status = known.find((candidate) => candidate === text)
  if (status) return status
  throw new InvalidError([{ field: 'status', message: `One of ${known.join(', ')}.` }])
}

function commentJson(comment: OwnersComment) {
  const { by_owner, pinned, root_id: _root, decided_at: _decided, ...rest } = comment
  return { ...rest, by_owner: by_owner === 1, pinned: pinned === 1 }
}

function closed({ var: { post, site, now } }: AppContext): ForbiddenError {
  const is_over = whyClosed(post, site, now) === 'age'
  const why = is_over ? `: it appeared more than ${site.close_after} days ago.` : '.'
  return new ForbiddenError(`Comments on this post are closed${why}`, 'comments_closed')
}
