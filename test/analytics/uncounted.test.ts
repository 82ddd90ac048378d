import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { Blog } from '../support/blog.ts'
import { listUncounted } from '../support/counting.ts'
import { tappedD1 } from '../support/tapped-d1.ts'

const CURL = { agent: 'curl/8.9.1' }
const GPT = { agent: 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)' }

let day = 0

/** On a day of its own, since the sums of a day are everybody's. */
async function openBlog(variables: ConstructorParameters<typeof Blog>[0] = {}) {
  const statements: string[] = []
  const note = (sql: string) => void (sql.includes('"uncounted"') && statements.push(sql))
  const blog = new Blog({ DB: tappedD1(env.DB, { before: note }), ...variables })
  day += 1
  blog.now = new Date(Date.UTC(2027, 0, day, 12))
  const { slug } = await blog.publish({ slug: `ledger-${day}` })
  const written = () => listUncounted(blog, blog.now.toISOString().slice(0, 10))
  return { blog, path: `/posts/${slug}`, statements, written }
}

/** Moves the timers and lets what they set going reach the database. */
async function wait(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
}

describe('noteUncounted', () => {
  it('writes nothing for 25 seconds, then the sums in one statement', async () => {
    const { blog, path, statements, written } = await openBlog()
    for (let n = 0; n < 7; n++) await blog.fetch(path, CURL)
    await blog.fetch(path, GPT)
    await blog.fetch(path, { method: 'HEAD' })
    await wait(24_999)
    expect(statements).toEqual([])
    await wait(1)
    await blog.settle()
    expect(statements).toHaveLength(1)
    expect(await written()).toEqual([
      { reason: 'ai-crawler', family: 'GPTBot', hits: 1 },
      { reason: 'not-a-page-load', family: '', hits: 1 },
      { reason: 'robot', family: 'curl', hits: 7 },
    ])
  })

  it('writes at a hundred hits, without waiting', async () => {
    const { blog, path, statements, written } = await openBlog()
    for (let n = 0; n < 99; n++) await blog.fetch(path, CURL)
    await wait(0)
    expect(statements).toEqual([])
    await blog.fetch(path, CURL)
    await wait(0)
    expect(statements).toHaveLength(1)
    expect(await written()).toEqual([{ reason: 'robot', family: 'curl', hits: 100 }])
    await blog.settle()
    expect(statements).toHaveLength(1)
  })

  it('gives the next sums their own 25 seconds', async () => {
    const { blog, path, statements, written } = await openBlog()
    await blog.fetch(path, CURL)
    await wait(20_000)
    for (let n = 1; n < 100; n++) await blog.fetch(path, CURL)
    await blog.fetch(path, GPT)
    await wait(24_999)
    expect(statements).toHaveLength(1)
    await wait(1)
    await blog.settle()
    expect(statements).toHaveLength(2)
    expect(await written()).toEqual([
      { reason: 'ai-crawler', family: 'GPTBot', hits: 1 },
      { reason: 'robot', family: 'curl', hits: 100 },
    ])
  })

  it('adds to what stands there', async () => {
    const { blog, path, written } = await openBlog()
    for (let n = 0; n < 3; n++) await blog.get(path, CURL)
    expect(await written()).toEqual([{ reason: 'robot', family: 'curl', hits: 3 }])
  })

  it('takes down a reload that only the database knew', async () => {
    const { blog, path, written } = await openBlog({ LOCAL: '0' })
    const other = new Blog({ LOCAL: '0' })
    other.now = blog.now
    await other.get(path)
    await blog.get(path)
    expect(await written()).toEqual([{ reason: 'reload', family: '', hits: 1 }])
  })

  it("goes by the day of the hit, in the blog's zone", async () => {
    const { blog, path } = await openBlog()
    blog.now = new Date('2027-03-01T23:59:50Z')
    await blog.fetch(path, CURL)
    blog.pass(20)
    await blog.get(path, CURL)
    const curl = [{ reason: 'robot', family: 'curl', hits: 1 }]
    expect(await listUncounted(blog, '2027-03-01')).toEqual(curl)
    expect(await listUncounted(blog, '2027-03-02')).toEqual(curl)
  })

  it('writes nothing while the day is full', async () => {
    const { blog, path, statements } = await openBlog({ COUNT_ROWS_A_DAY: '0' })
    expect((await blog.get(path)).headers.get('X-Not-Counted')).toBe('day-full')
    for (let n = 0; n < 120; n++) await blog.fetch(path, CURL)
    await blog.settle()
    expect(statements).toEqual([])
  })

  it('costs the page nothing when the ledger cannot be written', async () => {
    const before = (sql: string) => {
      if (sql.includes('"uncounted"')) throw new Error('D1_ERROR: Network connection lost.')
    }
    const { blog, path, written } = await openBlog({ DB: tappedD1(env.DB, { before }) })
    expect((await blog.get(path, CURL)).status).toBe(200)
    expect((await blog.get(path, CURL)).headers.get('X-Not-Counted')).toBe('robot')
    expect(await written()).toEqual([])
  })

  it('writes few rows for a robot with a new name each time', async () => {
    const { blog, path, written } = await openBlog()
    for (let n = 0; n < 100; n++) await blog.fetch(path, { agent: `robot${n}bot/1.0` })
    await blog.settle()
    const sums = await written()
    expect(sums.length).toBeLessThanOrEqual(26)
    expect(sums.reduce((hits, sum) => hits + sum.hits, 0)).toBe(100)
    expect(sums).toContainEqual({ reason: 'robot', family: '(other)', hits: 75 })
  })
})
