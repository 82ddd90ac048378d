import { siteKey } from '../comments/challenge.ts'
import { isOpen } from '../comments/comment.ts'
import { issueToken } from '../comments/form-token.ts'
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
import type { AppContext } from '../http/context.ts'
import type { KeptPage } from '../http/cut-page.ts'
import { renderKept } from '../http/render-kept.tsx'
import { iso } from '../lib/time.ts'
import { canMail } from '../outbox/ways.ts'
import type { Settings } from '../settings/settings.ts'
import { correctionsFrom } from './correction.ts'
import { selectPage } from './page-queries.ts'
import { permalink, type ShownPost } from './post.ts'
import { PostPage } from './post-page.tsx'
import { readableAt } from './readable.ts'
import { relatedFrom } from './related-queries.ts'
import { RelatedPosts } from './related-posts.tsx'

/** Everything a post's page shows, in one round trip. NotFoundError, or Moved. */
export async function makePost(
  c: AppContext,
  kind: 'post' | 'page',
  slug: string,
): Promise<KeptPage> {
  const { db, now, origin, pages, keys, settings_memory } = c.var
  const view = await readThreadView(c)
  const [[row], own = []] = await db.batch(
    selectPage(db, { kind, slug, now }, view),
    ...ownStatements(c, slug, view),
  )
  const site = settings_memory.learn(row, now)
  const post = readableAt(row?.id ? row : undefined, slug, now)
  const related = relatedFrom(post, now)
  for (const shown of [post, ...related]) pages.learn(shown.id, shown)
  const token = await issueToken(await keys.get(db, 'form'), post.id, now)
  const thread = JSON.parse(post.thread) as ThreadRow[]
  const shown = shownThread(thread, own as unknown as OwnComment[], view, now)
  const corrections = hasThread(post, site) ? correctionsFrom(post, thread) : []
  const site_key = hasThread(post, site) && isOpen(post, site) ? siteKey(c) : null
  const children = (
    <>
      <RelatedPosts posts={related} site={site} />
      {hasThread(post, site) && (
        <Thread
          {...shown}
          {...{ site, post, token }}
          count={post.comments}
          as_of={iso(now)}
          can_mail={canMail(c)}
          site_key={site_key}
          by_owner={c.var.as_owner}
        />
      )}
    </>
  )
  const page = PostPage({ post, site, origin, corrections, noindex: isOnePersons(view), children })
  const counted = { id: post.id, path: permalink(post) }
  const policy = site_key ? policy_with_challenge : undefined
  return renderKept(page, { site, post: counted, now, good_until: null, policy })
}

function isOnePersons(view: ThreadView): boolean {
  const { reply, held, since, page, order } = view
  return reply !== null || held !== null || since !== null || page > 1 || order !== 'oldest'
}

/** A closed thread is still worth reading; an empty one that is closed says nothing. */
function hasThread(post: ShownPost, site: Settings): boolean {
  return (
    post.kind === 'post' &&
    site.comments !== 'off' &&
    (post.comments_open === 1 || post.comments > 0)
  )
}
