import { escapeHtml } from '../lib/safe-html.ts'
import { excerptOf } from '../posts/excerpt.ts'
import { coverOf, permalink } from '../posts/post.ts'
import type { Settings } from '../settings/settings.ts'
import type { FeedPost } from './queries.ts'

/** What every format says in its own way. */
export interface Feed {
  site: Settings
  origin: string
  title: string
  /** The feed's own address, and that of the page it follows, both below the origin. */
  path: string
  home: string
  posts: FeedPost[]
}

export interface FeedEntry {
  guid: string
  title: string
  url: string
  author: string
  summary: string
  html: string
  tags: string[]
  image: string | null
  published_at: string
  /** A scheduled post was changed for its readers when it came out. */
  changed_at: string
  comments: number
}

/** A blog without comments, or one that shows no figures, has none in its feeds. */
export function saysComments(site: Settings): boolean {
  return site.comments !== 'off' && site.counters !== 'none'
}

/** Null for a feed without a post. */
export function changedAt(posts: FeedPost[]): string | null {
  return posts.reduce<string | null>((latest, post) => later(latest ?? '', changeOf(post)), null)
}

export function entriesOf({ site, posts, origin }: Feed): FeedEntry[] {
  return posts.map((post) => {
    const url = origin + permalink(post)
    const cover = coverOf(post)
    return {
      guid: post.guid,
      title: post.title,
      url,
      author: post.author || site.title,
      summary: post.excerpt || excerptOf(post.opening),
      html: withWholeAddresses(pictureOf(post) + post.html, origin, url),
      tags: JSON.parse(post.tags) as string[],
      image: cover && new URL(cover.src, origin).href,
      published_at: post.published_at ?? '',
      changed_at: changeOf(post),
      comments: post.comments,
    }
  })
}

function pictureOf(post: FeedPost): string {
  const cover = coverOf(post)
  if (!cover) return ''
  return `<p><img src="${escapeHtml(cover.src)}" alt="${escapeHtml(post.cover_alt)}"></p>`
}

/** In a feed reader there is no page that `/x`, `x` or `#x` could be relative to. */
function withWholeAddresses(html: string, origin: string, url: string): string {
  const folder = url.slice(0, url.lastIndexOf('/') + 1)
  return html.replace(
    /(\s(?:href|src|cite)=")(?![a-z][a-z\d+.-]*:|\/\/)([/#]?)/gi,
    (_, start: string, first: string) =>
      start + escapeHtml({ '/': origin, '#': url }[first] ?? folder) + first,
  )
}

function changeOf(post: FeedPost): string {
  return later(post.updated_at, post.published_at ?? '')
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
