import type { Typed } from '../http/forms.ts'
import type { Settings } from '../settings/settings.ts'
import { TextArea } from '../ui/text-area.tsx'
import { textFor } from '../ui/text/text.ts'
import type { Post } from './post.ts'
import { typedFrom } from './typed-post.ts'

const compared = [
  'title',
  'status',
  'published_at',
  'slug',
  'tags',
  'excerpt',
  'cover',
  'cover_alt',
  'cover_caption',
  'kind',
  'comments_open',
] as const

interface StandsNowProps {
  site: Settings
  post: Post
  typed: Typed
  now: Date
}

/** What somebody else saved meanwhile, as far as it is not what the form says: to read, and to copy from. */
export function StandsNow({ site, post, typed, now }: StandsNowProps) {
  const text = textFor(site.language).owner.write
  const standing = typedFrom(post, site.time_zone, now)
  const others = compared.filter((name) => (typed[name] ?? '').trim() !== standing[name])
  return (
    <section>
      <h2>{text.stale_title}</h2>
      <dl class="now">
        {others.map((name) => (
          <div key={name}>
            <dt>{text.fields[name]}</dt>
            <dd dir="auto">{wordsFor(name, standing[name] ?? '', site) || '–'}</dd>
          </div>
        ))}
      </dl>
      {typed['body'] !== post.body && (
        <label>
          {text.fields.body}
          <TextArea readOnly rows={12} dir="auto" value={post.body} />
        </label>
      )}
      <p>
        <a href={`/owner/posts/${post.id}`}>{text.stale_take}</a>
      </p>
    </section>
  )
}

function wordsFor(name: (typeof compared)[number], value: string, site: Settings): string {
  const text = textFor(site.language).owner.write
  if (name === 'status') return text.statuses[value as keyof typeof text.statuses]
  if (name === 'kind') return text.kinds[value as keyof typeof text.kinds]
  if (name === 'comments_open') return value === 'on' ? '✓' : ''
  return name === 'published_at' ? value.replace('T', ' ') : value
}
