import { excerptOf } from './excerpt.ts'
import { permalink, type Post, statusOf } from './post.ts'

/** What anybody may read of a post by program. */
export function postJson(post: Post, origin: string) {
  return {
    id: post.id,
    kind: post.kind,
    slug: post.slug,
    url: origin + permalink(post),
    title: post.title,
    author: post.author,
    excerpt: post.excerpt || excerptOf(post.text),
    html: post.html,
    text: post.text,
    tags: post.tags,
    cover: post.cover,
    cover_alt: post.cover_alt,
    cover_caption: post.cover_caption,
    published_at: post.published_at,
    created_at: post.created_at,
    updated_at: post.updated_at,
    views: post.views,
    visitors: post.visitors,
    reads: post.reads,
    comments: post.comments,
    likes: post.likes,
  }
}

/** The owner's view of it: the source and the state as well. */
export function ownersPostJson(post: Post, origin: string, now: Date) {
  return {
    ...postJson(post, origin),
    excerpt: post.excerpt,
    body: post.body,
    status: statusOf(post, now),
    comments_open: post.comments_open === 1,
  }
}
