import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, RunningBlog } from './running-blog.ts'

/** Of the file that has called openBoth: there from before its first test until after its last. */
export let blog: RunningBlog
export let browser: Browser

export function openBoth(env: Record<string, string> = {}): void {
  beforeAll(async () => {
    ;[blog, browser] = await Promise.all([RunningBlog.start(env), openBrowser()])
  })

  afterAll(async () => {
    await browser.close()
    await blog.stop()
  })
}
