import type { Settings } from '../settings/settings.ts'
import { Counters } from '../ui/counters.tsx'
import { textFor } from '../ui/text/text.ts'
import { permalink } from './post.ts'
import type { RelatedCard } from './related-queries.ts'

/** What to read next: titles, each with its counters. */
export function RelatedPosts({ posts, site }: { posts: RelatedCard[]; site: Settings }) {
  if (posts.length === 0) return null
  return (
    <nav class="related" aria-label={textFor(site.language).search.related}>
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <a href={permalink({ ...post, kind: 'post' })} dir="auto">
              {post.title}
            </a>
            <Counters post_id={post.id} counts={post} site={site} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
