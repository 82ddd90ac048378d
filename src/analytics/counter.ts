import type { AppContext } from '../http/context.ts'
import { Gathering } from '../lib/gathering.ts'
import { DayMemory } from './day-memory.ts'
import { Ledger } from './ledger.ts'
import { RowBudget } from './row-budget.ts'
import type { View } from './write-views.ts'

/** Readers who come thick are written down together, every so often. */
const GATHER_MS = 50

/** What one isolate remembers for counting. Nothing of it is needed: D1 alone counts right, only dearer. */
export interface Counter {
  days: DayMemory
  ledger: Ledger
  budget: RowBudget
  /** Views on their way to the database. */
  views: Gathering<View>
}

declare module '../http/context.ts' {
  interface AppVariables {
    counter: Counter
  }
}

export function countMemory(): (c: AppContext) => void {
  const counter: Counter = {
    days: new DayMemory(),
    ledger: new Ledger(),
    budget: new RowBudget(),
    views: new Gathering(GATHER_MS),
  }
  return (c) => c.set('counter', counter)
}
