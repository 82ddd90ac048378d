import type { Language } from './text/text.ts'

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }
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

/** "3 November 2026", in the blog's zone. */
export function formatDate(moment: string, language: Language, time_zone: string): string {
  return dateFormat('date', language, time_zone, { dateStyle: 'long' }).format(new Date(moment))
}

/** "3 November 2026, 08:30", in the blog's zone. */
export function formatMoment(moment: string, language: Language, time_zone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short' } as const
  return dateFormat('moment', language, time_zone, style).format(new Date(moment))
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
