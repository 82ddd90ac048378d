import { daysAfter, startOfDay } from './time.ts'

/** A calendar day of a zone on the world's clock: 24 hours, or 23 or 25 where clocks change on it. */
export interface DayClock {
  start: Date
  end: Date
  /** Minutes ahead of UTC when the day begins. */
  offset: number
  /** From this moment on they are others. */
  change: { at: Date; offset: number } | null
}

export function dayClock(zone: string, day: string): DayClock {
  const start = startOfDay(zone, day)
  const end = startOfDay(zone, daysAfter(day, 1))
  const offset = offsetAt(zone, start)
  const last = offsetAt(zone, new Date(end.getTime() - 1000))
  if (last === offset) return { start, end, offset, change: null }
  const at = firstMoment(start, end, (moment) => offsetAt(zone, moment) === last)
  return { start, end, offset, change: { at, offset: last } }
}

/** 0 to 23, as the clock on the wall says. */
export function hourOn(clock: DayClock, moment: Date): number {
  const { offset, change } = clock
  const minutes = change && moment >= change.at ? change.offset : offset
  return new Date(moment.getTime() + minutes * 60_000).getUTCHours()
}

/** The first whole second of which it is true, where it is true of all after it. */
function firstMoment(from: Date, to: Date, isTrue: (moment: Date) => boolean): Date {
  let [low, high] = [Math.floor(from.getTime() / 1000), Math.ceil(to.getTime() / 1000)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isTrue(new Date(middle * 1000))) high = middle
    else low = middle + 1
  }
  return new Date(low * 1000)
}

const offset_formats = new Map<string, Intl.DateTimeFormat>()

function offsetAt(zone: string, moment: Date): number {
  let format = offset_formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    offset_formats.set(zone, format)
  }
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? []
  const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -ahead : ahead
}
