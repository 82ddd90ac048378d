import { ownerName, type Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { LikeButton } from '../ui/like-button.tsx'
import { textFor } from '../ui/text/text.ts'
import {
  type Closed,
  type Commentable,
  isHeld,
  type ShownComment,
  type Thread as Branch,
  type ThreadOrder,
  threadPath,
} from './comment.ts'
import { closedWords } from './closed-words.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentWords } from './comment-words.tsx'
import { Order, Pages } from './thread-nav.tsx'
import { News, SinceYouWrote } from './thread-news.tsx'
import { ownPath, type Rights } from './rights.ts'
import type { Thanked } from './show-thread.ts'
import { usually } from './usual-wait.ts'

export interface ThreadProps {
  site: Settings
  post: Commentable
  /** Published comments of the whole post. */
  count: number
  branches: Branch[]
  /** The reader's own, by id: the key that opens its pages, and what they may do with it. */
  own: Map<number, Rights & { key: string }>
  /** The reader's own whose place is on another page: not of this page's published ones. */
  guests: Set<number>
  /** New to whoever reads: published since they were here. */
  fresh: Set<number>
  /** That is: since they wrote themselves. */
  is_since_own: boolean
  /** The one that the owner has put first. */
  pinned: number | null
  page: number
  order: ThreadOrder
  has_more: boolean
  closed: Closed | null
  token: string
  /** Mail can be sent. */
  can_mail: boolean
  /** Of Cloudflare's check, where the form has it. */
  site_key: string | null
  /** The name of somebody signed in; null for everybody else. */
  signed_as: string | null
  /** Whoever looks decides on the comments under this post. */
  may_thank: boolean
  /** When the thread was read. */
  as_of: string
  /** The comment under which the form stands. */
  answers: ShownComment | null
  /** A comment was just held: its writer is thanked, by name where it can be shown. */
  thanks: Thanked | null
}

/** The comments under a post, and the form. */
export function Thread(props: ThreadProps) {
  const { site, count, branches, closed, answers, thanks } = props
  const text = textFor(site.language)
  return (
    <section class="thread" id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{text.comments_title(count, formatNumber(count, site.language))}</h2>
      {thanks && <Thanks {...props} {...thanks} />}
      <SinceYouWrote {...props} />
      {count > 1 && <Order {...props} />}
      <Branches {...props} branches={branches} />
      <Pages {...props} />
      <News {...props} />
      {!closed && !answers && <CommentForm {...props} is_open />}
      {closed && <p class="meta">{closedWords(closed, site)}</p>}
    </section>
  )
}

/** With the way to what becomes of it, for its writer. */
function Thanks({ site, own, id, name, reason }: ThreadProps & Thanked) {
  const { waiting, commenter } = textFor(site.language)
  const key = own.get(id)?.key
  return (
    <p class="note" role="status">
      {waiting.thanks(name)} {waiting.reads[whatIsRead(reason)](ownerName(site), usually(site))}{' '}
      {key && <a href={ownPath(id, 'status', key)}>{commenter.follow}</a>}
    </p>
  )
}

function whatIsRead(reason: string): 'first' | 'all' | 'this' {
  if (reason === 'first-timer') return 'first'
  return reason === 'hold-all' ? 'all' : 'this'
}

function Branches(props: ThreadProps) {
  if (props.branches.length === 0) return null
  return (
    <ol>
      {props.branches.map((branch) => (
        <Comment {...props} branch={branch} key={branch.comment.id} />
      ))}
    </ol>
  )
}

function Comment({ branch, ...props }: ThreadProps & { branch: Branch }) {
  const { comment, depth, replies } = branch
  const is_published = comment.status === 'approved' && !props.guests.has(comment.id)
  const state =
    comment.status === 'approved' ? '' : isHeld(comment) && comment.html ? ' held' : ' gone'
  return (
    <li
      id={`comment-${comment.id}`}
      data-comment={is_published ? '' : undefined}
      data-depth={depth}
      class={`comment${state}`}
    >
      {state === ' gone' ? (
        <Gone {...props} comment={comment} />
      ) : (
        <CommentWords
          {...branch}
          site={props.site}
          link={`#comment-${comment.id}`}
          is_pinned={comment.id === props.pinned}
          is_new={props.fresh.has(comment.id)}
        />
      )}
      {state !== ' gone' && <Do {...props} comment={comment} />}
      <Branches {...props} branches={replies} />
    </li>
  )
}

/** Its place is kept for what answers it. */
function Gone({ site, comment }: ThreadProps & { comment: ShownComment }) {
  const text = textFor(site.language)
  const words = comment.status === 'deleted' ? text.deleted_comment : text.hidden_comment
  return <p class="body">{words}</p>
}

/** What can be done with a comment: by everybody, and by its writer. */
function Do({ comment, ...props }: ThreadProps & { comment: ShownComment }) {
  const { site, closed, answers, may_thank, own } = props
  const may_like = comment.status === 'approved'
  const may_reply = !closed && may_like
  if (!may_like && !own.has(comment.id)) return null
  return (
    <>
      <div class="do">
        {may_like && (
          <LikeButton
            path={`/comments/${comment.id}`}
            likes={comment.likes}
            site={site}
            label={textFor(site.language).likes.like_comment(comment.name)}
          />
        )}
        {may_reply && <ReplyLink {...props} comment={comment} />}
        <OwnLinks {...props} comment={comment} />
        {may_thank && may_like && comment.by_owner === 0 && <Thank site={site} comment={comment} />}
      </div>
      {may_reply && answers?.id === comment.id && (
        <CommentForm {...props} answers={comment} is_open />
      )}
    </>
  )
}

/** Theirs who may, for a correction; it leads back to the comment. */
function Thank({ site, comment }: { site: Settings; comment: ShownComment }) {
  const text = textFor(site.language).correction
  const is_thanked = comment.corrected_at !== null
  return (
    <form class="like" method="post" action={`/owner/comments/${comment.id}/correction`}>
      <input type="hidden" name="from" value="post" />
      {is_thanked && <input type="hidden" name="_method" value="DELETE" />}
      <button>{is_thanked ? text.no_thanks : text.thank}</button>
    </form>
  )
}

function ReplyLink({ site, post, page, order, comment }: ThreadProps & { comment: ShownComment }) {
  const text = textFor(site.language)
  return (
    <a
      href={`${threadPath(post, { page, order, reply: comment.id })}#comment-form`}
      rel="nofollow"
      aria-label={text.reply_to(comment.name)}
    >
      {text.reply}
    </a>
  )
}

function OwnLinks({ site, own, comment: { id } }: ThreadProps & { comment: ShownComment }) {
  const text = textFor(site.language).commenter
  const rights = own.get(id)
  if (!rights) return null
  return (
    <>
      {rights.may_edit && <a href={ownPath(id, 'edit')}>{text.edit}</a>}
      {rights.may_delete && <a href={ownPath(id, 'deletion')}>{text.delete}</a>}
      <a href={ownPath(id, 'status', rights.key)}>{text.status}</a>
    </>
  )
}
