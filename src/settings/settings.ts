import type { Selectable } from 'kysely'
import type { SettingsTable } from '../db/schema.ts'
import type { DemoSteps } from '../ui/site.ts'

/** The blog's own words and choices, with the pages that its navigation shows and, on a demo, its steps. */
export type Settings = Omit<Selectable<SettingsTable>, 'id' | 'updated_at'> & {
  pages: { slug: string; title: string }[]
  demo: DemoSteps | null
}

/** What error pages use when the row itself cannot be read. */
export const default_settings: Settings = {
  title: 'Plainview',
  tagline: '',
  owner_name: '',
  language: 'en',
  time_zone: 'UTC',
  accent: '',
  comments: 'first-timers',
  comment_note: '',
  footer: '',
  sample: 0,
  theme: 'plain',
  custom_css: '',
  counters: 'all',
  counted_families: '[]',
  demo_steps: 1,
  notify_url: '',
  guid: '',
  ai_crawlers: 'allowed',
  bulletins: 'all',
  origin: '',
  owner_mail: 'each',
  close_after: 0,
  waits: '[]',
  pages: [],
  demo: null,
}

/** Who reads the comments that wait, as commenters know them. */
export function ownerName(site: Settings): string {
  return site.owner_name || site.title
}
