import type { Selectable } from 'kysely'
import type { PostsTable } from '../db/schema.ts'
import { iso } from '../lib/time.ts'

export type PostRow = Selectable<PostsTable>
export type PostStatus = 'draft' | 'scheduled' | 'published' | 'unlisted'

/** Posts a page of a list; one more is read, as the sign that there are older ones. */
export const CARDS_A_PAGE = 10
/** A list costs a row for each card before the page: past this one it is not worth it. */
export const LAST_PAGE = 50

/** A post with its tags as a list and its counters. */
export type Post = Omit<PostRow, 'tags' | 'related'> & {
  tags: string[]
  views: number
  visitors: number
  reads: number
  comments: number
  likes: number
}

/** What its page needs of it: of the text only the opening. */
export type ShownPost = Omit<Post, 'body'>

/** `scheduled` is not stored: a published post whose time has not come is, and then no longer is. */
export function statusOf(post: Pick<PostRow, 'status' | 'published_at'>, now: Date): PostStatus {
  const is_future = post.status === 'published' && (post.published_at ?? '') > iso(now)
  return is_future ? 'scheduled' : post.status
}

/** Whether a reader with the address gets to see it. */
export function isReadable(post: Pick<PostRow, 'status' | 'published_at'>, now: Date): boolean {
  return post.status !== 'draft' && post.published_at !== null && post.published_at <= iso(now)
}

/** As an address writes it: letters of other scripts are percent-encoded. */
export function permalink(post: Pick<PostRow, 'kind' | 'slug'>): string {
  const slug = encodeURIComponent(post.slug)
  return post.kind === 'page' ? `/${slug}` : `/posts/${slug}`
}

/** First segments of addresses that are not a page's to take. */
const reserved = new Set(
  'about-these-numbers api archive assets badge comments demo healthz mail media owner posts privacy search tags visit'.split(
    ' ',
  ),
)

/** A page stands at the top of the site, so it must not hide what stands there. */
export function isReserved(kind: PostRow['kind'], slug: string): boolean {
  return kind === 'page' && reserved.has(slug)
}

/** The picture's address without its size, and the size: `/x.svg#1120x560`. */
export function coverOf(
  post: Pick<PostRow, 'cover'>,
): { src: string; width?: number; height?: number } | null {
  if (!post.cover) return null
  const [src = '', fragment = ''] = post.cover.split('#')
  const size = /^(\d{1,5})x(\d{1,5})$/.exec(fragment)
  return size ? { src, width: Number(size[1]), height: Number(size[2]) } : { src }
}
