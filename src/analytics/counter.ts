import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/context.ts'
import { Ledger } from './ledger.ts'
import { RowBudget } from './row-budget.ts'
import { SaltMemory } from './salts.ts'
import { Newcomers, SeenReadings } from './seen.ts'

/** What one isolate remembers for counting. Nothing of it is needed: D1 alone counts right, only dearer. */
export interface Counter {
  salts: SaltMemory
  seen: SeenReadings
  newcomers: Newcomers
  ledger: Ledger
  budget: RowBudget
}

declare module '../http/context.ts' {
  interface AppVariables {
    counter: Counter
  }
}

export function countMemory(): MiddlewareHandler<AppEnv> {
  const counter: Counter = {
    salts: new SaltMemory(),
    seen: new SeenReadings(),
    newcomers: new Newcomers(),
    ledger: new Ledger(),
    budget: new RowBudget(),
  }
  return async (c, next) => {
    c.set('counter', counter)
    await next()
  }
}
