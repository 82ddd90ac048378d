import { Hono } from 'hono'
import { type FieldError, NotFoundError, TooManyRequestsError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, inWords, readTyped, type Typed } from '../http/forms.ts'
import { readId } from '../http/json.ts'
import { logError } from '../http/log.ts'
import { sendPage } from '../http/send-page.ts'
import { sendText } from '../http/send-text.ts'
import { queueDataMail } from '../outbox/queue.ts'
import { canMail, waysOf } from '../outbox/ways.ts'
import { textFor } from '../ui/text/text.ts'
import { threadPath } from './comment.ts'
import { commentRss } from './comment-rss.ts'
import { readOwnComments } from './commenter-cookie.ts'
import { DeletionPage } from './deletion-page.tsx'
import { EditPage } from './edit-page.tsx'
import { editComment, type EditOutcome } from './edit.ts'
import { EditForm } from './input.ts'
import { DonePage } from './mail-pages.tsx'
import { loadOwn } from './load-own.ts'
import { moderate } from './moderate.ts'
import { updateSeen } from './queries.ts'
import { ownPath, rightsOf } from './rights.ts'
import { sendForgotten, sendMyData } from './show-my-data.tsx'
import { StatusPage } from './status-page.tsx'
import { findPlace } from './thread-queries.ts'

/** What a comment's writer may do with it, and for everybody where it stands. */
export const commenterRoutes = new Hono<AppEnv>()
  .get('/:id', async (c) => {
    const place = await findPlace(c.var.db, readId(c.req.param('id')) ?? 0, c.var.now)
    if (!place) throw new NotFoundError('There is no comment at this address.')
    return c.redirect(`${threadPath(place, place)}#comment-${place.id}`, 302)
  })
  .use('/:id/*', loadOwn)
  .get('/:id/status', (c) => {
    const { site, origin, now } = c.var
    const { comment, key, replies } = c.var.own
    const rights = rightsOf(comment, now)
    c.executionCtx.waitUntil(noteSeen(c))
    return sendPage(c, <StatusPage {...{ site, origin, comment, rights, replies }} secret={key} />)
  })
  .get('/:id/feed.xml', (c) => {
    const { site, origin } = c.var
    const { comment, key, replies } = c.var.own
    const { id, title } = comment
    const feed = {
      title: textFor(site.language).commenter.feed_title(title),
      link: ownPath(id, 'status', key),
      self: ownPath(id, 'feed.xml', key),
      items: replies.map((reply) => ({ ...reply, title })),
    }
    const text = commentRss(site, feed, origin)
    const response = sendText(c, { text, type: 'application/rss+xml' })
    response.headers.set('Cache-Control', 'private, no-cache')
    return response
  })
  .get('/:id/edit', (c) => {
    const { comment } = c.var.own
    const { may_edit, may_delete } = rightsOf(comment, c.var.now)
    const typed = { name: comment.name, body: comment.body, url: comment.url ?? '' }
    if (!may_edit) return answerEdit(c, { kind: may_delete ? 'answered' : 'late' }, typed)
    return sendEdit(c, 200, { typed })
  })
  .post('/:id/edit', async (c) => {
    const { db, site, now } = c.var
    const typed = await readTyped(c.req.raw)
    const form = checkForm(EditForm, typed)
    if (!form.ok) {
      const errors = inWords(form.errors, textFor(site.language).comment_errors)
      return sendEdit(c, 422, { typed, errors })
    }
    return answerEdit(c, await editComment(db, c.var.own.comment, form.value, site, now), typed)
  })
  .get('/:id/deletion', (c) => sendDeletion(c))
  .post('/:id/deletion', async (c) => {
    const { db, now, pages } = c.var
    const { comment } = c.var.own
    if (!rightsOf(comment, now).may_delete) return sendDeletion(c)
    await moderate(db, [comment.id], 'deleted', now)
    pages.dropPost(comment.post_id)
    return c.redirect(`/posts/${comment.slug}#comments`, 303)
  })
  .get('/:id/data', (c) => {
    const { comment, key } = c.var.own
    const can_ask = canMail(c) && comment.status === 'approved' && comment.has_email === 1
    const ask_link = can_ask ? ownPath(comment.id, 'data-link', key) : undefined
    const about = textFor(c.var.site.language).privacy.my_data.this_comment
    return sendMyData(c, { comment_id: comment.id }, about, ask_link)
  })
  .post('/:id/data', (c) => sendForgotten(c, { comment_id: c.var.own.comment.id }))
  .post('/:id/data-link', async (c) => {
    const { db, site, now, own } = c.var
    if (canMail(c)) await queueDataMail(db, own.comment.id, waysOf(c), now).execute()
    const words = textFor(site.language).privacy.my_data.link_sent
    return sendPage(c, <DonePage site={site} words={words} to_queue={false} />)
  })

/** After the answer, which says what is new since the time before. A reload within a minute is the same look. */
async function noteSeen(c: AppContext): Promise<void> {
  const { db, now, own } = c.var
  if (now.getTime() - Date.parse(own.comment.seen_at) < 60_000) return
  try {
    await updateSeen(db, own.comment.id, now).execute()
  } catch (error) {
    logError(c, error)
  }
}

function answerEdit(c: AppContext, outcome: EditOutcome, typed: Typed): Response {
  const { site, own, pages } = c.var
  if (outcome.kind === 'edited') {
    pages.dropPost(own.comment.post_id)
    return c.redirect(whereItStands(c, outcome.status), 303)
  }
  const words = textFor(site.language).commenter.edit_errors
  if (outcome.kind === 'too-soon') {
    const { headers } = new TooManyRequestsError(outcome.seconds)
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    return sendEdit(c, 429, { typed, why: words['too-soon'](outcome.seconds) })
  }
  const is_over = outcome.kind !== 'overtaken'
  return sendEdit(c, is_over ? 403 : 409, { typed, why: words[outcome.kind], is_over })
}

/** In the browser it was written in, under the post; anywhere else, on its own page. */
function whereItStands(c: AppContext, status: string): string {
  const { comment, key } = c.var.own
  const { id, slug } = comment
  if (!readOwnComments(c).some((pair) => pair.id === id)) return ownPath(id, 'status', key)
  return status === 'approved'
    ? `/posts/${slug}#comment-${id}`
    : `/posts/${slug}?held=${id}#comment-${id}`
}

function sendEdit(
  c: AppContext,
  status: number,
  form: { typed: Typed; errors?: FieldError[]; why?: string; is_over?: boolean },
): Response {
  const { comment, key } = c.var.own
  const page = <EditPage errors={[]} {...form} site={c.var.site} comment={comment} secret={key} />
  return sendPage(c, page, status)
}

function sendDeletion(c: AppContext): Response {
  const { comment, key } = c.var.own
  const is_over = !rightsOf(comment, c.var.now).may_delete
  const page = <DeletionPage site={c.var.site} {...{ comment, is_over }} secret={key} />
  return sendPage(c, page, is_over ? 403 : 200)
}
