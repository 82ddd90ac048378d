import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { person, tell, view } from '../support/counting.ts'
import { CODE, setUpOwner } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog({ SETUP_CODE: CODE })
let headers: Record<string, string>
let post: { id: number }

/** Yesterday three people and a robot, today one of them by a search, who reads to the end and presses a link. */
beforeAll(async () => {
  headers = (await setUpOwner(blog)).headers
  blog.now = new Date('2026-11-02T10:00:00Z')
  post = await blog.publish({ slug: 'read', title: 'A <b> title', body: 'word '.repeat(40) })
  for (const n of [1, 2, 3]) await view(blog, '/posts/read', person(n))
  await view(blog, '/posts/read', { ...person(4), agent: 'curl/8.9.1' })
  blog.now = new Date('2026-11-03T12:00:00Z')
  await view(blog, '/posts/read', {
    ...person(1),
    headers: { Referer: 'https://www.google.com/' },
  })
  blog.pass(60)
  const link = 'https://cal.example/book'
  await tell(blog, { post: post.id, seconds: 30, scroll: 90, link }, person(1))
  await blog.get('/gone', { headers: { Referer: 'https://news.example/a' } })
})

const page = (query = '') => blog.text(`/owner/stats${query}`, { headers })
const cells = async (html: string, id: string) =>
  (await findAll(html, `#${id} tbody td`)).map(({ text }) => text.trim())

describe('/owner/stats', () => {
  it('is the owner’s alone', async () => {
    const answer = await blog.get('/owner/stats?period=7d')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toContain('/owner/sign-in')
  })

  it('says the period in a sentence, in tiles and in tables', async () => {
    const html = await page('?from=2026-11-02&to=2026-11-03')
    expect((await findOne(html, '.sentence')).text).toMatch(
      /^4 people opened your posts in these days \(2\s?–\s?3 November 2026\)\. Once somebody read one to the end\. /,
    )
    const tiles = (await findAll(html, '#figures .n')).map(({ text }) => text)
    expect(tiles).toEqual(['4', '4', '1', '25%', '0', '0'])
    expect(await cells(html, 'posts')).toEqual(['A <b> title', '4', '4', '25%'])
    expect(await cells(html, 'sources')).toEqual(['Direct', '3', '3', 'Google', '1', '1'])
    expect(await cells(html, 'links')).toEqual(['https://cal.example/book', '1'])
    expect(await cells(html, 'not_found')).toEqual([
      '/gone linked from news.example/a Lead it to a post',
      '1',
    ])
    expect((await cells(html, 'uncounted'))[0]).toMatch(/^Robots/)
    expect((await findOne(html, '.live')).text).toBe(
      '1 person in the last five minutes: A <b> title',
    )
  })

  it('says each step’s values by a radio button, and all of them in a table', async () => {
    const html = await page('?period=today')
    expect(await findAll(html, '.steps input[type=radio]')).toHaveLength(24)
    const rows = await cells(html, 'chart')
    expect(rows.slice(11 * 3, 12 * 3)).toEqual(['12:00', '1', '1'])
  })

  it('marks the day on which a post appeared', async () => {
    const html = await page('?period=7d')
    expect((await findAll(html, '.steps .marked')).map(({ text }) => text)).toEqual([
      'Mon 2 Nov3 views3 peoplePublished: A <b> title',
    ])
  })

  it('marks the days on which a post got another text or title', async () => {
    const program = await Program.of(blog)
    const { id } = await blog.publish({ slug: 'changed', title: 'Old', body: 'one' })
    await program.change(id, { body: 'two' })
    await program.change(id, { body: 'three', title: 'New' })
    const html = await page('?period=7d')
    expect((await findAll(html, '.marks')).map(({ text }) => text)).toEqual([
      'Published: New (3 Nov) · A <b> title (2 Nov)',
      'Edited: New (3 Nov)',
      'Title changed: New (3 Nov)',
    ])
    expect((await findAll(html, '.steps .marked')).at(-1)?.text).toMatch(
      /Published: NewEdited: NewTitle changed: New$/,
    )
    const own = await blog.text(`/owner/stats/posts/${id}?period=7d`, { headers })
    expect(await findAll(own, '.marks')).toHaveLength(3)
    const other = await blog.text(`/owner/stats/posts/${post.id}?period=7d`, { headers })
    expect(await findAll(other, '.marks')).toHaveLength(1)
    await program.send('DELETE', `/api/v1/posts/${id}`)
    blog.pass(60)
  })

  it('speaks the blog’s language', async () => {
    await env.DB.prepare(`UPDATE settings SET language = 'de'`).run()
    blog.pass(60)
    const html = await page('?period=7d')
    expect((await findOne(html, '.sentence')).text).toContain('4 Menschen haben')
    expect((await findOne(html, 'h1')).text).toBe('Statistik')
    await env.DB.prepare(`UPDATE settings SET language = 'en'`).run()
    blog.pass(60)
  })

  it.each([
    ['?period=9d', 'Period: One of today, 7d'],
    ['?from=2026-02-30', 'From: A day such as'],
    ['?to=soon', 'To: A day such as'],
    ['?from=2026-11-03&to=2026-11-01', 'From: This is after the last day.'],
    ['?from=1000-01-01', 'From: A day such as'],
    ['?from=2010-01-01&to=2026-11-01', 'From: Ten years at most.'],
  ])('answers 422 with the usual days, the field and the reason for %s', async (query, reason) => {
    const answer = await blog.get(`/owner/stats${query}`, { headers })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    const { text } = await findOne(html, '[role=alert]')
    expect(text).toContain(reason)
    expect(text).toContain('Here are the last 30 days.')
    expect((await findOne(html, '.period [aria-current]')).text).toBe('30 days')
  })

  it('has every table as CSV, of the same days', async () => {
    const html = await page('?from=2026-11-02&to=2026-11-03')
    const links = (await findAll(html, '.csv')).map(({ attributes }) => attributes['href'] ?? '')
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) {
      const answer = await blog.get(link, { headers })
      expect(answer.headers.get('Content-Type'), link).toBe('text/csv; charset=utf-8')
      expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
      expect((await answer.text()).split('\r\n').length, link).toBeGreaterThan(2)
    }
    const source = links.find((link) => link.includes('table=source')) ?? ''
    expect(await blog.text(source, { headers })).toBe(
      'value,views,visitors,reads\r\nDirect,3,3,0\r\nGoogle,1,1,1\r\n',
    )
  })

  it.each([
    ['table=nothing', 422, ['table']],
    ['table=constructor', 422, ['table']],
    ['table=source&period=x', 422, ['period']],
    ['table=x&from=2026-02-30', 422, ['from', 'table']],
    ['table=source&post=999', 404, undefined],
  ])('has no CSV at %s, and says why', async (query, status, fields) => {
    const asked = { headers: { ...headers, Accept: 'application/json' } }
    const answer = await blog.get(`/owner/stats.csv?${query}`, asked)
    expect(answer.status).toBe(status)
    const { errors } = await answer.json<{ errors?: { field: string }[] }>()
    expect(errors?.map(({ field }) => field)).toEqual(fields)
  })

  it('has words for a blog that nobody has read', async () => {
    const html = await page('?from=2020-01-01&to=2020-01-31')
    expect((await findOne(html, '.sentence')).text).toContain('Nobody has opened a post')
    expect((await findOne(html, '#posts .hint')).text).toBe('No post was opened.')
    expect(html).not.toMatch(/NaN|Infinity|undefined/)
  })
})
