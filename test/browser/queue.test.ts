import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { newReader } from './running-blog.ts'

const POST = '/posts/how-do-you-fake-a-needle'

let token: string
let networks = 0

openBoth()

beforeAll(async () => {
  token = await blog.token()
})

beforeEach(async () => {
  const waiting = await ask('GET', '/comments?status=pending&limit=100')
  const { items } = (await waiting.json()) as { items: { id: number }[] }
  if (items.length > 0) {
    const ids = items.map(({ id }) => id)
    await ask('POST', '/comments/moderation', { ids, action: 'delete' })
  }
})

function ask(method: string, path: string, body?: object): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  return fetch(`${blog.address}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
}

/** A comment by a stranger's program waits, each from another network. */
async function wait(...names: string[]): Promise<void> {
  for (const name of names) {
    networks += 1
    const answer = await fetch(`${blog.address}/api/v1${POST}/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.9.${networks}.7` },
      body: JSON.stringify({ name, body: `${name} writes.` }),
    })
    expect(answer.status).toBe(202)
  }
}

async function statuses(): Promise<Record<string, string>> {
  const answer = await ask('GET', '/comments?limit=20')
  const { items } = (await answer.json()) as { items: { name: string; status: string }[] }
  return Object.fromEntries(items.map(({ name, status }) => [name, status]))
}

async function openQueue(how: { script: boolean; phone: boolean }) {
  const owner = await newReader(browser, { ...how, address: '192.0.2.1' })
  await owner.setExtraHTTPHeaders({ Authorization: `Bearer ${token}` })
  const page = await owner.newPage()
  return { owner, page }
}

async function namesOn(page: Page): Promise<(string | null)[]> {
  return page.locator('.queue > li .who b').allTextContents()
}

it('on a phone, what has the focus is never below the bar', async () => {
  await wait('Ann', 'Bob', 'Cid')
  const { owner, page } = await openQueue({ script: false, phone: true })
  await page.goto(`${blog.address}/owner/comments`)
  const bar = await page.locator('nav.desk').boundingBox()
  const last = page.locator('.queue > li').last().locator('summary').last()
  const isLast = () => last.evaluate((element) => element === document.activeElement)
  for (let i = 0; i < 60 && !(await isLast()); i++) {
    await page.keyboard.press('Tab')
    const focused = page.locator('main :focus')
    if ((await focused.count()) === 0) continue
    const box = await focused.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  }
  expect(await isLast()).toBe(true)
  await owner.close()
})

describe('keys in the queue', () => {
  let owner: BrowserContext
  let page: Page

  const focused = () => page.locator('.queue > li:focus .who b').textContent()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const decide = async (key: string) => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
  }

  beforeEach(async () => {
    ;({ owner, page } = await openQueue({ script: true, phone: false }))
    await wait('Ann', 'Bob', 'Cid', 'Dee', 'Eve')
    await page.goto(`${blog.address}/owner/comments`)
    return () => owner.close()
  })

  it('j and k walk, and stay within the list', async () => {
    await press('j')
    expect(await focused()).toBe('Eve')
    await press('j', 'j')
    expect(await focused()).toBe('Cid')
    await press('k')
    expect(await focused()).toBe('Dee')
    await press('k', 'k', 'k')
    expect(await focused()).toBe('Eve')
    await press('j', 'j', 'j', 'j', 'j', 'j')
    expect(await focused()).toBe('Ann')
  })

  it('p publishes, s is spam; the next comment has the place', async () => {
    await press('j', 'j')
    await decide('p')
    expect(await statuses()).toMatchObject({ Dee: 'approved', Cid: 'pending' })
    expect(await page.locator('.done [role=status]').textContent()).toBe('Published.')
    expect(await focused()).toBe('Cid')
    await decide('s')
    expect(await statuses()).toMatchObject({ Cid: 'spam', Bob: 'pending' })
    expect(await focused()).toBe('Bob')
    expect(await namesOn(page)).toEqual(['Eve', 'Bob', 'Ann'])
  })

  it('d asks first, with the button under the finger', async () => {
    await press('j', 'd')
    expect(await statuses()).toMatchObject({ Eve: 'pending' })
    expect(await page.locator('button:focus').textContent()).toBe('Delete it')
    await decide('Enter')
    expect(Object.keys(await statuses())).not.toContain('Eve')
    expect(await namesOn(page)).toEqual(['Dee', 'Cid', 'Bob', 'Ann'])
    expect(await page.locator('.done').count()).toBe(0)
  })

  it('r opens the reply, where letters are letters', async () => {
    await press('j', 'r')
    await page.keyboard.type('Yes, jp sk d.')
    expect(await page.locator('textarea:focus').inputValue()).toBe('Yes, jp sk d.')
    expect(await statuses()).toMatchObject({ Eve: 'pending' })
    await press('Tab')
    await decide('Enter')
    expect(await statuses()).toMatchObject({ Eve: 'approved' })
    await page.goto(blog.address + POST)
    expect(await page.locator('#comments').textContent()).toContain('Yes, jp sk d.')
  })

  it('with Ctrl are the browser’s, and without a comment in focus do nothing', async () => {
    await press('p', 's', 'd', 'r', 'j', 'Control+p', 'Control+s')
    expect(await namesOn(page)).toHaveLength(5)
  })
})

describe('the queue with script', () => {
  it('has buttons for many once something is ticked, and takes ten seconds for second thoughts', async () => {
    const { owner, page } = await openQueue({ script: true, phone: false })
    await page.clock.install()
    await wait('Flo', 'Gus', 'Hal')
    await page.goto(`${blog.address}/owner/comments`)
    const publish = page.locator('#many').getByRole('button', { name: 'Publish' })
    expect(await publish.isDisabled()).toBe(true)
    await page.getByLabel('Tick the comment by Flo').check()
    await page.getByLabel('Tick the comment by Hal').check()
    await publish.click()
    expect(await statuses()).toMatchObject({ Flo: 'approved', Gus: 'pending', Hal: 'approved' })
    expect(await page.locator('.done [role=status]').textContent()).toBe('2 comments published.')
    await page.getByRole('button', { name: 'Undo (10)' }).click()
    expect(await statuses()).toMatchObject({ Flo: 'pending', Gus: 'pending', Hal: 'pending' })
    expect(await namesOn(page)).toEqual(['Hal', 'Gus', 'Flo'])

    await page.getByLabel('Tick the comment by Gus').check()
    await page.locator('#many').getByRole('button', { name: 'It’s spam' }).click()
    await page.mouse.move(0, 0)
    await page.clock.runFor(9000)
    expect(await page.locator('.done').textContent()).toContain('Undo (1)')
    await page.clock.runFor(2000)
    expect(await page.locator('.done').count()).toBe(0)
    await page.reload()
    expect(await page.locator('.done').count()).toBe(0)
    expect(await statuses()).toMatchObject({ Gus: 'spam' })
    await owner.close()
  })
})

describe('the queue on a phone, without script', () => {
  it('decides on one and on many, takes back, and says when nothing is ticked', async () => {
    const { owner, page } = await openQueue({ script: false, phone: true })
    await wait('Ida', 'Jon', 'Kim')
    await page.goto(`${blog.address}/owner/comments`)
    const many = page.locator('#many')
    await many.getByRole('button', { name: 'Publish' }).click()
    expect(await many.getByRole('alert').textContent()).toContain('Nothing is ticked.')

    const kim = page.locator('.queue > li', { hasText: 'Kim' })
    await kim.getByRole('button', { name: 'Publish' }).click()
    expect(await statuses()).toMatchObject({ Kim: 'approved' })
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    expect(await statuses()).toMatchObject({ Kim: 'pending' })

    for (const name of ['Ida', 'Jon']) await page.getByLabel(`comment by ${name}`).check()
    await many.getByRole('button', { name: 'It’s spam' }).click()
    expect(await statuses()).toMatchObject({ Ida: 'spam', Jon: 'spam', Kim: 'pending' })
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    expect(await namesOn(page)).toEqual(['Kim', 'Jon', 'Ida'])

    await page.getByLabel('comment by Jon').check()
    await many.locator('summary').click()
    await many.getByRole('button', { name: 'Delete those ticked' }).click()
    expect(await namesOn(page)).toEqual(['Kim', 'Ida'])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await owner.close()
  })
})
