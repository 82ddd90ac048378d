import type { AppContext } from '../http/context.ts'
import { DayMemory } from './day-memory.ts'
import { Ledger } from './ledger.ts'
import { RowBudget } from './row-budget.ts'

/** What one isolate remembers for counting. Nothing of it is needed: D1 alone counts right, only dearer. */
export interface Counter {
  days: DayMemory
  ledger: Ledger
  budget: RowBudget
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
  }
  return (c) => c.set('counter', counter)
}
