import type { Selectable } from 'kysely'
import type { SettingsTable } from '../db/schema.ts'

/** The blog's own words and choices, with the pages that its navigation shows. */
export type Settings = Omit<Selectable<SettingsTable>, 'id' | 'updated_at'> & {
  pages: { slug: string; title: string }[]
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
  pages: [],
}

/** Who reads the comments that wait, as commenters know them. */
export function ownerName(site: Settings): string {
  return site.owner_name || site.title
}
