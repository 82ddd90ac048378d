import { ownerName, type Settings } from '../settings/settings.ts'
import { formatMoment } from '../ui/format.ts'
import { type Text, textFor } from '../ui/text/text.ts'
import { isHeld, type ShownComment } from './comment.ts'

/** Letters of HTML past which a comment is folded. */
const LONG = 2500

interface CommentWordsProps {
  comment: ShownComment
  /** Whom it answers, where that is said. */
  answers?: ShownComment | null
  site: Settings
  /** Where it stands. */
  link: string
  /** Put first by the owner. */
  is_pinned?: boolean
  /** It came since whoever reads was here last. */
  is_new?: boolean
}

/** Who said what, and when. */
export function CommentWords({
  comment,
  answers,
  site,
  link,
  is_pinned,
  is_new,
}: CommentWordsProps) {
  const text = textFor(site.language)
  const is_long = comment.html.length > LONG
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
        {is_pinned && <span class="badge"> {text.pinned}</span>}
        {comment.corrected_at !== null && <span class="badge"> {text.correction.badge}</span>}
        {comment.by_owner === 1 && <span class="badge"> {badgeOf(comment, text)}</span>}
        {' · '}
        <a href={link} title={text.permalink_to(comment.name)}>
          <time datetime={comment.created_at}>{moment}</time>
        </a>
        {is_new && <span class="badge"> · {text.thread.new_badge}</span>}
        {answers &&
          ` · ${answers.name ? text.replying_to(answers.name) : text.replying_to_deleted}`}
      </p>
      <div
        class={is_long ? 'body long' : 'body'}
        dir="auto"
        dangerouslySetInnerHTML={{ __html: comment.html }}
      />
      {is_long && <Unfold comment={comment} site={site} />}
      {isHeld(comment) && <HeldNote comment={comment} site={site} />}
    </>
  )
}

function badgeOf({ by_moderator }: ShownComment, text: Text): string {
  return by_moderator === 1 ? text.moderator_badge : text.author_badge
}

/** A box to tick: what it folds is CSS, so the whole text is there for search, print and reading aloud. */
function Unfold({ comment, site }: { comment: ShownComment; site: Settings }) {
  return (
    <label class="unfold">
      <input type="checkbox" /> {textFor(site.language).commenter.show_all(comment.name)}
    </label>
  )
}

/** What its writer sees under a comment that waits. */
function HeldNote({ comment, site }: { comment: ShownComment; site: Settings }) {
  return (
    <p class="held-note">
      {whyHeld(comment, site)} {textFor(site.language).held_only_you}
    </p>
  )
}

/** Spam is told like any other wait: a robot learns nothing. */
export function whyHeld({ reason }: Pick<ShownComment, 'reason'>, site: Settings): string {
  const reasons = textFor(site.language).held_reasons
  const known = Object.hasOwn(reasons, reason) ? reason : 'other'
  return reasons[known as keyof typeof reasons](ownerName(site))
}
