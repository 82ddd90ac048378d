import type { Settings } from '../settings/settings.ts'
import { Counters } from '../ui/counters.tsx'
import { textFor } from '../ui/text/text.ts'
import type { PopularPost } from './popular.ts'

/** What others read these days: titles, each with its counters. */
export function PopularList({ posts, site }: { posts: PopularPost[]; site: Settings }) {
  return (
    <section class="popular" aria-labelledby="popular">
      <h2 id="popular">{textFor(site.language).search.popular}</h2>
      <ol>
        {posts.map((post) => (
          <li key={post.id}>
            <a href={`/posts/${post.slug}`} dir="auto">
              {post.title}
            </a>
            <Counters post_id={post.id} counts={post} site={site} />
          </li>
        ))}
      </ol>
    </section>
  )
}
