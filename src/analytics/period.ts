import type { FieldError } from '../errors.ts'
import { countDays, dayBefore, daysAfter, isDay } from '../lib/time.ts'

export const presets = ['today', '7d', '30d', '90d', '12m', 'all'] as const
export type Preset = (typeof presets)[number]

/** Whole days of the blog, the first and the last included. */
export interface Period {
  from: string
  to: string
  /** Null for one that was chosen by its days. */
  preset: Preset | null
}

export type PeriodResult = { ok: true; period: Period } | { ok: false; errors: FieldError[] }

const MOST_DAYS = 3653
/** Before any blog: "all" begins with the first day that has a figure. */
const BEGINNING = '1990-01-01'

/** `period=30d`, or `from` and `to`; thirty days where nothing is asked. Why not is told in keys of `period_errors`. */
export function readPeriod(query: Record<string, string>, today: string): PeriodResult {
  const { period = '30d', from, to } = query
  if (!from && !to) {
    const preset = presets.find((name) => name === period)
    if (preset) return { ok: true, period: presetPeriod(preset, today) }
    return refused('period', 'preset')
  }
  return chosenPeriod(from, to, today)
}

export function presetPeriod(preset: Preset, today: string): Period {
  return { from: firstDays[preset](today), to: today, preset }
}

const firstDays: Record<Preset, (today: string) => string> = {
  today: (today) => today,
  '7d': (today) => daysAfter(today, -6),
  '30d': (today) => daysAfter(today, -29),
  '90d': (today) => daysAfter(today, -89),
  '12m': (today) => daysAfter(yearBefore(today), 1),
  all: () => BEGINNING,
}

/** As many days right before it; null where there is nothing before. */
export function periodBefore(period: Period): Period | null {
  if (period.preset === 'all') return null
  const days = countDays(period.from, period.to)
  return { from: daysAfter(period.from, -days), to: dayBefore(period.from), preset: null }
}

/** From the first to the last, as 2026-11; none where the first is after the last. */
export interface Months {
  first: string
  last: string
}

export const no_months: Months = { first: '9999-99', last: '' }

/** The whole months of a period, of which the last is over for a week: what the newest days tell is read from them. */
export function wholeMonths({ from, to }: Pick<Period, 'from' | 'to'>): Months {
  const first = from.endsWith('-01') ? from : daysAfter(`${from.slice(0, 7)}-28`, 4)
  const after_last = daysAfter(to, -6)
  const last = dayBefore(`${after_last.slice(0, 7)}-01`)
  return first <= last ? { first: first.slice(0, 7), last: last.slice(0, 7) } : no_months
}

/** So many days the chart shows one by one. */
export const MOST_STEPS = 92

export type Unit = 'hour' | 'day' | 'month'

/** What a step of the chart is: hours of one day, days of a quarter, else months. */
export function unitOf({ from, to }: Period): Unit {
  const days = countDays(from, to)
  if (days === 1) return 'hour'
  return days <= MOST_STEPS ? 'day' : 'month'
}

function chosenPeriod(
  from: string | undefined,
  to: string | undefined,
  today: string,
): PeriodResult {
  const errors = [fieldError('from', from), fieldError('to', to)].filter((one) => one !== null)
  if (errors.length > 0) return { ok: false, errors }
  const last = to || today
  const first = from || daysAfter(last, -29)
  if (first > last) return refused('from', 'order')
  if (countDays(first, last) > MOST_DAYS) return refused('from', 'length')
  return { ok: true, period: { from: first, to: last, preset: null } }
}

function fieldError(field: string, day: string | undefined): FieldError | null {
  if (!day || (isDay(day) && day >= BEGINNING)) return null
  return { field, message: 'day' }
}

function refused(field: string, message: string): PeriodResult {
  return { ok: false, errors: [{ field, message }] }
}

/** The 28th for a 29 February. */
function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return isDay(before) ? before : dayBefore(day).replace(/^\d{4}/, before.slice(0, 4))
}
