import { coverOf, type Post } from './post.ts'

/** The picture above a text. */
export function Cover({ post }: { post: Pick<Post, 'cover' | 'cover_alt' | 'cover_caption'> }) {
  const cover = coverOf(post)
  if (!cover) return null
  return (
    <figure class="wide">
      <img
        src={cover.src}
        alt={post.cover_alt}
        width={cover.width}
        height={cover.height}
        fetchpriority="high"
      />
      {post.cover_caption && <figcaption>{post.cover_caption}</figcaption>}
    </figure>
  )
}
