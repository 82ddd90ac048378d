import type { Settings } from '../settings/settings.ts'
import { FeedLink } from '../ui/feed-link.tsx'
import { textFor } from '../ui/text/text.ts'
import { excerptOf } from './excerpt.ts'
import { coverOf, permalink, type Post } from './post.ts'

interface PostHeadProps {
  post: Post
  site: Settings
  origin: string
  /** Shown by a link only, or not the page's own address: not for search engines. */
  noindex: boolean
}

/** What other programs read of a post: canonical, OpenGraph, structured data. */
export function PostHead({ post, site, origin, noindex }: PostHeadProps) {
  const url = origin + permalink(post)
  const description = post.excerpt || excerptOf(post.text)
  const cover = coverOf(post)
  const image = cover && new URL(cover.src, origin).href
  return (
    <>
      <link rel="canonical" href={url} />
      {post.kind === 'post' && site.comments !== 'off' && (
        <FeedLink
          title={textFor(site.language).commenter.comments_feed_title(post.title)}
          href={`${permalink(post)}/comments/feed.xml`}
        />
      )}
      {noindex && <meta name="robots" content="noindex" />}
      <meta name="description" content={description} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={post.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={site.title} />
      {image && <meta property="og:image" content={image} />}
      {post.published_at && <meta property="article:published_time" content={post.published_at} />}
      <meta property="article:modified_time" content={post.updated_at} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{
          __html: structuredData(post, site, { url, description, image }),
        }}
      />
    </>
  )
}

/** `<` never stands in it, so that no text of a post can end the script element. */
function structuredData(
  post: Post,
  site: Settings,
  { url, description, image }: { url: string; description: string; image: string | null },
): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': post.kind === 'post' ? 'BlogPosting' : 'WebPage',
    headline: post.title,
    description,
    url,
    mainEntityOfPage: url,
    inLanguage: site.language,
    datePublished: post.published_at ?? undefined,
    dateModified: post.updated_at,
    author: { '@type': 'Person', name: post.author || site.title },
    publisher: { '@type': 'Organization', name: site.title },
    image: image ?? undefined,
    keywords: post.tags.length > 0 ? post.tags.join(', ') : undefined,
    wordCount: post.words,
    commentCount: post.comments,
    interactionStatistic:
      site.counters === 'none'
        ? undefined
        : [interaction('ViewAction', post.views), interaction('CommentAction', post.comments)],
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** http/page-memory.ts fills the number of views anew in the kept page: the order of these keys is its mark. */
function interaction(type: string, count: number) {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    userInteractionCount: count,
  }
}
