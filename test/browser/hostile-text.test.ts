import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { inMarkdown, xssVectors } from '../support/xss-vectors.ts'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { dangersIn, Unprotected } from './hostile.ts'
import { READER } from './running-blog.ts'

/** Vectors that share a post: each page opened costs time. */
const TOGETHER = 12

let token: string
let reader: Unprotected
let owner: Unprotected
/** Each with the texts of its group as its body. */
let posts: { id: number; slug: string }[]
/** The post that all comments stand under. */
let crowded: { id: number; slug: string }
/** A short page, for what does not need a long one. */
let quiet: { id: number; slug: string }

/** A text in every form, a paragraph each. */
const forms = (vector: string) => [vector, ...inMarkdown(vector)].toReversed().join('\n\n')

openBoth({ DEMO: '0' })

beforeAll(async () => {
  token = await blog.token()
  reader = await Unprotected.open(browser, { 'CF-Connecting-IP': '192.0.2.1' })
  owner = await Unprotected.open(browser, { Authorization: `Bearer ${token}` })
  const groups = chunks(xssVectors, TOGETHER)
  posts = await each(groups, (vectors) =>
    send('/posts', {
      title: vectors.join(' ').slice(0, 300),
      excerpt: vectors.join(' ').slice(0, 300),
      tags: vectors.slice(0, 2).map((vector) => vector.slice(0, 40)),
      cover: `/media/1/x.png`,
      cover_alt: vectors.join(' ').slice(0, 300),
      body: vectors.map(forms).join('\n\n'),
      status: 'published',
    }),
  )
  crowded = await send('/posts', { title: 'Crowded', body: 'Words.', status: 'published' })
  quiet = await send('/posts', { title: 'Quiet', body: 'Words.', status: 'published' })
  // By the owner's token: strangers may send five in ten minutes. They are rendered and stored the same way.
  const path = `/posts/${crowded.slug}/comments`
  const root = await send(path, { name: 'Root', body: 'Words.' })
  await each(chunks(xssVectors, 2), ([first = '', second = '']) =>
    send(path, {
      name: `${first} ${second}`.slice(0, 80),
      url: `https://ada.example/?${first}${second}`.slice(0, 500),
      body: [first, second].map(forms).join('\n\n'),
      parent: root.id,
    }),
  )
})

async function send(path: string, body: object): Promise<{ id: number; slug: string }> {
  const answer = await fetch(`${blog.address}/api/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} ${answer.status}: ${await answer.text()}`)
  return answer.json() as Promise<{ id: number; slug: string }>
}

function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  const starts = Array.from({ length: Math.ceil(values.length / size) }, (_, i) => i * size)
  return starts.map((start) => values.slice(start, start + size))
}

/** Four at a time. */
async function each<Value, Result>(
  values: readonly Value[],
  act: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const some of chunks(values, 4)) results.push(...(await Promise.all(some.map(act))))
  return results
}

