import { iso, parseMoment } from './time.ts'

const DAY_MS = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** What a clock on the wall of a time zone shows, as a form's field has it: `2026-11-03T09:30`. */
export function clockIn(zone: string, date: Date): string {
  return new Date(wallMs(zone, date.getTime())).toISOString().slice(0, 16)
}

/**
 * The moment at which a clock there shows this: `2026-11-03T09:30`, or with a space. A time that comes twice is
 * the first one; one that is left out when summer begins, is as much later as the clock was put on. Null for what is
 * none.
 */
export function momentAt(zone: string, clock: string): Date | null {
  const wall = parseMoment(`${clock.trim().replace(' ', 'T')}Z`)?.getTime()
  if (wall === undefined) return null
  const [first = wall, second = wall] = [wall - DAY_MS, wall + DAY_MS].map(
    (near) => wall - (wallMs(zone, near) - near),
  )
  const shown = [first, second].find((moment) => wallMs(zone, moment) === wall)
  return parseMoment(iso(new Date(shown ?? first)))
}

/** The clock's time there, as if it were UTC. */
function wallMs(zone: string, moment: number): number {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const wall = new Date(0)
  wall.setUTCFullYear(year, month - 1, day)
  wall.setUTCHours(hour, minute, second, new Date(moment).getUTCMilliseconds())
  return wall.getTime()
}

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}
