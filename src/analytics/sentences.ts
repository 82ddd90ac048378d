import { formatDays, formatNumber } from '../ui/format.ts'
import type { Count, Sentence } from '../ui/text/sentence.ts'
import { type Language, textFor } from '../ui/text/text.ts'
import { OTHER, UNKNOWN } from './day-detail.ts'
import type { Period } from './period.ts'
import type { Report } from './report.ts'
import type { Top } from './sums.ts'

const MOST_SENTENCES = 4
/** Fewer people more or fewer are chance, and no news. */
const LEAST_CHANGE = 10
const LONGEST_LINK = 32

/** The report in at most four sentences, the weightiest first; to a guest the posts are not theirs. */
export function sentences(report: Report, language: Language, to_guest = false): Sentence[] {
  const text = textFor(language).owner.stats.sentence
  const { totals, links, not_found } = report
  const said: Sentence[] = [who(report, language, to_guest)]
  const most = whence(report, language)
  if (most) said.push(most)
  if (totals.comments > 0) said.push(text.comments(count(totals.comments, language)))
  const link = links.find(({ value }) => value !== OTHER)
  if (link) said.push(text.link(count(sumOf(links), language), shortLink(link.value)))
  if (not_found.length > 0) said.push(text.lost(count(sumOf(not_found), language)))
  return said.slice(0, MOST_SENTENCES)
}

/** Without the ways it leads: for mail. */
export function plainSentence(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.words)).join('')
}

/** "in the last 7 days"; of other days, which. */
function whenOf({ preset, from, to }: Period, language: Language): string {
  const text = textFor(language).owner.stats
  return preset ? text.when[preset] : text.when_chosen(formatDays(from, to, language))
}

function who(
  { period, totals, before, of_post }: Report,
  language: Language,
  to_guest: boolean,
): Sentence {
  const text = textFor(language).owner.stats.sentence
  const when = whenOf(period, language)
  if (totals.visitors === 0) return text.nobody[of_post ? 'post' : 'blog'](when)
  const what = of_post ? 'post' : to_guest ? 'guest' : 'blog'
  const change = before && before.visitors > 0 ? totals.visitors - before.visitors : 0
  const more = Math.abs(change) < LEAST_CHANGE ? null : count(change, language)
  return text.people(
    what,
    when,
    count(totals.visitors, language),
    count(totals.reads, language),
    more,
  )
}

/** Where from, and to what: silent where neither stands out, and of a handful of people. */
function whence({ totals, tops, posts }: Report, language: Language): Sentence | null {
  if (totals.visitors < LEAST_CHANGE) return null
  const text = textFor(language).owner.stats.sentence
  const [source, second] = tops.source.toSorted((a, b) => b.visitors - a.visitors)
  if (!source || !isNamed(source) || source.visitors === second?.visitors) return null
  const name = source.value === 'Direct' ? null : source.value
  const post = posts.get(Number(tops.post[0]?.value))?.title ?? null
  const people = tops.source.reduce((sum, { visitors }) => sum + visitors, 0)
  return text.most(name, post, source.visitors * 2 > people)
}

/** Without what every address has; of a long one its host. */
function shortLink(link: string): string {
  const bare = link.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
  return bare.length > LONGEST_LINK ? bare.replace(/[/?#].*/s, '') : bare
}

function isNamed({ value }: Top): boolean {
  return value !== OTHER && value !== UNKNOWN
}

function sumOf(rows: { hits: number }[]): number {
  return rows.reduce((sum, { hits }) => sum + hits, 0)
}

function count(n: number, language: Language): Count {
  return { n, figure: formatNumber(Math.abs(n), language) }
}
