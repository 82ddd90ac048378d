import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { rollUp } from '../../src/analytics/roll-up.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { breakable } from '../support/breakable-d1.ts'
import { crowd, listUncounted, person, view } from '../support/counting.ts'
import { findAll } from '../support/page.ts'

const ABOUT = '/about-these-numbers'
const CURL = { agent: 'curl/8.9.1' }
const GPT = { agent: 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)' }
let month = 0

/** In a month of its own: the page looks back 30 days. */
async function openBlog(...variables: ConstructorParameters<typeof Blog>) {
  const blog = new Blog(...variables)
  blog.now = new Date(Date.UTC(2027, (month += 2), 15, 12))
  const post = await blog.publish({ slug: `about-${month}` })
  return { blog, path: `/posts/${post.slug}` }
}

async function sumsOf(blog: Blog): Promise<string[]> {
  const cells = await findAll(await blog.text(ABOUT), '.sums td')
  return cells.map(({ text }) => text)
}

describe('/about-these-numbers', () => {
  it('says where counting stops, and that it never has', async () => {
    const { blog } = await openBlog({ COUNT_ROWS_A_DAY: '12345' })
    const page = await blog.text(ABOUT)
    expect(page).toContain('12,345')
    expect(page).toContain('In the last 30 days it never has.')
  })

  it('adds up what was not counted in 30 days, rolled up or not, or still in memory', async () => {
    const { blog, path } = await openBlog()
    const first = blog.now
    for (let n = 0; n < 3; n++) await view(blog, path, CURL)
    await view(blog, path, GPT)
    blog.pass(29 * 86_400)
    const rules = { grace_hours: 2, steps: 50, rows_a_day: 70_000 }
    await rollUp(blog.db, { zone: 'UTC', now: blog.now, ...rules })
    expect(await listUncounted(blog, first.toISOString().slice(0, 10))).toEqual([])
    await view(blog, path, CURL)
    await blog.fetch(path, { agent: 'Wget/1.24' })
    expect(await sumsOf(blog)).toEqual([
      'Search engines and other robots',
      '5',
      'Crawlers for language models',
      '1',
    ])
    blog.pass(86_400)
    expect(await sumsOf(blog)).toEqual(['Search engines and other robots', '2'])
    blog.pass(40 * 86_400)
    expect(await blog.text(ABOUT)).toContain('In the last 30 days nothing was turned away.')
    month += 4
  })

  it('writes nothing, and is made in two trips, whoever else was there', async () => {
    const { blog, path } = await openBlog()
    for (let n = 0; n < 9; n++) {
      const { id, slug } = await blog.publish({ slug: `about-${month}-${n}` })
      await crowd(blog, id, 100)
      if (n < 2) await view(blog, `/posts/${slug}`)
    }
    await view(blog, path)
    const asked = async (isolate: Blog, reader = {}) => {
      isolate.now = blog.now
      return isolate.costOf(() => isolate.get(ABOUT, reader))
    }
    for (const isolate of [blog, new Blog()]) {
      const cost = await asked(isolate)
      expect(cost).toMatchObject({ trips: 2, rows_written: 0 })
      // Settings, salts and 30 days, and a few rows for each of the ten posts that were opened.
      expect(cost.rows_read).toBeLessThanOrEqual(50 + 5 * 10)
    }
    expect((await asked(new Blog(), CURL)).rows_read).toBeLessThanOrEqual(50)
  })

  it('reads no more rows for a robot with many names', async () => {
    const { blog } = await openBlog()
    const day = blog.now.toISOString().slice(0, 10)
    const rows = Array.from({ length: 1500 }, (_, n) => `('${day}', 'robot', 'bot-${n}', 1)`)
    await env.DB.prepare(`INSERT INTO uncounted VALUES ${rows.join(', ')}`).run()
    const cost = await blog.costOf(() => blog.get(ABOUT))
    expect(cost.rows_read).toBeLessThanOrEqual(1050)
    expect(await sumsOf(blog)).toEqual(['Search engines and other robots', '1,000'])
  })

  it('is one person’s: nobody keeps it', async () => {
    const { blog, path } = await openBlog()
    await view(blog, path)
    const answer = await blog.get(ABOUT)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    expect(answer.headers.get('ETag')).toBeNull()
    expect(await blog.text(ABOUT, person(9))).not.toContain('class="slip"')
  })

  it('still explains while the database does not answer', async () => {
    const d1 = breakable(env.DB)
    const { blog } = await openBlog({ DB: d1.database })
    await updateSettings(blog.db, { title: 'Still here' }, blog.now).execute()
    await blog.get('/')
    d1.break()
    for (const isolate of [blog, new Blog({ DB: d1.database })]) {
      const answer = await isolate.get(ABOUT)
      const html = await answer.text()
      expect(answer.status).toBe(200)
      expect(html).toContain('<h2>Read to the end</h2>')
      expect(html).toContain('The database does not answer right now, so your receipt')
      expect(html).not.toContain('class="sums"')
    }
    expect(await blog.text(ABOUT)).toContain('<title>How we count · Still here</title>')
    expect((await blog.post(`${ABOUT}/forgetting`, {})).status).toBe(503)
  })

  it('says the same in German', async () => {
    const { blog, path } = await openBlog()
    await updateSettings(blog.db, { language: 'de' }, blog.now).execute()
    await view(blog, path)
    const html = await blog.text(ABOUT)
    expect(html).toContain('<h2>Ihr Beleg</h2>')
    expect(html).toContain('<dd>Direkt</dd>')
    expect(html).toContain('Meine Besuche von heute vergessen')
  })
})
