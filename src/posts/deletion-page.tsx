import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import type { Post } from './post.ts'

interface DeletionPageProps {
  site: Settings
  waiting: number
  post: Post
  /** All of them, those that wait too. */
  comments: number
  /** It was changed since this was asked before. */
  is_stale: boolean
}

/** Asks, and says what goes with it. */
export function DeletionPage({ site, waiting, post, comments, is_stale }: DeletionPageProps) {
  const text = textFor(site.language).owner.write
  const title = text.delete_title(post.title)
  return (
    <OwnerLayout site={site} title={title} current="posts" waiting={waiting}>
      <h1 dir="auto">{title}</h1>
      {is_stale && (
        <p class="note" role="alert">
          {text.delete_stale}
        </p>
      )}
      <p>{whatGoes(post, comments, site)}</p>
      <form class="do" method="post" action={`/owner/posts/${post.id}`}>
        <input type="hidden" name="_method" value="DELETE" />
        <input type="hidden" name="version" value={post.version} />
        <button class="plain danger">{text.delete_button}</button>
        <a class="button plain" href={`/owner/posts/${post.id}`}>
          {text.delete_keep}
        </a>
      </form>
    </OwnerLayout>
  )
}

function whatGoes({ views }: Post, comments: number, site: Settings): string {
  const text = textFor(site.language)
  if (views === 0 && comments === 0) return text.owner.write.delete_goes_alone
  const figure = (count: number) => formatNumber(count, site.language)
  return text.owner.write.delete_goes(
    `${figure(views)} ${text.views(views)}`,
    `${figure(comments)} ${text.comments(comments)}`,
  )
}
