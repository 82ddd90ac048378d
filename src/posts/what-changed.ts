import { isReadable, type Post } from './post.ts'

type Change = Partial<Pick<Post, 'title' | 'slug' | 'kind' | 'status' | 'published_at' | 'body'>>

/** Whether what other posts say of it, and that they do, still holds. */
export function isShownAlike(post: Post, row: Change): boolean {
  const names = ['title', 'slug', 'kind', 'status', 'published_at'] as const
  return names.every((name) => row[name] === undefined || row[name] === post[name])
}

/** What readers could notice: nothing of a post that they could not open before, or cannot after. */
export function whatChanged(post: Post, row: Change, now: Date): ('edited' | 'renamed')[] {
  if (!isReadable(post, now) || !isReadable({ ...post, ...row }, now)) return []
  const is_edited = row.body !== undefined && row.body !== post.body
  const is_renamed = row.title !== undefined && row.title !== post.title
  return [
    ...(is_edited ? (['edited'] as const) : []),
    ...(is_renamed ? (['renamed'] as const) : []),
  ]
}
