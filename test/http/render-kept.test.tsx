import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { shownThread } from '../../src/comments/show-thread.ts'
import type { ThreadRow } from '../../src/comments/thread-queries.ts'
import { Thread } from '../../src/comments/thread.tsx'
import { Db } from '../../src/db/database.ts'
import { fillDemo } from '../../src/demo/fill.ts'
import { demo_pages, demo_posts } from '../../src/demo/posts.ts'
import { PageMemory } from '../../src/http/page-memory.ts'
import { renderKept } from '../../src/http/render-kept.tsx'
import { renderPage } from '../../src/http/send-page.ts'
import { iso } from '../../src/lib/time.ts'
import { cardsFrom, selectIndexPage } from '../../src/posts/list-page-queries.ts'
import { ListPage } from '../../src/posts/list-page.tsx'
import { selectPage } from '../../src/posts/page-queries.ts'
import { PostPage } from '../../src/posts/post-page.tsx'
import { readableAt } from '../../src/posts/readable.ts'
import { relatedFrom } from '../../src/posts/related-queries.ts'
import { RelatedPosts } from '../../src/posts/related-posts.tsx'
import { settingsFrom } from '../../src/settings/queries.ts'
import { default_settings, type Settings } from '../../src/settings/settings.ts'
import { Layout } from '../../src/ui/layout.tsx'

const now = new Date('2026-11-03T12:00:00Z')
const origin = 'https://blog.example'
const db = new Db(env.DB)
const TOKEN = '1.x'
const first_page = {
  page: 1,
  order: 'oldest' as const,
  reply: null,
  held: null,
  since: null,
  own: [],
}

/** As it goes out of an isolate that has only just learned these counts. */
function kept(page: Parameters<typeof renderKept>[0], site: Settings, counted: Counted[]): string {
  const pages = new PageMemory()
  if (site.demo) pages.learn(site.demo.post_id, site.demo)
  for (const one of counted) pages.learn(one.id, one)
  const [own] = counted
  const about = { site, token: TOKEN, post: null, made_at: 0, good_until: null }
  const whole = { ...renderKept(page, own?.id), ...about }
  const { body } = pages.ready(whole)
  return new TextDecoder().decode(body)
}

interface Counted {
  id: number
  views: number
  comments: number
}

const looks = (['en', 'de'] as const).flatMap((language) =>
  (['plain', 'book'] as const).flatMap((theme) =>
    [true, false].map((has_steps) => ({ language, theme, has_steps })),
  ),
)

describe('a page rendered into its frame', () => {
  beforeAll(() => fillDemo(db, now))

  it.each(looks)('is the page rendered whole: %o', async ({ language, theme, has_steps }) => {
    // One and the same for all of them, so that all but the first find a frame.
    let site: Settings | undefined
    for (const { source } of [...demo_pages, ...demo_posts]) {
      const kind = /^kind: page$/m.test(source) ? 'page' : 'post'
      const slug = /^slug: (.+)$/m.exec(source)?.[1] ?? ''
      const [[row]] = await db.batch(
        selectPage(db, { kind, slug, now, has_settings: true, stamp: '' }, first_page),
      )
      const found = readableAt(row, slug, now)
      const post = { ...found, html: found.html ?? '' }
      const read = settingsFrom(row)
      site ??= { ...read, language, theme, demo: has_steps ? read.demo : null }
      const related = relatedFrom(post, now)
      const thread = shownThread(JSON.parse(post.thread) as ThreadRow[], [], first_page, now)
      const mode = { closed: null, can_mail: true, site_key: null, signed_as: null }
      const about = { site, post, token: TOKEN, may_thank: false, ...mode }
      const children = (
        <>
          <RelatedPosts posts={related} site={site} />
          <Thread {...thread} {...about} count={post.comments} as_of={iso(now)} />
        </>
      )
      const page = PostPage({ post, site, origin, noindex: false, children })
      expect(kept(page, site, [post, ...related])).toBe(renderPage(page))
    }
  })

  it('holds for lists, with a feed of their own and without', async () => {
    const [[row]] = await db.batch(selectIndexPage(db, { page: 1, now, has_settings: true }))
    const site = settingsFrom(row)
    const cards = row ? cardsFrom(row) : []
    expect(cards).toHaveLength(demo_posts.length)
    for (const has_feed of [true, false]) {
      const list = { site, cards, popular: [], page: 1, path: '/', origin, for_owner: false }
      const page = ListPage({ ...list, has_feed })
      expect(kept(page, site, cards)).toBe(renderPage(page))
    }
  })

  it('holds for any words in the settings and on the page', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('<slot></slot>', '</style>', '&', '\0', '"', '</title>'),
    )
    fc.assert(
      fc.property(text, text, text, text, (title, footer, custom_css, words) => {
        const site = { ...default_settings, title, footer, custom_css }
        const page = (
          <Layout site={site} title={words} head={<meta content={words} />}>
            {words}
          </Layout>
        )
        expect(kept(page, site, [])).toBe(renderPage(page))
      }),
    )
  })
})
