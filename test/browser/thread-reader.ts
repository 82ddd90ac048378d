import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { newReader, type RunningBlog } from './running-blog.ts'

let readers = 0

interface AtThread {
  reader: BrowserContext
  page: Page
}

/** A reader of their own network, with script; what moves in the page by itself is noted. */
export async function openReader(browser: Browser, { phone = false } = {}): Promise<AtThread> {
  readers += 1
  const reader = await newReader(browser, { address: `192.0.${readers}.1`, phone })
  const page = await reader.newPage()
  await watchShifts(page)
  return { reader, page }
}

export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(noteShifts)
}

/** Down at the thread, where its script is fetched. */
export async function comeDown(page: Page, blog: RunningBlog, path: string): Promise<void> {
  await page.goto(blog.address + path)
  await page.locator('#comments').scrollIntoViewIfNeeded()
  await ready(page)
}

/** Among the first things that the script does is to open this box. */
export async function ready(page: Page): Promise<void> {
  await page.locator('.remember input:enabled').waitFor()
}

/** How far the page moved by itself, each time. */
export function shiftsOn(page: Page): Promise<unknown[]> {
  return page.evaluate(() => (globalThis as unknown as { shifts: unknown[] }).shifts)
}

/** Says later whether it is still the same document. */
export async function markOf(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(globalThis, { marked: true }))
  return () => page.evaluate(() => 'marked' in globalThis)
}

export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((at) => at === document.activeElement)
}

function noteShifts(): void {
  const shifts: unknown[] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { hadRecentInput, value } = entry as unknown as Record<string, unknown>
      if (hadRecentInput === false) shifts.push(value)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
