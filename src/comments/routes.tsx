import { Hono } from 'hono'
import { type FieldError, TooManyRequestsError } from '../errors.ts'
import { type AppContext, type AppEnv, signedName } from '../http/context.ts'
import { checkForm, inWords } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import { secondsAfter } from '../lib/time.ts'
import { isModerator } from '../http/person.ts'
import { canMail, waysOf } from '../outbox/ways.ts'
import { textFor } from '../ui/text/text.ts'
import { closedWords } from './closed-words.ts'
import { threadPath, whyClosed } from './comment.ts'
import { CommentFormPage } from './comment-form-page.tsx'
import { allowWidget, verifyChallenge } from './challenge.ts'
import { rememberOwnComment } from './commenter-cookie.ts'
import { checkToken, issueToken, type TokenCheck } from './form-token.ts'
import { CHALLENGE, CommentForm, MOST_LETTERS, TRAP, withName } from './input.ts'
import { type Opening, QUICKEST_SECONDS } from './moderation.ts'
import { renderComment } from './markdown.ts'
import { readMoment } from './show-thread.ts'
import { type Outcome, submitComment } from './submit.ts'
import { findPlace, firstSince } from './thread-queries.ts'

/** Behind readCommentForm and loadPost. */
export const commentRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { post, db, now } = c.var
    const since = readMoment(c.req.query('since'))
    const place = since && (await findPlace(db, firstSince(post.id, since), now))
    if (!place) return c.redirect(`/posts/${post.slug}#comments`, 303)
    return c.redirect(`${threadPath(post, { page: place.page, since })}#comment-${place.id}`, 303)
  })
  .post('/', async (c) => {
    const { post, site, db, now, keys, person, typed, beside, block } = c.var
    if (whyClosed(post, site, now)) return sendClosed(c)
    const form = checkForm(CommentForm, withName(typed, person, site))
    if (!form.ok) return sendBack(c, form.errors)
    const token = await checkToken(await keys.get(db, 'form'), post.id, form.value.token, now)
    const outcome = await submitComment(
      db,
      post,
      site,
      {
        input: form.value,
        by_owner: c.var.owner,
        by_moderator: isModerator(person),
        token,
        trap_filled: form.value[TRAP] !== '',
        block,
        history: beside,
        opening: openingOf(c, token),
        challenge: challengeOf(c, form.value),
        ways: waysOf(c),
      },
      now,
    )
    return answer(c, outcome)
  })
  .post('/preview', (c) => {
    const { typed } = c.var
    const { html } = renderComment((typed['body'] ?? '').slice(0, MOST_LETTERS))
    const token = typed['token'] ?? ''
    return sendPage(c, <CommentFormPage {...formOf(c)} token={token} preview={html} />)
  })

/** The owner is not asked, nor who fell into the trap. */
function challengeOf(c: AppContext, input: CommentForm) {
  const { challenge } = c.var.config
  if (!challenge || c.var.owner || input[TRAP] !== '') return null
  return () => verifyChallenge(challenge, input[CHALLENGE])
}

/** Who has a form of ours has had the page since it was made, if ever. */
function openingOf(c: AppContext, token: TokenCheck): Opening | null {
  const { beside, post, site, now, visit_look } = c.var
  if (!token.ok || !visit_look) return null
  return visit_look.judge(beside.visit, post.id, site, secondsAfter(now, -token.age_seconds))
}

function answer(c: AppContext, outcome: Outcome): Response | Promise<Response> {
  const { post, pages } = c.var
  if (outcome.kind === 'closed') return sendClosed(c)
  if (outcome.kind === 'refused')
    return sendBack(c, [{ field: outcome.field, message: outcome.why }])
  if (outcome.kind === 'too-many') return sendLater(c, outcome.seconds)
  rememberOwnComment(c, outcome.id, outcome.key)
  c.set('has_commented', outcome.status !== 'spam' && !c.var.owner)
  if (outcome.status !== 'approved') {
    return c.redirect(`/posts/${post.slug}?held=${outcome.id}#comment-${outcome.id}`, 303)
  }
  pages.dropPost(post.id)
  return c.redirect(`/posts/${post.slug}#comment-${outcome.id}`, 303)
}

/**
 * 422: the form on a page of its own, with the text, the reasons and a fresh token. That one is as old as
 * writing takes: one more press posts it, however soon.
 */
async function sendBack(c: AppContext, errors: FieldError[], status = 422): Promise<Response> {
  const { post, site, db, now, keys } = c.var
  const made = secondsAfter(now, -QUICKEST_SECONDS)
  const token = await issueToken(await keys.get(db, 'form'), post.id, made)
  const told = inWords(errors, textFor(site.language).comment_errors)
  return sendPage(c, <CommentFormPage {...formOf(c)} token={token} errors={told} />, status)
}

/** The form as it was sent, for a page of its own. */
function formOf(c: AppContext) {
  const { post, site, now, typed } = c.var
  const is_open = whyClosed(post, site, now) === null
  const offers = { can_mail: canMail(c), site_key: is_open ? allowWidget(c) : null }
  return { post, site, typed, is_open, signed_as: signedName(c, site), ...offers }
}

/** 429: the same page, and when to try again. */
async function sendLater(c: AppContext, seconds: number): Promise<Response> {
  for (const [name, value] of Object.entries(new TooManyRequestsError(seconds).headers)) {
    c.header(name, value)
  }
  const message = textFor(c.var.site.language).comment_errors.rate(seconds)
  return sendBack(c, [{ field: 'token', message }], 429)
}

/** 403: closed while somebody was writing; their text is theirs. */
async function sendClosed(c: AppContext): Promise<Response> {
  const { post, site, now } = c.var
  const message = closedWords(whyClosed(post, site, now) ?? 'post', site)
  return sendBack(c, [{ field: 'token', message }], 403)
}
