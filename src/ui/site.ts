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
  /** How far the demo's visitors have come; null where readers' pages show no steps. */
  demo: DemoSteps | null
}

/** The newest post of the demo, and what has happened on the blog since. */
export interface DemoSteps {
  post_id: number
  slug: string
  views: number
  comments: number
  /** Views that the demo made up for it. */
  from: number
  commented: 0 | 1
  owned: 0 | 1
  published: 0 | 1
}
