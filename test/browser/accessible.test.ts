import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wrongIn } from './axe.ts'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { EVERYTHING, publishEverything } from './everything.ts'
import { newReader } from './running-blog.ts'
import { shareLink } from './share-link.ts'

const POST = '/posts/why-acupuncture-can-help-with-chronic-pain'

let token: string

openBoth()

beforeAll(async () => {
  token = await blog.token()
  await publishEverything(blog, token)
})

const readers_pages = [
  '/',
  '/?page=2',
  POST,
  '/posts/headaches-when-to-come-when-to-see-a-doctor-first',
  '/posts/how-do-you-fake-a-needle',
  EVERYTHING,
  '/about',
  '/archive',
  '/archive/2026/10',
  '/tags/research',
  '/search',
  '/search?q=needle',
  '/search?q=xyzzy',
  '/about-these-numbers',
  '/privacy',
  '/nothing',
]

const desk_pages = [
  '/owner',
  '/owner/posts',
  '/owner/posts/new',
  '/owner/posts/1',
  '/owner/posts/1/deletion',
  '/owner/stats',
  '/owner/stats?period=today',
  '/owner/stats?period=12m',
  '/owner/stats?from=2026-02-30',
  '/owner/stats/posts/1',
  '/owner/stats/posts/1?period=all',
  '/owner/stats/shares',
  '/owner/redirects/new?from=/treatments',
  '/owner/comments',
  '/owner/comments?status=approved',
  '/owner/outbox',
  '/owner/settings',
  '/owner/devices',
  '/owner/people',
  '/owner/blocks',
  '/owner/demo',
  '/owner/uncounted',
]

async function wrongOn(reader: BrowserContext, paths: string[]): Promise<string[]> {
  const page = await reader.newPage()
  const wrong: string[] = []
  for (const path of paths) {
    await page.goto(blog.address + path)
    wrong.push(...(await wrongIn(page)))
  }
  return wrong
}

describe.each([
  ['a phone, in light,', { phone: true, colorScheme: 'light' }],
  ['a desk, in dark,', { phone: false, colorScheme: 'dark' }],
] as const)('on %s axe finds nothing', (_, { phone, colorScheme }) => {
  it('on the pages that readers see', async () => {
    const reader = await newReader(browser, { address: '192.0.2.1', phone, colorScheme })
    expect(await wrongOn(reader, readers_pages)).toEqual([])
    await reader.close()
  })

  it('on the pages of the desk, and on a post with the owner’s strip', async () => {
    const owner = await newReader(browser, { address: '192.0.2.2', phone, colorScheme })
    await owner.setExtraHTTPHeaders({ Authorization: `Bearer ${token}` })
    expect(await wrongOn(owner, [...desk_pages, '/', POST])).toEqual([])
    await owner.close()
  })

  it('on statistics that are shared', async () => {
    const { path } = await shareLink(blog, { Authorization: `Bearer ${token}` })
    const reader = await newReader(browser, { address: '192.0.2.6', phone, colorScheme })
    expect(await wrongOn(reader, [path, `${path}?period=12m`, `${path}?period=x`])).toEqual([])
    await reader.close()
  })

  it('on the way of a comment: refused, looked at, held, changed, deleted', async () => {
    const reader = await newReader(browser, {
      address: phone ? '192.0.2.3' : '192.0.2.4',
      phone,
      colorScheme,
    })
    const page = await reader.newPage()
    const wrong: string[] = []
    const press = async (name: string) => {
      await page.getByRole('button', { name }).click()
      wrong.push(...(await wrongIn(page)))
    }
    await page.goto(blog.address + POST)
    await page.locator('[name=body]').fill(`It helped *me*, on ${phone ? 'a phone' : 'a desk'}.`)
    await page.locator('[name=name]').fill('Ana')
    await press('Preview')
    await page
      .locator('#comment-form')
      .evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await page.locator('[name=email]').fill('nobody')
    await press('Post comment')
    await page.locator('[name=email]').fill('')
    await press('Post comment')
    await page.getByRole('link', { name: 'See what becomes of it' }).click()
    const status = page.url().slice(blog.address.length)
    const own_pages = ['status', 'edit', 'data', 'deletion'].map((what) =>
      status.replace('status', what),
    )
    wrong.push(...(await wrongOn(reader, [...own_pages, status.slice(0, -1)])))
    expect(wrong).toEqual([])
    await reader.close()
  })
})

it.each([
  ['a phone, in dark', { phone: true, colorScheme: 'dark' }],
  ['a desk, in light', { phone: false, colorScheme: 'light' }],
] as const)('on %s axe finds nothing in a form that was moved and looked at', async (_, how) => {
  const reader = await newReader(browser, { address: '192.0.2.6', ...how })
  const page = await reader.newPage()
  await page.goto(`${blog.address}/posts/how-do-you-fake-a-needle`)
  await page.locator('#comments').scrollIntoViewIfNeeded()
  await page.locator('.remember input:enabled').waitFor()
  await page
    .getByRole('link', { name: /^Reply/ })
    .first()
    .click()
  await page.locator('li #comment-form [name=body]').fill('It *helped*, see https://a.example.')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.locator('.preview .comment').waitFor()
  expect(await wrongIn(page)).toEqual([])
  await reader.close()
})

describe('in the book theme axe finds nothing', () => {
  beforeAll(() => dress('book'))
  afterAll(() => dress('plain'))

  it.each(['light', 'dark'] as const)(
    'on the pages that readers see, in %s',
    async (colorScheme) => {
      const reader = await newReader(browser, { address: '192.0.2.7', phone: true, colorScheme })
      expect(await wrongOn(reader, readers_pages)).toEqual([])
      const page = await reader.newPage()
      await page.goto(blog.address)
      expect(
        await page
          .locator('h2')
          .first()
          .evaluate((one) => getComputedStyle(one).fontWeight),
      ).toBe('400')
      await reader.close()
    },
  )
})

async function dress(theme: 'plain' | 'book'): Promise<void> {
  const answer = await fetch(`${blog.address}/owner/settings/look`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Authorization: `Bearer ${token}` },
    body: new URLSearchParams({ theme, counters: 'all', custom_css: '' }),
  })
  expect(answer.status).toBe(303)
}

it('axe finds what is wrong', async () => {
  const reader = await newReader(browser, { address: '192.0.2.5' })
  const page = await reader.newPage()
  await page.setContent('<img src="x">')
  expect((await wrongIn(page)).join()).toContain('image-alt')
  await reader.close()
})
