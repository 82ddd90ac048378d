import type { Language } from './text/text.ts'

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }
/** English sets it close, German with a narrow space that does not break. */
const percent: Record<Language, string> = { en: '%', de: '\u202f%' }
const number_formats = new Map<string, Intl.NumberFormat>()
const date_formats = new Map<string, Intl.DateTimeFormat>()

/** Thousands with the language's separator. */
export function formatNumber(value: number, language: Language): string {
  if (value < 1000) return String(value)
  let format = number_formats.get(language)
  if (!format) {
    format = new Intl.NumberFormat(locales[language], { useGrouping: 'always' })
    number_formats.set(language, format)
  }
  return format.format(value)
}

/** Whole per cent, "<1 %" for what is less and not nothing; 0.42 is "42 %". */
export function formatShare(share: number, language: Language): string {
  if (share > 0 && share < 0.01) return `<1${percent[language]}`
  return `${formatNumber(Math.round(share * 100), language)}${percent[language]}`
}

/** "3 November 2026", in the blog's zone. */
export function formatDate(moment: string, language: Language, time_zone: string): string {
  return dateFormat('date', language, time_zone, { dateStyle: 'long' }).format(new Date(moment))
}

/** "3 November 2026, 08:30", in the blog's zone. */
export function formatMoment(moment: string, language: Language, time_zone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short' } as const
  return dateFormat('moment', language, time_zone, style).format(new Date(moment))
}

/** "3 November 2026" for `2026-11-03`, "28 October – 3 November 2026" for two of them. */
export function formatDays(from: string, to: string, language: Language): string {
  const format = dateFormat('date', language, 'UTC', { dateStyle: 'long' })
  return format.formatRange(new Date(from), new Date(to))
}

/** "3 Nov" for `2026-11-03`. */
export function formatShortDay(day: string, language: Language): string {
  const style = { day: 'numeric', month: 'short' } as const
  return dateFormat('short day', language, 'UTC', style).format(new Date(day))
}

/** "Tue, 3 Nov" for `2026-11-03`. */
export function formatWeekday(day: string, language: Language): string {
  const style = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return dateFormat('weekday', language, 'UTC', style).format(new Date(day))
}

/** "Nov 26" for `2026-11`. */
export function formatShortMonth(month: string, language: Language): string {
  const style = { month: 'short', year: '2-digit' } as const
  return dateFormat('short month', language, 'UTC', style).format(new Date(`${month}-01`))
}

/** "November 2026" for `2026-11`. */
export function formatMonth(month: string, language: Language): string {
  const style = { month: 'long', year: 'numeric' } as const
  return dateFormat('month', language, 'UTC', style).format(new Date(`${month}-01`))
}

/** "November" for `2026-11`. */
export function formatMonthName(month: string, language: Language): string {
  return dateFormat('month name', language, 'UTC', { month: 'long' }).format(
    new Date(`${month}-01`),
  )
}

/** "08:30", in the blog's zone. */
export function formatTime(moment: string, language: Language, time_zone: string): string {
  return dateFormat('time', language, time_zone, { timeStyle: 'short' }).format(new Date(moment))
}

function dateFormat(
  kind: string,
  language: Language,
  timeZone: string,
  style: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${kind} ${language} ${timeZone}`
  let format = date_formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], { ...style, timeZone })
    date_formats.set(key, format)
  }
  return format
}
