import type { Language } from './text/text.ts'

/** What every page shows of the blog itself. The settings are one. */
export interface Site {
  title: string
  language: Language
  accent: string
  comments: 'all' | 'first-timers' | 'none' | 'off'
  footer: string
  /** What of the counter line readers see. */
  counters: 'all' | 'from-ten' | 'no-zero' | 'none'
  theme: 'plain' | 'book'
  /** The owner's own, after the theme's. */
  custom_css: string
  /** The demo's figures are made up, and say so. */
  sample: 0 | 1
  pages: { slug: string; title: string }[]
}
