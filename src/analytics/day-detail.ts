/** What the figures of a day can be told apart by. */
export const dimensions = [
  'post',
  'source',
  'channel',
  'referrer',
  'campaign',
  'country',
  'device',
  'browser',
  'os',
  'language',
] as const
export type Dimension = (typeof dimensions)[number]

/** For what a reader's browser did not tell, or was asked not to. */
export const UNKNOWN = '(unknown)'
/** All values past the hundred most frequent of a day. */
export const OTHER = '(other)'
export const MOST_VALUES = 100

export type Share = [value: string, views: number, visitors: number, reads: number]
export type UncountedShare = [reason: string, family: string, hits: number]
export type TallyKind = 'link' | 'search' | 'not_found' | 'subscribers'
/** `detail` is the referrer of an address not found, `found` or `nothing` of a search, the feed of subscribers. */
export type TallyShare = [kind: TallyKind, value: string, detail: string, hits: number]

/** `detail` of site_days and post_days. Lists, not objects: their first entries come from outside. */
export type DayDetail = Partial<Record<Dimension, Share[]>> & {
  /** By the clock on the wall, 0 to 23. */
  hours: [hour: number, views: number, visitors: number][]
  /** How many readings told how long and how far. */
  told: number
  /** How many of those reached 10, 20 … 100 % of the text. */
  scroll: number[]
  /** How many of those stayed so many seconds, in steps (timeStep). */
  times: [seconds: number, readings: number][]
  tallies: TallyShare[]
  /** Of the site's days alone. */
  uncounted?: UncountedShare[]
  /** Programs that fetched a feed, each for one reader. */
  fetchers?: number
}

export interface Figures {
  views: number
  visitors: number
  reads: number
  seconds: number
  comments: number
  likes: number
}

export const no_figures: Figures = {
  views: 0,
  visitors: 0,
  reads: 0,
  seconds: 0,
  comments: 0,
  likes: 0,
}

export interface DayRow extends Figures {
  day: string
  sample: 0 | 1
  /** Null where only the figures were asked for. */
  detail: DayDetail | null
}

export function parseDay(row: Omit<DayRow, 'detail'> & { detail: string | null }): DayRow {
  return { ...row, detail: row.detail === null ? null : (JSON.parse(row.detail) as DayDetail) }
}

/** Seconds are exact up to two minutes, then go by tens, from ten minutes on by minutes, up to an hour. */
export function timeStep(seconds: number): number {
  if (seconds < 120) return seconds
  if (seconds < 600) return seconds - (seconds % 10)
  return Math.min(seconds - (seconds % 60), 3600)
}
