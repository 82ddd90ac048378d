import { AppError, NotFoundError } from '../errors.ts'
import { isReadable, type Post } from './post.ts'
import { postFrom, type PostSelected } from './queries.ts'

/** The post was found by an address that it once had. */
export class Moved extends AppError {
  readonly post: Pick<Post, 'kind' | 'slug'>

  constructor(post: Pick<Post, 'kind' | 'slug'>) {
    super(301, 'moved', 'This post has another address by now.')
    this.post = post
  }
}

/** What readers find at this slug. NotFoundError for none, a draft or one to come; Moved from an old slug. */
export function readableAt<Row extends Omit<PostSelected, 'body' | 'html' | 'text'>>(
  row: Row | undefined,
  slug: string,
  now: Date,
) {
  const post = row && postFrom(row)
  if (!post || !isReadable(post, now)) throw new NotFoundError('There is no post at this address.')
  if (post.slug !== slug) throw new Moved(post)
  return post
}
