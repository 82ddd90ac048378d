import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { type Commentable, thread_orders, type ThreadOrder, threadPath } from './comment.ts'

interface ThreadNavProps {
  site: Settings
  post: Commentable
  page: number
  order: ThreadOrder
  has_more: boolean
}

/** In which order the thread is read. */
export function Order({ site, post, order }: ThreadNavProps) {
  const text = textFor(site.language).commenter
  return (
    <nav class="order" aria-label={text.order_title}>
      {thread_orders.map((one) => (
        <a
          href={`${threadPath(post, { order: one })}#comments`}
          rel="nofollow"
          aria-current={one === order ? 'true' : undefined}
          key={one}
        >
          {text.order[one]}
        </a>
      ))}
    </nav>
  )
}

export function Pages({ site, post, page, order, has_more }: ThreadNavProps) {
  const text = textFor(site.language)
  if (page === 1 && !has_more) return null
  const { back, on } = text.commenter.pages[order]
  const to = (number: number) => `${threadPath(post, { page: number, order })}#comments`
  return (
    <nav class="pager">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          ← {back}
        </a>
      )}
      {has_more && (
        <a class="older" href={to(page + 1)} rel="next">
          {on} →
        </a>
      )}
    </nav>
  )
}
