import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { no_figures } from '../../src/analytics/day-detail.ts'
import { presetPeriod, presets } from '../../src/analytics/period.ts'
import { type ReportPost, sumReport, type Report } from '../../src/analytics/report.ts'
import { plainSentence, sentences } from '../../src/analytics/sentences.ts'
import { Sums } from '../../src/analytics/sums.ts'

const post: ReportPost = {
  id: 1,
  kind: 'post',
  slug: 'p',
  title: 'Why it helps',
  status: 'published',
  words: 100,
  published_at: null,
}
const period = presetPeriod('7d', '2026-11-03')
const nothing: Report = {
  ...sumReport(period, null, [], new Sums()),
  posts: new Map([[1, post]]),
  of_post: false,
  marks: [],
  live: null,
  stopped: [],
  rows_today: 0,
}

const words = (report: Partial<Report>, language: 'en' | 'de' = 'en') =>
  sentences({ ...nothing, ...report }, language).map(plainSentence)
const figures = (values: Partial<typeof no_figures>) => ({ ...no_figures, ...values })
const top = (value: string, visitors: number) => ({ value, views: visitors, visitors, reads: 0 })

describe('sentences', () => {
  it('say that nobody came', () => {
    expect(words({})).toEqual(['Nobody has opened a post in the last 7 days.'])
    expect(words({}, 'de')).toEqual(['Niemand hat in den letzten 7 Tagen einen Beitrag geöffnet.'])
  })

  const busy: Partial<Report> = {
    totals: figures({ views: 120, visitors: 84, reads: 31, comments: 2 }),
    before: figures({ visitors: 60 }),
    tops: { ...nothing.tops, source: [top('Google', 50), top('Direct', 34)], post: [top('1', 60)] },
    links: [{ value: 'https://www.cal.example/book', detail: '', hits: 6 }],
    not_found: [{ value: '/gone', detail: '', hits: 2 }],
  }

  it('say who came, from where, to what, and what they did', () => {
    expect(words(busy)).toEqual([
      '84 people opened your posts in the last 7 days, 24 more than before. 31 times somebody read one to the end.',
      'Most came from Google; the post most opened was Why it helps.',
      '2 comments were published.',
      'A link was pressed 6 times, most often cal.example/book.',
    ])
    expect(words(busy, 'de')).toEqual([
      '84 Menschen haben in den letzten 7 Tagen Ihre Beiträge geöffnet, 24 mehr als davor. 31-mal hat jemand einen bis zum Ende gelesen.',
      'Die meisten kamen über Google; am meisten geöffnet wurde „Why it helps“.',
      '2 Kommentare sind erschienen.',
      'Ein Link wurde 6-mal angetippt, am häufigsten cal.example/book.',
    ])
  })

  it('lead to the tables', () => {
    const places = sentences({ ...nothing, ...busy }, 'en').flatMap((sentence) =>
      sentence.flatMap((part) => (typeof part === 'string' ? [] : [part.to])),
    )
    expect(places).toEqual(['figures', 'figures', 'sources', 'posts', 'comments', 'links'])
  })

  it('say “most” only of more than half', () => {
    const source = [top('Direct', 40), top('Google', 30), top('Bing', 14)]
    const tops = { ...nothing.tops, source }
    expect(words({ ...busy, tops })[1]).toBe('More came directly than from anywhere else.')
  })

  const some = fc.nat({ max: 10_000 })
  const reports = fc.record({
    totals: fc.record({ visitors: some, reads: some, comments: some }).map(figures),
    before: fc.option(fc.record({ visitors: some }).map(figures)),
    period: fc.constantFrom(...presets).map((preset) => presetPeriod(preset, '2026-11-03')),
    links: fc.array(fc.record({ value: fc.string(), detail: fc.constant(''), hits: some })),
  })

  it('are four at most, whole, and never twice the same, in both languages', () => {
    fc.assert(
      fc.property(reports, fc.constantFrom('en' as const, 'de' as const), (report, language) => {
        const said = words(report, language)
        expect(said.length).toBeLessThanOrEqual(4)
        expect(new Set(said).size).toBe(said.length)
        for (const sentence of said) {
          expect(sentence).toMatch(/^[A-Z\d].*\.$/s)
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }),
    )
  })

  it('are silent on a change of fewer than ten people, and on no other where there was anybody', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: -50, max: 50 }),
        (now, by) => {
          fc.pre(now - by > 0)
          const change = {
            totals: figures({ visitors: now }),
            before: figures({ visitors: now - by }),
          }
          const says = / (more|fewer) than before/.exec(words(change)[0] ?? '')?.[1]
          expect(says).toBe(Math.abs(by) < 10 ? undefined : by > 0 ? 'more' : 'fewer')
        },
      ),
    )
  })
})
