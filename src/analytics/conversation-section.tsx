import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { BarTable } from './bar-table.tsx'
import { type CommenterSource, namedSources } from './commenter-sources.ts'
import type { Figures } from './day-detail.ts'
import { nameOf } from './value-name.ts'

interface ConversationProps {
  site: Settings
  totals: Figures
  published_at: string | null
  /** When somebody else than the owner first wrote what was published. */
  first_comment_at: string | null
  commenters: CommenterSource[]
}

/** Whether a post makes people answer, and whom. */
export function ConversationSection(props: ConversationProps) {
  const { site, totals, published_at, first_comment_at, commenters } = props
  const text = textFor(site.language).owner.stats
  const { comments, visitors } = totals
  const rate = visitors === 0 ? 0 : (comments / visitors) * 100
  const figure = rate < 10 ? oneDecimal(rate, site) : formatNumber(Math.round(rate), site.language)
  const hours =
    published_at && first_comment_at
      ? (Date.parse(first_comment_at) - Date.parse(published_at)) / 3_600_000
      : null
  return (
    <section id="conversation">
      <h2>{text.conversation}</h2>
      <p>
        {comments === 0 ? text.conversation_none : text.conversation_rate(figure)}{' '}
        {hours !== null && hours >= 0 && text.first_comment(waitWords(hours, site))}
      </p>
      <div class="tables">
        <CommentersTable site={site} commenters={commenters} />
      </div>
    </section>
  )
}

const no_posts = new Map()

function CommentersTable({ site, commenters }: Pick<ConversationProps, 'site' | 'commenters'>) {
  const text = textFor(site.language).owner.stats
  return (
    <BarTable
      site={site}
      id="commenters"
      title={text.tables.commenters}
      columns={[text.columns.visitors]}
      rows={namedSources(commenters).map(([source, people]) => ({
        key: source,
        name: nameOf('source', source, site.language, no_posts),
        figures: [people],
      }))}
      empty={text.empty.commenters}
      note={<p class="hint">{text.only_here.commenters}</p>}
    />
  )
}

function waitWords(hours: number, { language }: Settings): string {
  const { wait } = textFor(language).owner.stats
  if (hours < 1) return wait.minutes(Math.max(1, Math.round(hours * 60)))
  return hours < 48 ? wait.hours(Math.round(hours)) : wait.days(Math.round(hours / 24))
}

function oneDecimal(value: number, { language }: Settings): string {
  return value.toLocaleString(language, { maximumFractionDigits: 1 })
}
