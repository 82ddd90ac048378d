import type { Settings } from '../settings/settings.ts'
import { formatDate } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import type { NewComment } from './home-queries.ts'

interface CommentListProps {
  site: Settings
  comments: NewComment[]
  is_published?: boolean
}

/** A few comments, each with its first lines; those that wait with what is mostly done about them. */
export function CommentList({ site, comments, is_published = false }: CommentListProps) {
  const text = textFor(site.language).owner
  return (
    <ul class="rows short">
      {comments.map((comment) => (
        <li key={comment.id}>
          <p class="who">
            <b>{comment.name}</b> {text.on_post}{' '}
            <a href={`/posts/${comment.slug}${is_published ? `#comment-${comment.id}` : ''}`}>
              {comment.title}
            </a>
            {` · ${formatDate(comment.created_at, site.language, site.time_zone)}`}
          </p>
          <div class="text" dangerouslySetInnerHTML={{ __html: comment.html }} />
          {!is_published && <Decide site={site} id={comment.id} />}
        </li>
      ))}
    </ul>
  )
}

function Decide({ site, id }: { site: Settings; id: number }) {
  const text = textFor(site.language).owner
  return (
    <div class="do">
      <form method="post" action={`/owner/comments/${id}/approval`}>
        <button>{text.publish}</button>
      </form>
      <form method="post" action={`/owner/comments/${id}/spam`}>
        <button class="plain">{text.is_spam}</button>
      </form>
      <a class="button plain" href={`/owner/comments#comment-${id}`}>
        {text.reply}
      </a>
    </div>
  )
}
