import { iso } from '../lib/time.ts'
import type { Bulletin } from '../outbox/bulletin.ts'
import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import type { Report } from './report.ts'
import { plainSentence, sentences } from './sentences.ts'
import { type Crowd, usualHour } from './spike.ts'

type Speaker = Pick<Settings, 'language' | 'title'>

/** The week as the statistics' page says it. */
export function weekBulletin(report: Report, site: Speaker, origin: string): Bulletin {
  const text = textFor(site.language).outbox.bulletins
  const { from, to } = report.period
  return {
    kind: 'week',
    post_id: 0,
    occasion: from,
    title: text.week_title(site.title),
    message: sentences(report, site.language).map(plainSentence).join(' '),
    url: `${origin}/owner/stats?from=${from}&to=${to}`,
  }
}

export function crowdBulletin(
  crowd: Crowd & { id: number; title: string },
  site: Speaker,
  origin: string,
  now: Date,
): Bulletin {
  const text = textFor(site.language).outbox.bulletins
  const usual = Math.round(usualHour(crowd))
  const people = formatNumber(crowd.people, site.language)
  return {
    kind: 'spike',
    post_id: crowd.id,
    occasion: iso(now),
    title: text.spike_title(crowd.title),
    message: text.spike(people, usual < 1 ? null : formatNumber(usual, site.language)),
    url: `${origin}/owner/stats/posts/${crowd.id}?period=today`,
  }
}
