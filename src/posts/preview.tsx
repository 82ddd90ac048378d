import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { Cover } from './cover.tsx'
import type { Post } from './post.ts'

/** What the form says of a post, rendered as it would be when saved. */
export type Previewed = Pick<
  Post,
  'title' | 'excerpt' | 'cover' | 'cover_alt' | 'cover_caption' | 'html'
>

export function Preview({ site, post }: { site: Settings; post: Previewed }) {
  const text = textFor(site.language).owner.write
  return (
    <section id="preview" class="shown" aria-label={text.preview}>
      <p class="hint">{text.preview_note}</p>
      <h1 dir="auto">{post.title}</h1>
      {post.excerpt && (
        <p class="lede" dir="auto">
          {post.excerpt}
        </p>
      )}
      <Cover post={post} />
      <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: post.html }} />
    </section>
  )
}
