import type { Settings } from '../settings/settings.ts'
import { formatDate, formatMoment, formatNumber, formatShare, formatTime } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import type { OwnLike, OwnVisit, Receipt, WhyNot } from './receipt.ts'
import { nameOf } from './value-name.ts'
import { visit_details } from './visit.ts'

interface ReceiptSlipProps {
  site: Settings
  receipt: Receipt
  has_forgotten: boolean
}

/** All that counting keeps about who asks, or why there is nothing. */
export function ReceiptSlip({ site, receipt, has_forgotten }: ReceiptSlipProps) {
  const text = textFor(site.language).about
  const { visits, likes, why_not, asks_for_privacy, is_blank, goes_at } = receipt
  const has_visits = visits.length > 0
  const has_rows = has_visits || likes.length > 0
  return (
    <>
      {has_forgotten && has_visits && is_blank && (
        <p class="note" role="status">
          {text.forgotten}
        </p>
      )}
      {why_not && <p>{whyNotInWords(why_not, site.language)}</p>}
      {!why_not && asks_for_privacy && <p>{text.asks_for_privacy}</p>}
      {has_visits && <p>{text.receipt_intro}</p>}
      {!has_rows && !why_not && <p>{text.receipt_none}</p>}
      {visits.map((visit) => (
        <Slip site={site} visit={visit} key={visit.first_at + visit.post?.path} />
      ))}
      {likes.length > 0 && <p>{text.likes_intro}</p>}
      {likes.map((like) => (
        <LikeSlip site={site} like={like} day={receipt.day} key={like.comment_id} />
      ))}
      {has_rows && (
        <p>
          {text.goes(formatMoment(goes_at, site.language, site.time_zone))} {text.receipt_whose}
        </p>
      )}
      {has_rows && !is_blank && (
        <form class="forget" method="post" action="/about-these-numbers/forgetting">
          <button>{text.forget}</button>
          <p>{text.forget_hint}</p>
        </form>
      )}
    </>
  )
}

function whyNotInWords(why_not: WhyNot, language: Settings['language']): string {
  const { about, owner } = textFor(language)
  if (why_not.kind !== 'robot') return about.why_not[why_not.kind]
  return about.why_not.robot(owner.stats.families[why_not.family] ?? why_not.family)
}

function Slip({ site, visit }: { site: Settings; visit: OwnVisit }) {
  const text = textFor(site.language).about
  const lines = linesOf(site, visit)
  const empty = lines.filter(([, value]) => !value).map(([name]) => name)
  return (
    <dl class="slip">
      <dt>{text.post}</dt>
      <dd>{visit.post ? <a href={visit.post.path}>{visit.post.title}</a> : text.post_gone}</dd>
      <dt>{text.code}</dt>
      <dd>
        <code>{visit.code}…</code>
      </dd>
      {lines.map(
        ([name, value]) =>
          value && (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ),
      )}
      {empty.length > 0 && (
        <>
          <dt>{text.empty}</dt>
          <dd>{empty.join(', ')}</dd>
        </>
      )}
    </dl>
  )
}

function LikeSlip({ site, like, day }: { site: Settings; like: OwnLike; day: string }) {
  const text = textFor(site.language).about
  const { post, comment_id, code } = like
  const path = comment_id > 0 ? `/comments/${comment_id}` : post?.path
  return (
    <dl class="slip">
      <dt>{comment_id > 0 ? text.liked_comment : text.liked_post}</dt>
      <dd>{post ? <a href={path}>{post.title}</a> : text.post_gone}</dd>
      <dt>{text.code}</dt>
      <dd>
        <code>{code}…</code>
      </dd>
      <dt>{text.columns.day}</dt>
      <dd>{formatDate(day, site.language, 'UTC')}</dd>
    </dl>
  )
}

const no_posts = new Map()

/** The columns of the row, by their names here. */
function linesOf({ language, time_zone }: Settings, visit: OwnVisit): [string, string | null][] {
  const text = textFor(language).about
  const { columns } = text
  return [
    [columns.day, formatDate(visit.first_at, language, time_zone)],
    [columns.first_at, formatTime(visit.first_at, language, time_zone)],
    [columns.last_at, formatTime(visit.last_at, language, time_zone)],
    [columns.views, formatNumber(visit.views, language)],
    [columns.seconds, formatNumber(visit.seconds, language)],
    [columns.scroll, formatShare(visit.scroll / 100, language)],
    [columns.read, visit.read ? text.yes : text.no],
    [columns.commented, visit.commented ? text.yes : text.no],
    ...visit_details.map((name): [string, string | null] => {
      const value = visit[name]
      return [columns[name], value && nameOf(name, value, language, no_posts)]
    }),
  ]
}
