import { Hono } from 'hono'
import { aboutRoutes } from './analytics/about-routes.tsx'
import { liveApi, reportApi } from './analytics/api.ts'
import { countBesides } from './analytics/besides.ts'
import { countMemory } from './analytics/counter.ts'
import { lookForVisit } from './analytics/look-for-visit.ts'
import { statsRoutes } from './analytics/owner-routes.tsx'
import { beaconRoutes, counterRoutes } from './analytics/routes.ts'
import { commentApi, moderationApi } from './comments/api.ts'
import { readCommentJson } from './comments/read-json.ts'
import { historyBeside, readCommentForm } from './comments/history.ts'
import { queueRoutes } from './comments/owner-routes.tsx'
import { keepText } from './comments/keep-text.tsx'
import { commenterRoutes } from './comments/commenter-routes.tsx'
import { queueFeedKeyRoutes, queueFeedRoutes } from './comments/queue-feed-routes.tsx'
import { mailRoutes } from './comments/mail-routes.tsx'
import { commentRoutes } from './comments/routes.tsx'
import { NotFoundError } from './errors.ts'
import { commentFeedRoutes } from './feeds/comment-routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { addressRules } from './http/address-rules.ts'
import { noteSteps } from './http/note-steps.ts'
import { type AppContext, type AppEnv, rememberer } from './http/context.ts'
import { answerHeaders } from './http/headers.ts'
import { healthRoutes } from './http/health.ts'
import { onError } from './http/on-error.tsx'
import { sameOrigin } from './http/same-origin.ts'
import { blockRoutes } from './owner/block-routes.tsx'
import { demoRoutes } from './owner/demo-routes.tsx'
import { likeRoutes } from './likes/routes.ts'
import { takeLikesBack } from './likes/take-back.ts'
import { deskRoutes } from './owner/desk-routes.tsx'
import { devicesRoutes } from './owner/devices-routes.tsx'
import { identify, requireDesk } from './owner/identify.ts'
import { peopleRoutes } from './owner/people-routes.tsx'
import { requireRight } from './owner/require-right.ts'
import { settingsRoutes } from './owner/settings-routes.tsx'
import { setupRoutes } from './owner/setup-routes.tsx'
import { shareRoutes } from './owner/share-routes.tsx'
import { sharedStatsRoutes } from './owner/shared-stats-routes.tsx'
import { signInRoutes } from './owner/sign-in-routes.tsx'
import { layStrip } from './owner/lay-strip.tsx'
import { uncountedRoutes } from './owner/uncounted-routes.tsx'
import { outboxRoutes } from './outbox/owner-routes.tsx'
import { sendAfterwards } from './outbox/send-afterwards.ts'
import { answerKept } from './posts/answer-kept.ts'
import { postApi } from './posts/api.ts'
import { listRoutes } from './posts/list-routes.tsx'
import { redirectRoutes } from './posts/redirect-routes.tsx'
import { loadPost } from './posts/load-post.ts'
import { noteCommenter } from './posts/note-commenter.ts'
import { writeRoutes } from './posts/owner-routes.tsx'
import { pageRoutes, postRoutes } from './posts/routes.tsx'
import { privacyRoutes } from './privacy/routes.tsx'

/**
 * A page that is kept goes out at once: to ask the whole site map for it would be most of the work. Each app is an
 * isolate of its own: it remembers pages, settings and readings.
 */
export function createApp(clock: () => Date = () => new Date()) {
  const [rememberAll, rememberCounting] = [rememberer(clock), countMemory()]
  const given = new WeakMap<Request, AppContext['var']>()
  const remember = (c: AppContext) => {
    const known = given.get(c.req.raw)
    if (known) return takeOver(c, known)
    rememberAll(c)
    rememberCounting(c)
  }
  const site_map = siteMap(remember)
  const app = new Hono<AppEnv>()
  const askMap = (c: AppContext) => {
    if (c.get('counter')) given.set(c.req.raw, c.var)
    return site_map.fetch(c.req.raw, c.env, c.executionCtx)
  }
  app.onError((_error, c) => askMap(c))
  app.all('*', async (c) => {
    remember(c)
    return (await answerKept(c)) ?? askMap(c)
  })
  return app
}

