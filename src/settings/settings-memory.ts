import { settingsFrom, type SettingsRow } from './queries.ts'
import type { Settings } from './settings.ts'

/** How long an isolate trusts what it read: a change made in another one shows after this. */
const TRUST_MS = 30_000

/** The settings as this isolate last read them. */
export class SettingsMemory {
  #settings: Settings | null = null
  #text: string | null = null
  #read_at = 0

  /** As a statement has just read them: one and the same object for as long as nothing of them changes. */
  learn(row: SettingsRow | undefined, now: Date): Settings {
    const known = row?.settings === this.#text ? this.#settings : null
    const settings = known ?? settingsFrom(row)
    this.#settings = settings
    this.#text = row?.settings ?? null
    this.#read_at = now.getTime()
    return settings
  }

  /** When those that are fresh now were read, and else now: what is made of them is no newer. */
  readAt(now: Date): number {
    return this.fresh(now) ? this.#read_at : now.getTime()
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