/** Opens the pages, two at a time, and gives what is wrong on any of them: also one that does not show `words`. */
async function wrongOn(who: Unprotected, paths: string[], words = ''): Promise<string[]> {
  const halves = [paths.filter((_, i) => i % 2 === 0), paths.filter((_, i) => i % 2 === 1)]
  const wrong = await Promise.all(
    halves.map(async (half) => {
      const page = await who.page()
      const found: string[] = []
      for (const path of half) {
        const answer = await page.goto(blog.address + path)
        if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`)
        if (!(await answer?.text())?.includes(words)) found.push(`${path}: not what it is about`)
        found.push(...(await dangersIn(page)).map((danger) => `${path}: ${danger}`))
      }
      await page.close()
      return found
    }),
  )
  return [...wrong.flat(), ...who.heard]
}

/** What is wrong on the page that a form led to. */
async function wrongAt(page: Page): Promise<string[]> {
  return [...(await dangersIn(page)), ...reader.heard]
}

it('sees what it looks for: nothing holds a script back, and it is heard', async () => {
  const control = await Unprotected.open(browser, {})
  const page = await control.page()
  await page.goto(`${blog.address}/`)
  await page.evaluate(() => {
    document.body.innerHTML = `<img src=x onerror=alert(1)><a href="javascript:x">x</a>
      <iframe srcdoc="<script>prompt(1)</script>"></iframe>`
  })
  await expect.poll(() => control.heard.toSorted()).toEqual(['alert', 'prompt'])
  expect(await dangersIn(page)).toEqual(['<img onerror>', '<a href="javascript:x">', '<iframe>'])
  await control.close()
})

describe('of hundreds of hostile texts none does anything', () => {
  it('as title, summary, tags and body of posts', async () => {
    expect(xssVectors.length).toBeGreaterThan(200)
    const paths = posts.map(({ slug }) => `/posts/${encodeURIComponent(slug)}`)
    expect(await wrongOn(reader, paths, 'alert(1)')).toEqual([])
  })

  it('on lists, in the archive, in feeds', async () => {
    const month = new Date().toISOString().slice(0, 7).replace('-', '/')
    const pages = Array.from({ length: Math.ceil(posts.length / 10) }, (_, i) => `/?page=${i + 1}`)
    const lists = [...pages, '/archive', `/archive/${month}`]
    expect(await wrongOn(reader, lists)).toEqual([])
    const page = await reader.page()
    for (const path of ['/feed.xml', '/atom.xml', '/comments/feed.xml', '/sitemap.xml'])
      await page.goto(blog.address + path)
    expect(reader.heard).toEqual([])
  })

  it('as name, address and text of comments, beside a form that answers one', async () => {
    const path = `/posts/${crowded.slug}`
    const page = await reader.page()
    await page.goto(blog.address + path)
    expect(await page.locator('li[data-comment]').count()).toBe(
      Math.ceil(xssVectors.length / 2) + 1,
    )
    const ids = await page.locator('li[data-comment]').evaluateAll((all) => all.map(({ id }) => id))
    const replies = ids.slice(-3).map((id) => `${path}?reply=${id.replace('comment-', '')}`)
    expect(await wrongOn(reader, [path, `${path}?sort=liked`, ...replies])).toEqual([])
  })

  it('in the search', async () => {
    const paths = chunks(xssVectors, 10).map(
      (vectors) => `/search?q=${encodeURIComponent(vectors.join(' '))}`,
    )
    expect(await wrongOn(reader, paths, 'alert(1)')).toEqual([])
  })

  it('in a form that comes back, in the preview, and on a comment’s own pages', async () => {
    const page = await reader.page()
    const all = chunks(xssVectors, 90)
    const form = page.locator('#comment-form')
    const post = async () => {
      await form.evaluate((element: HTMLFormElement) => (element.noValidate = true))
      await Promise.all([
        page.waitForEvent('load'),
        form.getByRole('button', { name: 'Post comment' }).click(),
      ])
    }
    for (const vectors of all) {
      await page.goto(`${blog.address}/posts/${quiet.slug}`)
      await form.scrollIntoViewIfNeeded()
      await form.locator('.remember input:enabled').waitFor()
      const text = vectors.join('\n\n').slice(0, 9000)
      for (const field of ['name', 'email', 'url'])
        await form.locator(`[name=${field}]`).fill(vectors.join(' '))
      await form.locator('[name=body]').fill(text)
      await form.getByRole('button', { name: 'Preview' }).click()
      await form.locator('.preview .comment').waitFor()
      expect(await wrongAt(page)).toEqual([])
      await post()
      expect(await page.locator('.wrong').count()).toBeGreaterThan(1)
      expect(await wrongAt(page)).toEqual([])
    }
    await page.locator('[name=name]').fill((all[0] ?? []).join(' ').slice(0, 80))
    await page.locator('[name=email]').fill('')
    await page.locator('[name=url]').fill(`https://ada.example/?${all[0]?.[0]}`)
    await post()
    expect(await wrongAt(page)).toEqual([])
    await page.getByRole('link', { name: 'See what becomes of it' }).click()
    const status = page.url().slice(blog.address.length)
    const own = ['status', 'edit', 'deletion'].map((what) => status.replace('status', what))
    expect(await wrongOn(reader, own, 'alert(1)')).toEqual([])
    expect(await wrongOn(reader, [status.replace('status', 'data')])).toEqual([])
  })

  it('on the owner’s desk: the queue and its search, the list and the forms of posts, the figures', async () => {
    const path = `/api/v1/posts/${quiet.slug}/comments`
    const texts = chunks(xssVectors, 20).map((vectors) => vectors.join('\n\n').slice(0, 9000))
    await each([...texts.entries()], ([network, body]) =>
      fetch(blog.address + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.7.${network}.1` },
        body: JSON.stringify({
          name: body.slice(0, 80),
          body,
          url: `https://x.example/?${network}`,
        }),
      }),
    )
    await each([...xssVectors.slice(0, 40).entries()], ([network, vector]) => {
      const query = new URLSearchParams({ utm_source: vector, utm_campaign: vector })
      const headers = {
        'User-Agent': READER,
        'Accept-Language': 'en',
        'CF-Connecting-IP': `10.8.${network}.1`,
      }
      return fetch(`${blog.address}/posts/${quiet.slug}?${query}`, { headers })
    })
    const searches = chunks(xssVectors, 40).map(
      (vectors) => `/owner/comments?q=${encodeURIComponent(vectors.join(' '))}`,
    )
    const forms_of_posts = posts.slice(0, 8).map(({ id }) => `/owner/posts/${id}`)
    const desk = ['', '/comments', '/comments?status=approved', '/posts', '/outbox']
    const paths = [...desk.map((one) => `/owner${one}`), ...searches, ...forms_of_posts]
    expect(await wrongOn(owner, paths)).toEqual([])
    expect(await wrongOn(owner, ['/owner/stats'], 'alert(1)')).toEqual([])
    const page = await owner.page()
    await page.goto(`${blog.address}/owner/posts/${posts[0]?.id}`)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.locator('#preview').waitFor()
    expect([...(await dangersIn(page)), ...owner.heard]).toEqual([])
  })
})
