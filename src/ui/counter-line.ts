import { formatNumber } from './format.ts'
import type { Site } from './site.ts'
import { textFor } from './text/text.ts'

export interface Counts {
  views: number
  comments: number
}

/** What the line needs of the settings. */
type Shown = Pick<Site, 'language' | 'comments'>

/** "10 views · 0 comments", as text. */
export function counterText(counts: Counts, site: Shown): string {
  const text = textFor(site.language)
  const views = `${formatNumber(counts.views, site.language)} ${text.views(counts.views)}`
  if (site.comments === 'off') return views
  return `${views} · ${formatNumber(counts.comments, site.language)} ${text.comments(counts.comments)}`
}

/**
 * The line under each title, whole. The kept page is cut at exactly this markup (http/page-memory.ts),
 * which is why it is a text and no component.
 */
export function counterLine(post_id: number, counts: Counts, site: Shown): string {
  return `<p class="counters" data-counters data-of="${post_id}"><a href="/about-these-numbers">${counterData(counts, site)}</a></p>`
}

function counterData(counts: Counts, site: Shown): string {
  const text = textFor(site.language)
  const views = `${dataElement(counts.views, site)} ${text.views(counts.views)}`
  if (site.comments === 'off') return views
  return `${views} · ${dataElement(counts.comments, site)} ${text.comments(counts.comments)}`
}

function dataElement(value: number, site: Shown): string {
  return `<data value="${value}">${formatNumber(value, site.language)}</data>`
}
