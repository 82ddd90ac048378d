import { siteKey } from '../comments/challenge.ts'
import { type Closed, whyClosed } from '../comments/comment.ts'
import { recentToken } from '../comments/form-token.ts'
import {
  ownStatements,
  readThreadView,
  shownThread,
  type ThreadView,
} from '../comments/show-thread.ts'
import type { OwnComment } from '../comments/rights.ts'
import type { ThreadRow } from '../comments/thread-queries.ts'
import { Thread } from '../comments/thread.tsx'
import { policy_with_challenge } from '../http/complete-headers.ts'
import { type AppContext, signedName } from '../http/context.ts'
import type { CutHtml, KeptPage } from '../http/cut-page.ts'
import type { Person } from '../http/person.ts'
import { renderKept } from '../http/render-kept.tsx'
import { iso } from '../lib/time.ts'
import { canMail } from '../outbox/ways.ts'
import { reachOf } from '../rights.ts'
import type { Settings } from '../settings/settings.ts'
import { correctionsFrom } from './correction.ts'
import { type PageRow, selectPage, stampOf } from './page-queries.ts'
import { permalink, type ShownPost } from './post.ts'
import { PostPage } from './post-page.tsx'
import { readableAt } from './readable.ts'
import { type RelatedCard, relatedFrom } from './related-queries.ts'
import { RelatedPosts } from './related-posts.tsx'

/** Everything a post's page shows, in one round trip. NotFoundError, or Moved. */
export async function makePost(
  c: AppContext,
  kind: 'post' | 'page',
  slug: string,
): Promise<KeptPage> {
  const { db, now, pages, keys, settings_memory, renderings } = c.var
  const view = await readThreadView(c)
  const settings = settings_memory.fresh(now)
  const made_at = settings_memory.readAt(now)
  const source = renderings.last(permalink({ kind, slug }))?.source
  const asked = { kind, slug, now, has_settings: !settings, stamp: source?.stamp ?? '' }
  const [[row], own = []] = await db.batch(
    selectPage(db, asked, view),
    ...ownStatements(c, slug, view),
  )
  const site = settings ?? settings_memory.learn(row, now)
  const found = readableAt(row?.id ? row : undefined, slug, now)
  const post = { ...found, html: found.html ?? source?.text ?? '' }
  const related = relatedFrom(post, now)
  const closed = whyClosed(post, site, now)
  for (const shown of [post, ...related]) pages.learn(shown.id, shown)
  const token = await recentToken(await keys.get(db, 'form'), post.id, now)
  const site_key = hasThread(post, closed) && !closed ? siteKey(c) : null
  const shown = { post, site, closed, site_key, related, own: own as unknown as OwnComment[], view }
  return {
    ...renderPost(c, shown),
    site,
    token,
    policy: site_key ? policy_with_challenge : undefined,
    post: { id: post.id, path: permalink(post) },
    made_at,
    good_until: null,
  }
}

interface Shown {
  post: ShownPost & Omit<PageRow, 'tags' | 'html'>
  site: Settings
  closed: Closed | null
  site_key: string | null
  related: RelatedCard[]
  own: OwnComment[]
  view: ThreadView
}

/** Columns that are slots, or compared as what they are read as. */
const apart = new Set(['views', 'visitors', 'reads', 'tags', 'related_counts', 'settings'])

/** For readers in general it is rendered anew only where something of it has changed, counters apart. */
function renderPost(c: AppContext, shown: Shown): CutHtml {
  const { post, site, closed, site_key, related, view } = shown
  const { as_owner, origin, renderings } = c.var
  const render = () => renderKept(pageOf(c, shown), post.id)
  if (as_owner || view.own.length > 0 || isOnePersons(view)) return render()
  const columns = Object.entries(post).flatMap(([name, value]) => (apart.has(name) ? [] : [value]))
  const lists = JSON.stringify([post.tags, related.map(({ id }) => id)])
  const made_of = [site, origin, canMail(c), closed, site_key, lists, ...columns]
  const source = { stamp: stampOf(post), text: post.html }
  return renderings.get(permalink(post), { made_of, source }, render)
}

function pageOf(c: AppContext, { post, site, closed, site_key, related, own, view }: Shown) {
  const { origin, now, as_owner } = c.var
  const rows = JSON.parse(post.thread) as ThreadRow[]
  const has_thread = hasThread(post, closed)
  const children = (
    <>
      <RelatedPosts posts={related} site={site} />
      {has_thread && (
        <Thread
          {...shownThread(rows, own, view, now)}
          {...{ site, closed, site_key, post }}
          // A slot: each page has its own.
          token="0"
          count={post.comments}
          // Taken again, it is of before: what came since would have changed it.
          as_of={iso(now)}
          can_mail={canMail(c)}
          signed_as={as_owner ? signedName(c, site) : null}
          may_thank={as_owner && mayModerate(c.var.person, post)}
        />
      )}
    </>
  )
  const corrections = has_thread ? correctionsFrom(post, rows) : []
  return PostPage({ post, site, origin, corrections, noindex: isOnePersons(view), children })
}

function isOnePersons(view: ThreadView): boolean {
  const { reply, held, since, page, order } = view
  return reply !== null || held !== null || since !== null || page > 1 || order !== 'oldest'
}

function mayModerate(person: Person | null, { author_id }: ShownPost): boolean {
  const reach = person ? reachOf(person.role, 'comments') : 'none'
  return reach === 'all' || (reach === 'own' && author_id === person?.id)
}

/** A closed thread is still worth reading; an empty one that is closed says nothing. */
function hasThread(post: ShownPost, closed: Closed | null): boolean {
  return post.kind === 'post' && closed !== 'blog' && (closed === null || post.comments > 0)
}
