import { formatNumber } from './format.ts'
import type { Site } from './site.ts'
import { textFor } from './text/text.ts'

export interface Counts {
  views: number
  comments: number
}

/** What the line needs of the settings. */
type Shown = Pick<Site, 'language' | 'comments' | 'counters'>

/** "10 views · 0 comments", as text; empty where the owner shows nothing. */
export function counterText(counts: Counts, site: Shown): string {
  return joined(counts, site, (value) => formatNumber(value, site.language))
}

/**
 * The line under each title, whole. The kept page is cut at exactly this markup (http/cut-page.ts),
 * which is why it is a text and no component, and stands there even when it is empty.
 */
export function counterLine(post_id: number, counts: Counts, site: Shown): string {
  const figures = joined(
    counts,
    site,
    (value) => `<data value="${value}">${formatNumber(value, site.language)}</data>`,
  )
  const shown = figures && `<a href="/about-these-numbers">${figures}</a>`
  return `<p class="counters" data-counters data-of="${post_id}">${shown}</p>`
}

function joined(
  { views, comments }: Counts,
  { language, comments: policy, counters }: Shown,
  figure: (value: number) => string,
): string {
  const text = textFor(language)
  const has_views = counters !== 'none' && (counters !== 'from-ten' || views >= 10)
  const has_comments =
    counters !== 'none' && policy !== 'off' && (counters !== 'no-zero' || comments > 0)
  return [
    has_views && `${figure(views)} ${text.views(views)}`,
    has_comments && `${figure(comments)} ${text.comments(comments)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
