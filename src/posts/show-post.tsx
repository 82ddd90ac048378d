import { issueToken } from '../comments/form-token.ts'
import {
  readThreadView,
  shownThread,
  threadStatements,
  type ThreadView,
} from '../comments/show-thread.ts'
import type { OwnComment } from '../comments/rights.ts'
import type { ThreadRow } from '../comments/thread-queries.ts'
import { Thread } from '../comments/thread.tsx'
import type { AppContext } from '../http/context.ts'
import { cutPage, type KeptPage } from '../http/page-memory.ts'
import { renderPage } from '../http/send-page.ts'
import { canMail } from '../outbox/ways.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { correctionsFrom } from './correction.ts'
import { permalink, type ShownPost } from './post.ts'
import { PostPage } from './post-page.tsx'
import { readableAt } from './readable.ts'
import { relatedFrom, selectPostForPage } from './related-queries.ts'
import { RelatedPosts } from './related-posts.tsx'

/** Everything a post's page shows, in one round trip. NotFoundError, or Moved. */
export async function makePost(
  c: AppContext,
  kind: 'post' | 'page',
  slug: string,
): Promise<KeptPage> {
  const { db, now, origin, pages, keys, settings_memory } = c.var
  const view = await readThreadView(c)
  const [settings, posts, thread = [], own = []] = await db.batch(
    selectSettings(db, now),
    selectPostForPage(db, kind, slug),
    ...threadStatements(c, slug, view),
  )
  const site = settingsFrom(settings[0])
  settings_memory.remember(site, now)
  const post = readableAt(posts[0], slug, now)
  const related = posts[0] ? relatedFrom(posts[0], now) : []
  const corrections =
    posts[0] && hasThread(post, site) ? correctionsFrom(posts[0], thread as ThreadRow[]) : []
  for (const shown of [post, ...related]) pages.learn(shown.id, shown)
  const token = await issueToken(await keys.get(db, 'form'), post.id, now)
  const shown = shownThread(thread as ThreadRow[], own as unknown as OwnComment[], view, now)
  const page = renderPage(
    <PostPage {...{ post, site, origin, corrections }} noindex={isOnePersons(view)}>
      <RelatedPosts posts={related} site={site} />
      {hasThread(post, site) && (
        <Thread
          {...shown}
          {...{ site, post, token }}
          count={post.comments}
          can_mail={canMail(c)}
          by_owner={c.var.as_owner}
        />
      )}
    </PostPage>,
  )
  const counted = { id: post.id, path: permalink(post) }
  return cutPage(page, { site, post: counted, now, good_until: null })
}

function isOnePersons(view: ThreadView): boolean {
  return view.reply !== null || view.held !== null || view.page > 1 || view.order !== 'oldest'
}

/** A closed thread is still worth reading; an empty one that is closed says nothing. */
function hasThread(post: ShownPost, site: Settings): boolean {
  return (
    post.kind === 'post' &&
    site.comments !== 'off' &&
    (post.comments_open === 1 || post.comments > 0)
  )
}