/** To make all of it anew for one and the same request would cost a cold page a good part of what it may. */
function takeOver(c: AppContext, known: AppContext['var']): void {
  for (const [name, value] of Object.entries(known)) c.set(name as never, value as never)
}

/** The site map. */
export function siteMap(remember: (c: AppContext) => void) {
  const app = new Hono<AppEnv>()
  app.onError(onError)
  app.notFound(() => {
    throw new NotFoundError()
  })

  app.use(answerHeaders)
  app.use(async (c, next) => {
    remember(c)
    await next()
  })
  app.use(addressRules)
  app.use(sameOrigin)
  app.use(identify)
  app.use(countBesides)
  app.use(layStrip)
  app.use(noteSteps)

  // For machines, and for any page elsewhere.
  app.route('/', feedRoutes)
  app.route('/', commentFeedRoutes)
  app.route('/healthz', healthRoutes)
  app.route('/', counterRoutes)
  app.route('/', beaconRoutes)

  // What a change to comments causes to go out goes after the answer.
  app.use('/posts/:slug/comments', sendAfterwards)
  app.use('/api/v1/posts/:slug/comments', sendAfterwards)
  app.use('/api/v1/comments/*', sendAfterwards)
  app.use('/owner/comments/*', sendAfterwards)
  app.use('/mail/*', sendAfterwards)
  app.use('/comments/*', sendAfterwards)

  // Strangers' comments: what hangs on a post is mounted behind it.
  const beside_form = historyBeside(lookForVisit)
  app.use('/posts/:slug/comments/*', readCommentForm, keepText, loadPost(beside_form))
  app.use('/posts/:slug/comments', noteCommenter)
  app.route('/posts/:slug/comments', commentRoutes)
  app.use('/api/v1/posts/:slug/comments', readCommentJson, loadPost(historyBeside()))
  app.route('/api/v1/posts/:slug/comments', commentApi)
  app.route('/', likeRoutes)
  app.route('/comments', commenterRoutes)
  app.route('/mail', mailRoutes)

  // The door, and the desk behind it: a line protects it all, and four what programs do. Who may open what: rights.ts.
  app.route('/owner/setup', setupRoutes)
  app.route('/owner/sign-in', signInRoutes)
  app.route('/owner/uncounted', uncountedRoutes)
  app.route('/owner/comments/feed.xml', queueFeedRoutes)
  app.use('/owner/*', requireDesk)
  app.route('/owner/posts', writeRoutes)
  app.route('/owner/redirects', redirectRoutes)
  app.route('/owner/comments/feed', queueFeedKeyRoutes)
  app.route('/owner/comments', queueRoutes)
  app.route('/owner/outbox', outboxRoutes)
  app.route('/owner/settings', settingsRoutes)
  app.route('/owner/blocks', blockRoutes)
  app.route('/owner/people', peopleRoutes)
  app.route('/owner/devices', devicesRoutes)
  app.route('/owner/demo', demoRoutes)
  app.route('/owner/stats/shares', shareRoutes)
  app.route('/owner', statsRoutes)
  app.route('/owner', deskRoutes)
  app.use('/api/v1/posts/*', requireRight)
  app.use('/api/v1/comments/*', requireRight)
  app.use('/api/v1/reports/*', requireRight)
  app.use('/api/v1/live', requireRight)
  app.route('/api/v1/posts', postApi)
  app.route('/api/v1/comments', moderationApi)
  app.route('/api/v1/reports', reportApi)
  app.route('/api/v1/live', liveApi)

  // Readers. A page's address is whatever is left.
  app.route('/about-these-numbers', aboutRoutes(takeLikesBack))
  app.route('/stats', sharedStatsRoutes)
  app.route('/privacy', privacyRoutes)
  app.route('/', listRoutes)
  app.route('/', postRoutes)
  app.route('/', pageRoutes)
  return app
}
