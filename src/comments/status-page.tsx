import { ownerName, type Settings } from '../settings/settings.ts'
import { formatMoment, formatNumber, formatTime } from '../ui/format.ts'
import { type Text, textFor } from '../ui/text/text.ts'
import { isHeld, MOST_REPLIES, newsPath, type ShownComment } from './comment.ts'
import { CommentWords, whyHeld } from './comment-words.tsx'
import type { KeyedComment } from './commenter-queries.ts'
import { OwnLayout } from './own-layout.tsx'
import { ownPath, type Rights } from './rights.ts'

interface StatusPageProps {
  site: Settings
  origin: string
  comment: KeyedComment
  secret: string
  rights: Rights
  /** Newest first. */
  replies: ShownComment[]
}

/** What became of a comment, for its writer: to bookmark. */
export function StatusPage(props: StatusPageProps) {
  const { site, comment, secret } = props
  const text = textFor(site.language).commenter
  const feed = {
    title: text.feed_title(comment.title),
    href: ownPath(comment.id, 'feed.xml', secret),
  }
  return (
    <OwnLayout site={site} title={text.status_title} feed={feed}>
      <p class="lede">
        <a href={`/posts/${comment.slug}`}>{text.on_post(comment.title)}</a>
      </p>
      <State site={site} comment={comment} />
      <News site={site} comment={comment} />
      <div class="comment">
        <CommentWords comment={withoutState(comment)} site={site} link={permalink(comment)} />
        <RightsLine {...props} />
      </div>
      <Replies {...props} />
      <ComeBack {...props} />
    </OwnLayout>
  )
}

function State({ site, comment }: Pick<StatusPageProps, 'site' | 'comment'>) {
  const { states, see_it } = textFor(site.language).commenter
  if (comment.status === 'approved') {
    return (
      <p class="note" role="status">
        {states.published}{' '}
        {comment.corrected_at !== null && `${textFor(site.language).correction.yours} `}
        <a href={permalink(comment)}>{see_it}</a>
      </p>
    )
  }
  const is_refused = comment.status === 'spam' && comment.reason === 'by-owner'
  return (
    <p class="note" role="status">
      {is_refused ? states.refused(ownerName(site)) : `${states.waiting} ${whyHeld(comment, site)}`}
    </p>
  )
}

/** What others said under the post since this page was last open. */
function News({ site, comment }: Pick<StatusPageProps, 'site' | 'comment'>) {
  const { news, seen_at } = comment
  if (news === 0) return null
  const text = textFor(site.language).thread
  const moment = formatMoment(seen_at, site.language, site.time_zone)
  return (
    <p class="note">
      <a href={newsPath(comment, seen_at)}>
        {text.new_comments(news, formatNumber(news, site.language))}
      </a>{' '}
      {text.since_you_were_here(moment)}
    </p>
  )
}

function RightsLine({ site, comment, secret, rights }: StatusPageProps) {
  const text = textFor(site.language).commenter
  const until = formatTime(rights.until, site.language, site.time_zone)
  return (
    <>
      <p class="held-note">{rightsInWords(rights, text, until)}</p>
      {rights.may_delete && (
        <p class="do">
          {rights.may_edit && <a href={ownPath(comment.id, 'edit', secret)}>{text.edit}</a>}
          <a href={ownPath(comment.id, 'deletion', secret)}>{text.delete}</a>
        </p>
      )}
    </>
  )
}

function rightsInWords(
  rights: Rights,
  { rights: words }: Text['commenter'],
  until: string,
): string {
  if (rights.may_edit) return words.both(until)
  return rights.may_delete ? words.deletion(until) : words.none
}

function Replies({ site, replies }: StatusPageProps) {
  const text = textFor(site.language).commenter
  const is_cut = replies.length === MOST_REPLIES
  return (
    <section class="thread">
      <h2>{is_cut ? text.newest_answers(replies.length) : text.answers(replies.length)}</h2>
      <ol>
        {replies.toReversed().map((reply) => (
          <li class="comment" key={reply.id}>
            <CommentWords comment={reply} site={site} link={permalink(reply)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function ComeBack({ site, origin, comment, secret }: StatusPageProps) {
  const text = textFor(site.language).commenter
  const feed = ownPath(comment.id, 'feed.xml', secret)
  return (
    <section class="thread">
      <h2>{text.come_back_title}</h2>
      <p>{text.come_back}</p>
      <p>
        {text.feed}{' '}
        <a href={feed}>
          <code class="address">{origin + feed}</code>
        </a>
      </p>
      <p>
        <a href={ownPath(comment.id, 'data', secret)}>
          {textFor(site.language).privacy.my_data.link}
        </a>
      </p>
    </section>
  )
}

function permalink({ id }: { id: number }): string {
  return `/comments/${id}`
}

/** The state is said above: not once more under the words. What is not published thanks nobody. */
function withoutState(comment: ShownComment): ShownComment {
  return isHeld(comment) ? { ...comment, status: 'approved', corrected_at: null } : comment
}
