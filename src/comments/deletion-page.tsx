import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import type { KeyedComment } from './commenter-queries.ts'
import { CommentWords } from './comment-words.tsx'
import { OwnLayout } from './own-layout.tsx'
import { ownPath } from './rights.ts'

interface DeletionPageProps {
  site: Settings
  comment: KeyedComment
  secret: string
  is_over: boolean
}

/** Asks once, since nothing brings it back. */
export function DeletionPage({ site, comment, secret, is_over }: DeletionPageProps) {
  const text = textFor(site.language).commenter
  const status_path = ownPath(comment.id, 'status', secret)
  return (
    <OwnLayout site={site} title={text.deletion_title}>
      <div class="comment">
        <CommentWords comment={comment} site={site} link={status_path} />
      </div>
      {is_over ? (
        <p class="note" role="alert">
          {text.delete_late}
        </p>
      ) : (
        <form class="write" method="post" action={ownPath(comment.id, 'deletion', secret)}>
          <p>{text.deletion}</p>
          <button>{text.delete_it}</button>
        </form>
      )}
      <p class="meta">
        <a href={status_path}>{text.leave_it}</a>
      </p>
    </OwnLayout>
  )
}
