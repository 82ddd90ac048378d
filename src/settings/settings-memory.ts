import type { Settings } from './settings.ts'

/** How long an isolate trusts what it read: a change made in another one shows after this. */
const TRUST_MS = 30_000

/** The settings as this isolate last read them. */
export class SettingsMemory {
  #settings: Settings | null = null
  #read_at = 0

  remember(settings: Settings, now: Date): void {
    this.#settings = settings
    this.#read_at = now.getTime()
  }

  fresh(now: Date): Settings | null {
    return now.getTime() - this.#read_at < TRUST_MS ? this.#settings : null
  }

  /** However old: for pages that must be shown when the database does not answer. */
  last(): Settings | null {
    return this.#settings
  }

  forget(): void {
    this.#read_at = 0
  }
}
