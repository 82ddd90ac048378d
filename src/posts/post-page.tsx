import type { ComponentChildren } from 'preact'
import { minutesToRead } from '../analytics/expected-time.ts'
import type { Settings } from '../settings/settings.ts'
import { Counters } from '../ui/counters.tsx'
import { formatDate } from '../ui/format.ts'
import { Layout } from '../ui/layout.tsx'
import { LikeButton } from '../ui/like-button.tsx'
import { post_css } from '../ui/style/post.ts'
import { prose_css } from '../ui/style/prose.ts'
import { thread_css } from '../ui/style/thread.ts'
import { textFor } from '../ui/text/text.ts'
import { Contents } from './contents.tsx'
import type { Correction } from './correction.ts'
import { Corrections } from './corrections.tsx'
import { Cover } from './cover.tsx'
import { contentsOf, pageHtml } from './page-html.ts'
import { permalink, type ShownPost } from './post.ts'
import { PostHead } from './post-head.tsx'
import { ShareLinks } from './share-links.tsx'
import { slugFrom } from './slug.ts'

const none: Correction[] = []

interface PostPageProps {
  post: ShownPost
  site: Settings
  origin: string
  /** Thanks to those whose comments corrected it. */
  corrections?: Correction[]
  /** One person's view of it: a reply form, a held comment, an older page of the thread. */
  noindex: boolean
  /** To its writer alone, and so without the beacon. */
  preview?: boolean
  /** The thread and its form. */
  children?: ComponentChildren
}

const css = post_css + prose_css + thread_css

export function PostPage({
  post,
  site,
  origin,
  corrections = none,
  noindex,
  preview = false,
  children,
}: PostPageProps) {
  const is_post = post.kind === 'post'
  const text = textFor(site.language)
  return (
    <Layout
      site={site}
      title={`${post.title} · ${site.title}`}
      css={css}
      head={
        <PostHead
          post={post}
          site={site}
          origin={origin}
          corrections={corrections}
          noindex={noindex || post.status === 'unlisted'}
        />
      }
      script={preview ? undefined : 'reader'}
    >
      {preview && <PreviewNote post={post} site={site} />}
      <article data-post={post.id}>
        <header class="post">
          <h1 dir="auto">{post.title}</h1>
          {is_post && <PostMeta post={post} site={site} />}
          <Counters post_id={post.id} counts={post} site={site} />
        </header>
        {post.excerpt && (
          <p class="lede" dir="auto">
            {post.excerpt}
          </p>
        )}
        <Cover post={post} />
        <Contents headings={contentsOf(post.html, post.words)} title={text.contents} />
        <div
          class="prose"
          dir="auto"
          dangerouslySetInnerHTML={{ __html: pageHtml(post.html, text.link_to_heading) }}
        />
        <Corrections corrections={corrections} site={site} />
        <PostEnd post={post} site={site} url={origin + permalink(post)} preview={preview} />
      </article>
      {children}
    </Layout>
  )
}

function PreviewNote({ post, site }: { post: ShownPost; site: Settings }) {
  const text = textFor(site.language).owner.write
  return (
    <p class="note">
      {text.preview_strip} <a href={`/owner/posts/${post.id}`}>{text.back_to_edit}</a>
    </p>
  )
}

function PostMeta({ post, site }: { post: ShownPost; site: Settings }) {
  const text = textFor(site.language)
  const published = post.published_at ?? post.created_at
  return (
    <p class="meta">
      {post.author && `${post.author} · `}
      <time datetime={published}>{formatDate(published, site.language, site.time_zone)}</time>
      {` · ${text.minutes(minutesToRead(post.words))}`}
      {post.status === 'unlisted' && ` · ${text.unlisted}`}
    </p>
  )
}

interface PostEndProps {
  post: ShownPost
  site: Settings
  url: string
  preview: boolean
}

function PostEnd({ post, site, url, preview }: PostEndProps) {
  const text = textFor(site.language)
  return (
    <footer class="end">
      {post.tags.length > 0 && post.kind === 'post' && post.status === 'published' && (
        <div class="tags" role="group" aria-label={text.tags}>
          {post.tags.map((tag) => (
            <a href={`/tags/${slugFrom(tag)}`} rel="tag" key={tag}>
              {tag}
            </a>
          ))}
        </div>
      )}
      {post.kind === 'post' && !preview && (
        <div id="like">
          <LikeButton path={permalink(post)} likes={post.likes} site={site} />
        </div>
      )}
      {post.kind === 'post' && <ShareLinks title={post.title} url={url} text={text} />}
      <Counters post_id={post.id} counts={post} site={site} />
    </footer>
  )
}
