import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { formatMoment } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { write_css } from '../ui/style/write.ts'
import { textFor } from '../ui/text/text.ts'
import { isReadable, permalink, type Post } from './post.ts'
import { PostForm, type PostFormProps } from './post-form.tsx'
import { Preview, type Previewed } from './preview.tsx'
import { StandsNow } from './stands-now.tsx'

export interface PostFormPageProps extends Omit<PostFormProps, 'is_saved'> {
  waiting: number
  now: Date
  preview: Previewed | null
}

export function PostFormPage(props: PostFormPageProps) {
  const { site, waiting, post, typed, now, notice, preview } = props
  const text = textFor(site.language).owner.write
  const title = post ? text.edit : text.new_post
  const is_saved = !preview && (!notice || notice === 'saved')
  return (
    <OwnerLayout
      site={site}
      title={title}
      current="posts"
      waiting={waiting}
      css={write_css}
      script="write"
    >
      <div class="bar">
        <h1>{title}</h1>
        {post && <Ways site={site} post={post} now={now} />}
      </div>
      <Said {...props} />
      {preview && <Preview site={site} post={preview} />}
      <PostForm {...props} is_saved={is_saved} />
      {notice === 'stale' && post && <StandsNow {...{ site, post, typed, now }} />}
    </OwnerLayout>
  )
}

/** To what stands, as readers see it, and away with it. */
function Ways({ site, post, now }: { site: Settings; post: Post; now: Date }) {
  const { write: text, stats } = textFor(site.language).owner
  return (
    <nav class="tabs" aria-label={post.title}>
      <See site={site} post={post} now={now} />
      <a href={`/owner/stats/posts/${post.id}`}>{stats.title}</a>
      <a href={`/owner/posts/${post.id}/deletion`}>{text.delete}</a>
    </nav>
  )
}

function See({ site, post, now }: { site: Settings; post: Post; now: Date }) {
  const text = textFor(site.language).owner.write
  return isReadable(post, now) ? (
    <a href={permalink(post)}>{text.see}</a>
  ) : (
    <a href={`/owner/posts/${post.id}/preview`}>{text.see_draft}</a>
  )
}

function Said({ site, post, now, notice, errors }: PostFormPageProps) {
  const text = textFor(site.language).owner.write
  if (notice === 'saved' && post) {
    return (
      <p class="note" role="status">
        {whereItStands(post, site, now)} <See site={site} post={post} now={now} />
      </p>
    )
  }
  if (notice === 'refused') return <Refused site={site} errors={errors} />
  if (!notice || notice === 'saved') return null
  return (
    <p class="note" role="alert">
      {notice === 'kept' ? text.signed_out.post : text[notice]}
    </p>
  )
}

function Refused({ site, errors }: { site: Settings; errors: FieldError[] }) {
  const text = textFor(site.language).owner.write
  return (
    <div class="note" role="alert">
      <p>{text.refused}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{text.fields[field as keyof typeof text.fields]}</a>: {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function whereItStands(post: Post, site: Settings, now: Date): string {
  const { saved } = textFor(site.language).owner.write
  if (post.status === 'draft' || isReadable(post, now)) return saved[post.status]
  return saved.scheduled(formatMoment(post.published_at ?? '', site.language, site.time_zone))
}
