import type { Post } from './post.ts'

/** The post as the file it could have come from. JSON strings are YAML strings, whatever is in them. */
export function markdownFile(post: Post): string {
  const fields: [string, unknown][] = [
    ['title', post.title],
    ['slug', post.slug],
    ['kind', post.kind === 'post' ? null : post.kind],
    ['author', post.author],
    ['status', post.status === 'published' ? null : post.status],
    ['comments_open', post.comments_open ? null : false],
    ['published_at', post.published_at],
    ['updated_at', post.updated_at],
    ['excerpt', post.excerpt],
    ['tags', post.tags],
    ['cover', post.cover],
    ['cover_alt', post.cover_alt],
    ['cover_caption', post.cover_caption],
  ]
  const lines = fields
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${post.body.trimEnd()}\n`
}
