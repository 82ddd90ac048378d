import type { Settings } from '../settings/settings.ts'
import { FeedLink } from '../ui/feed-link.tsx'
import { formatMonth } from '../ui/format.ts'
import { Breadcrumbs, JsonLd } from '../ui/json-ld.tsx'
import { OpenGraph } from '../ui/open-graph.tsx'
import { textFor } from '../ui/text/text.ts'
import { monthIn } from './archive.ts'
import { archivePath } from './archive-page.tsx'
import type { Correction } from './correction.ts'
import { excerptOf } from './excerpt.ts'
import { coverOf, permalink, type ShownPost } from './post.ts'

interface PostHeadProps {
  post: ShownPost
  site: Settings
  origin: string
  corrections: Correction[]
  /** Shown by a link only, or not the page's own address: not for search engines. */
  noindex: boolean
}

/** What other programs read of a post: canonical, its source, OpenGraph, structured data. */
export function PostHead({ post, site, origin, corrections, noindex }: PostHeadProps) {
  const url = origin + permalink(post)
  const description = post.excerpt || excerptOf(post.text)
  const cover = coverOf(post)
  const image = cover && { ...cover, url: new URL(cover.src, origin).href, alt: post.cover_alt }
  return (
    <>
      <link rel="canonical" href={url} />
      {post.kind === 'post' && site.comments !== 'off' && (
        <FeedLink
          title={textFor(site.language).commenter.comments_feed_title(post.title)}
          href={`${permalink(post)}/comments/feed.xml`}
        />
      )}
      <link rel="alternate" type="text/markdown" href={`${url}.md`} />
      {noindex && <meta name="robots" content="noindex" />}
      <OpenGraph
        site={site}
        type="article"
        title={post.title}
        description={description}
        url={url}
        image={image}
      />
      {post.published_at && <meta property="article:published_time" content={post.published_at} />}
      <meta property="article:modified_time" content={post.updated_at} />
      {post.tags.map((tag) => (
        <meta property="article:tag" content={tag} key={tag} />
      ))}
      <JsonLd
        data={structuredData(post, site, origin, {
          url,
          description,
          image: image?.url,
          correction: corrections.map((one) => correctionData(one, origin)),
        })}
      />
      <Breadcrumbs trail={trailTo(post, site, origin)} />
    </>
  )
}

interface Derived {
  url: string
  description: string
  image?: string
  correction: object[]
}

function structuredData(
  post: ShownPost,
  site: Settings,
  origin: string,
  { url, description, image, correction }: Derived,
) {
  return {
    '@type': post.kind === 'post' ? 'BlogPosting' : 'WebPage',
    headline: post.title,
    description,
    url,
    mainEntityOfPage: url,
    inLanguage: site.language,
    datePublished: post.published_at ?? undefined,
    dateModified: post.updated_at,
    author: { '@type': 'Person', name: post.author || site.title, url: `${origin}/` },
    publisher: { '@type': 'Organization', name: site.title, url: `${origin}/` },
    image,
    keywords: post.tags.length > 0 ? post.tags.join(', ') : undefined,
    wordCount: post.words,
    correction: correction.length > 0 ? correction : undefined,
    commentCount: post.comments,
    interactionStatistic:
      site.counters === 'none'
        ? undefined
        : [interaction('ViewAction', post.views), interaction('CommentAction', post.comments)],
  }
}

/** What it is thanked for stands at the comment. */
function correctionData({ id, corrected_at }: Correction, origin: string) {
  const url = `${origin}/comments/${id}`
  return { '@type': 'CorrectionComment', url, datePublished: corrected_at }
}

/** http/cut-page.ts fills the number of views anew in the kept page: the order of these keys is its mark. */
function interaction(type: string, count: number) {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    userInteractionCount: count,
  }
}

/** By way of its month, where it stands in the archive. */
function trailTo(post: ShownPost, site: Settings, origin: string) {
  const month = post.published_at && monthIn(site.time_zone, post.published_at)
  const is_in_archive = month && post.kind === 'post' && post.status === 'published'
  return [
    { name: site.title, url: `${origin}/` },
    ...(is_in_archive
      ? [{ name: formatMonth(month, site.language), url: origin + archivePath(month) }]
      : []),
    { name: post.title, url: origin + permalink(post) },
  ]
}
