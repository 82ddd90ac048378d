import fc from 'fast-check'
import { env } from 'cloudflare:workers'
import type { VisitRow } from '../../src/analytics/sum-visits.ts'

const text = (...values: string[]) => fc.constantFrom(null, ...values)

/** Any rows of one day, as readers could have left them: a few posts, few people, few values each. */
export function anyVisits(day: string, posts: number[], from: Date, to: Date) {
  const second = fc.integer({ min: from.getTime() / 1000, max: to.getTime() / 1000 - 1 })
  const moments = fc.tuple(second, second).map((pair) => pair.toSorted((a, b) => a - b))
  const visit = fc.record({
    post_id: fc.constantFrom(...posts),
    visitor: fc
      .integer({ min: 0, max: 12 })
      .map((n) => n.toString(16).toUpperCase().padStart(16, '0')),
    views: fc.integer({ min: 1, max: 20 }),
    moments,
    seconds: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
    scroll: fc.integer({ min: 0, max: 100 }),
    read: fc.constantFrom(0 as const, 1 as const),
    source: text('Google', '__proto__', 'a "quoted" one', '(other)'),
    channel: text('Direct', 'Search', 'Referral'),
    referrer: text('news.example/a', 'ünïcode.example'),
    campaign: text('spring'),
    country: text('CH', 'DE'),
    device: text('phone', 'desktop'),
    browser: text('Firefox'),
    os: text('Linux', 'iOS'),
    language: text('de', 'en'),
  })
  const key = (one: { post_id: number; visitor: string }) => `${one.post_id}/${one.visitor}`
  return fc.uniqueArray(visit, { selector: key, maxLength: 60 }).map((visits) =>
    visits.map(({ moments: [first = 0, last = 0], ...rest }): VisitRow => {
      const moment = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '')
      return { ...rest, day, first_at: moment(first), last_at: moment(last) }
    }),
  )
}

export async function storeVisits(visits: VisitRow[]): Promise<void> {
  const names = Object.keys(visits[0] ?? {}).filter((name) => name !== 'visitor')
  const insert = `INSERT INTO visits (${names.join(', ')}, visitor)
    SELECT ${names.map((name) => `value ->> '$.${name}'`).join(', ')}, unhex(value ->> '$.visitor')
    FROM json_each(?)`
  if (visits.length > 0) await env.DB.prepare(insert).bind(JSON.stringify(visits)).run()
}
