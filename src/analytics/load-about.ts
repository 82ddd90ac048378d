import type { AppContext } from '../http/context.ts'
import { logError } from '../http/log.ts'
import { dayIn } from '../lib/time.ts'
import { default_settings, type Settings } from '../settings/settings.ts'
import type { UncountedShare } from './day-detail.ts'
import { whyRefused } from './judge.ts'
import { presetPeriod } from './period.ts'
import { pathOf } from './post-path.ts'
import { findReader, type Reader } from './reader.ts'
import {
  type OwnLikeRow,
  type OwnRows,
  selectOwnRows,
  selectUncountedDays,
} from './receipt-queries.ts'
import { type Receipt, receiptOf, whyNotOf } from './receipt.ts'
import { selectCountDays, selectOpenUncounted } from './report-queries.ts'
import { Sums, type UncountedSum } from './sums.ts'
import { asksForPrivacy } from './visit-row.ts'

/** Rows of days that are not rolled up yet: a robot with many names must not make this page dear. */
const MOST_OPEN_SUMS = 1000

export interface About {
  site: Settings
  /** Null while the database does not answer. */
  figures: AboutFigures | null
}

export interface AboutFigures {
  receipt: Receipt
  /** Of the last 30 days, by reason alone. */
  uncounted: Pick<UncountedSum, 'reason' | 'hits'>[]
  /** When counting stopped within them. */
  stopped: string[]
}

/** Two round trips that write nothing. Without the database the page still explains. */
export async function loadAbout(c: AppContext): Promise<About> {
  try {
    const reader = await findReader(c)
    return { site: reader.site, figures: await loadFigures(c, reader) }
  } catch (error) {
    logError(c, error)
    return { site: c.var.settings_memory.last() ?? default_settings, figures: null }
  }
}

async function loadFigures(c: AppContext, { site, day, visitor }: Reader): Promise<AboutFigures> {
  const { db, now, owner, counter } = c.var
  const why_not = whyNotOf(whyRefused(c, 'beacon', site), owner)
  const has_rows = visitor && why_not?.kind !== 'robot'
  const { from, to } = presetPeriod('30d', day)
  const span = { from, to, post_id: null }
  const [summed, open, count_days, ...own] = await db.batch(
    selectUncountedDays(db, from, to),
    selectOpenUncounted(db, span).limit(MOST_OPEN_SUMS),
    selectCountDays(db, span, dayIn('UTC', now)),
    ...(has_rows ? selectOwnRows(db, day, visitor, now) : []),
  )
  const [visits = [], likes = []] = own as Partial<OwnRows>
  // What this isolate has not written yet is shown all the same, and nobody makes it write by looking.
  const unwritten = [...counter.ledger.lot.uncounted.values()].filter((sum) => sum.day >= from)
  const asks_for_privacy = asksForPrivacy(c.req.raw.headers)
  return {
    receipt: receiptOf(
      day,
      site.time_zone,
      { visits: visits.map(withPost), likes: likes.map(withPost) },
      { why_not, asks_for_privacy },
    ),
    uncounted: byReason([...summed.flatMap(sumsOf), ...open, ...unwritten]),
    stopped: count_days.flatMap(({ stopped_at }) => stopped_at ?? []),
  }
}

/** Null for what readers cannot open any more. */
function withPost<Row extends Pick<OwnLikeRow, 'kind' | 'slug' | 'title'>>(named: Row) {
  const { kind, slug, title, ...row } = named
  return {
    ...row,
    post: kind && slug && title !== null ? { title, path: pathOf({ kind, slug }) } : null,
  }
}

function sumsOf({ uncounted }: { uncounted: string | null }): UncountedSum[] {
  const shares = JSON.parse(uncounted ?? '[]') as UncountedShare[]
  return shares.map(([reason, family, hits]) => ({ reason, family, hits }))
}

function byReason(sums: UncountedSum[]): AboutFigures['uncounted'] {
  const all = new Sums()
  all.addUncounted(sums.map((sum) => ({ ...sum, family: '' })))
  return all.uncounted
}
