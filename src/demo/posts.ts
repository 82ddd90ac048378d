import firstVisit from './posts/a-first-visit-minute-by-minute.md'
import qi from './posts/a-word-about-qi.md'
import about from './posts/about.md'
import headaches from './posts/headaches-when-to-come-when-to-see-a-doctor-first.md'
import fakeNeedle from './posts/how-do-you-fake-a-needle.md'
import counting from './posts/how-this-blog-counts-you.md'
import hours from './posts/new-hours-and-a-gate-that-sticks.md'
import tea from './posts/the-tea-afterwards.md'
import goWrong from './posts/what-can-go-wrong.md'
import needle from './posts/what-the-needle-is-made-of.md'
import chronicPain from './posts/why-acupuncture-can-help-with-chronic-pain.md'

export interface DemoPost {
  /** The whole Markdown file, front matter included. */
  source: string
  days_ago: number
  /** Hour of the day it appeared, 0 to 23. */
  hour: number
  /** Views of its whole life so far. */
  views: number
}

/** Newest first. The newest is a day old, so that it is out at any hour, and nobody has answered it. */
export const demo_posts: DemoPost[] = [
  { source: chronicPain, days_ago: 1, hour: 7, views: 10 },
  { source: headaches, days_ago: 14, hour: 7, views: 1284 },
  { source: firstVisit, days_ago: 29, hour: 12, views: 412 },
  { source: hours, days_ago: 37, hour: 17, views: 63 },
  { source: fakeNeedle, days_ago: 52, hour: 8, views: 538 },
  { source: tea, days_ago: 66, hour: 18, views: 188 },
  { source: counting, days_ago: 81, hour: 20, views: 143 },
  { source: goWrong, days_ago: 103, hour: 7, views: 731 },
  { source: needle, days_ago: 128, hour: 12, views: 97 },
  { source: qi, days_ago: 151, hour: 8, views: 346 },
]

export const demo_pages: DemoPost[] = [{ source: about, days_ago: 160, hour: 9, views: 205 }]
