import { ownerName, type Settings } from '../settings/settings.ts'
import { formatMoment, formatNumber } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { type Commentable, isHeld, type ShownComment, type Thread as Branch } from './comment.ts'
import { CommentForm } from './comment-form.tsx'

export interface ThreadProps {
  site: Settings
  post: Commentable
  /** Published comments of the whole post. */
  count: number
  branches: Branch[]
  /** The reader's own whose place is on another page: not of this page's published ones. */
  guests: Set<number>
  page: number
  has_more: boolean
  token: string
  /** The comment under which the form stands. */
  answers: ShownComment | null
  /** A comment was just held: its writer is thanked, by name where it can be shown. */
  thanks: { name: string } | null
}

/** The comments under a post, and the form. */
export function Thread(props: ThreadProps) {
  const { site, post, count, branches, token, answers, thanks } = props
  const text = textFor(site.language)
  const is_open = post.comments_open === 1
  return (
    <section class="thread" id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{text.comments_title(count, formatNumber(count, site.language))}</h2>
      {thanks && (
        <p class="note" role="status">
          {text.held_thanks(thanks.name, ownerName(site))}
        </p>
      )}
      <Branches {...props} branches={branches} />
      <Pages {...props} />
      {is_open && !answers && <CommentForm site={site} post={post} token={token} />}
      {!is_open && <p class="meta">{text.comments_closed}</p>}
    </section>
  )
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
        <Words branch={branch} {...props} />
      )}
      {state === '' && <Do {...props} comment={comment} />}
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

function Words({ branch: { comment, answers }, site }: ThreadProps & { branch: Branch }) {
  const text = textFor(site.language)
  const moment = formatMoment(comment.created_at, site.language, site.time_zone)
  return (
    <>
      <p class="who">
        <b dir="auto">
          {comment.url ? (
            <a href={comment.url} rel="nofollow ugc noopener">
              {comment.name}
            </a>
          ) : (
            comment.name
          )}
        </b>
        {comment.by_owner === 1 && <span class="badge"> {text.author_badge}</span>}
        {' · '}
        <a href={`#comment-${comment.id}`} title={text.permalink_to(comment.name)}>
          <time datetime={comment.created_at}>{moment}</time>
        </a>
        {answers &&
          ` · ${answers.name ? text.replying_to(answers.name) : text.replying_to_deleted}`}
      </p>
      <div class="body" dir="auto" dangerouslySetInnerHTML={{ __html: comment.html }} />
      {isHeld(comment) && <HeldNote comment={comment} site={site} />}
    </>
  )
}

/** What its writer sees under a comment that waits. Spam is told like any other wait: a robot learns nothing. */
function HeldNote({ comment, site }: { comment: ShownComment; site: Settings }) {
  const text = textFor(site.language)
  const reasons = text.held_reasons
  const known = Object.hasOwn(reasons, comment.reason) ? comment.reason : 'other'
  const why = reasons[known as keyof typeof reasons](ownerName(site))
  return (
    <p class="held-note">
      {why} {text.held_only_you}
    </p>
  )
}

function Do({ comment, ...props }: ThreadProps & { comment: ShownComment }) {
  const { site, post, page, answers, token } = props
  const text = textFor(site.language)
  if (post.comments_open !== 1) return null
  if (answers?.id === comment.id) {
    return <CommentForm site={site} post={post} token={token} answers={comment} />
  }
  const query = page > 1 ? `comments=${page}&reply=${comment.id}` : `reply=${comment.id}`
  return (
    <p class="do">
      <a
        href={`/posts/${post.slug}?${query}#comment-form`}
        rel="nofollow"
        aria-label={text.reply_to(comment.name)}
      >
        {text.reply}
      </a>
    </p>
  )
}

function Pages({ site, post, page, has_more }: ThreadProps) {
  const text = textFor(site.language)
  if (page === 1 && !has_more) return null
  const path = `/posts/${post.slug}`
  return (
    <nav class="pager">
      {page > 1 && (
        <a
          href={page === 2 ? `${path}#comments` : `${path}?comments=${page - 1}#comments`}
          rel="prev"
        >
          ← {text.earlier_comments}
        </a>
      )}
      {has_more && (
        <a class="older" href={`${path}?comments=${page + 1}#comments`} rel="next">
          {text.more_comments} →
        </a>
      )}
    </nav>
  )
}
