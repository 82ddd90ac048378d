/** `2026-11-03T08:30:00Z`: how every moment is stored. */
export function iso(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

/** `Tue, 03 Nov 2026 08:30:00 GMT`: how feeds write it. */
export function rfc822(moment: string): string {
  return new Date(moment).toUTCString()
}

export function secondsAfter(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}

const days_in = new Map<string, { minute: number; day: string; format: Intl.DateTimeFormat }>()

/** The calendar day of a moment in a time zone, as `YYYY-MM-DD`. A day begins with a minute: within one, it stays. */
export function dayIn(zone: string, date: Date): string {
  const minute = Math.floor(date.getTime() / MINUTE)
  const known = days_in.get(zone)
  if (known?.minute === minute) return known.day
  const format = known?.format ?? dayFormat(zone)
  const day = format.format(date)
  days_in.set(zone, { minute, day, format })
  return day
}

function dayFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
}

/** Calendar arithmetic on `YYYY-MM-DD`; days have no zone, so clock changes do not matter. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

export function dayBefore(day: string): string {
  return daysAfter(day, -1)
}

/** The moment, to the minute, when a calendar day begins in a zone, also where its clocks know no midnight that day. */
export function startOfDay(zone: string, day: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`) / MINUTE
  let before = utc - MOST_OFFSET
  let from = utc + MOST_OFFSET
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayIn(zone, new Date(middle * MINUTE)) < day) before = middle
    else from = middle
  }
  return new Date(from * MINUTE)
}

const MINUTE = 60_000
/** No zone is further from UTC, in minutes. */
const MOST_OFFSET = 15 * 60

/** From the first to the last, both included: 1 for the same day. */
export function countDays(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1
}

/** `YYYY-MM-DD`, and a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Reads an ISO 8601 moment with a zone; null for anything else, and for what does not exist or is stored in no four-digit year. */
export function parseMoment(text: string): Date | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.exec(
    text,
  )
  if (!parts) return null
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return null
  const day = new Date(`${parts[1]}T00:00:00Z`)
  const is_calendar_day = day.toISOString().startsWith(parts[1] ?? '')
  return is_calendar_day && hasFourDigitYear(date) ? date : null
}

/** The offset can move the first and last day of what four digits can say out of it. */
function hasFourDigitYear(date: Date): boolean {
  return /^\d{4}-/.test(date.toISOString())
}
