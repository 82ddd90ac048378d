import { formatMonth, formatShortDay, formatShortMonth, formatWeekday } from '../ui/format.ts'
import type { Language } from '../ui/text/text.ts'
import type { Unit } from './period.ts'

/** "08:00", "Tue, 3 Nov" or "November 2026". */
export function stepName(at: string, unit: Unit, language: Language): string {
  if (unit === 'hour') return hourName(at)
  return unit === 'day' ? formatWeekday(at, language) : formatMonth(at, language)
}

/** The same below the chart: "3 Nov", "Nov 26". */
export function shortStepName(at: string, unit: Unit, language: Language): string {
  if (unit === 'hour') return hourName(at)
  return unit === 'day' ? formatShortDay(at, language) : formatShortMonth(at, language)
}

function hourName(at: string): string {
  return `${at.slice('YYYY-MM-DDT'.length)}:00`
}
