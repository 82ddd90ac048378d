import { beforeAll, describe, expect, it } from 'vitest'
import { env } from 'cloudflare:workers'
import { Program, refusedFields } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { person, tell, view } from '../support/counting.ts'

const blog = new Blog()
let program: Program
let post: { id: number }

/** Two days of two posts: three readers, one of whom comes from a search and reads to the end, a link, a robot. */
beforeAll(async () => {
  program = await Program.of(blog)
  blog.now = new Date('2026-11-02T10:00:00Z')
  post = await blog.publish({ slug: 'read', title: '=A title', body: 'word '.repeat(40) })
  await blog.publish({ slug: 'other' })
  await view(blog, '/posts/read', person(1))
  blog.now = new Date('2026-11-03T12:00:00Z')
  const searching = { headers: { Referer: 'https://www.google.com/' } }
  await view(blog, '/posts/read', { ...person(2), ...searching })
  await view(blog, '/posts/other', { ...person(2), ...searching })
  await view(blog, '/posts/read', { ...person(3), agent: 'curl/8.9.1' })
  blog.pass(60)
  await tell(
    blog,
    { post: post.id, seconds: 30, scroll: 90, link: 'https://cal.example/book?x=1' },
    person(2),
  )
  await blog.get('/gone', { headers: { Referer: 'https://news.example/a' } })
})

const json = async (path: string) =>
  (await program.get(`/api/v1/${path}`)).json<Record<string, unknown>>()
const items = async (path: string) => (await json(path))['items'] as Record<string, unknown>[]

describe('GET /api/v1/reports', () => {
  it('sums up a period beside the one before', async () => {
    expect(await json('reports/summary?from=2026-11-03&to=2026-11-03')).toEqual({
      from: '2026-11-03',
      to: '2026-11-03',
      views: 2,
      visitors: 1,
      reads: 1,
      seconds: 30,
      comments: 0,
      likes: 0,
      median_seconds: 30,
      previous: {
        from: '2026-11-02',
        to: '2026-11-02',
        views: 1,
        visitors: 1,
        reads: 0,
        seconds: 0,
        comments: 0,
        likes: 0,
      },
    })
    expect(await json(`reports/summary?from=2026-11-02&post=${post.id}`)).toMatchObject({
      views: 2,
      visitors: 2,
    })
  })

  it('tells thirty days where nothing is asked', async () => {
    expect(await json('reports/summary')).toMatchObject({
      from: '2026-10-05',
      to: '2026-11-03',
      views: 3,
    })
  })

  it('goes by days, and within one by hours', async () => {
    const days = await json('reports/timeseries?from=2026-11-01&to=2026-11-03')
    expect(days['unit']).toBe('day')
    expect((days['items'] as { views: number }[]).map(({ views }) => views)).toEqual([0, 1, 2])
    const hours = await json('reports/timeseries?period=today')
    expect(hours['unit']).toBe('hour')
    expect((hours['items'] as object[])[12]).toEqual({ at: '2026-11-03T12', views: 2, visitors: 1 })
  })

  it.each([
    ['post', { value: '1', views: 2, visitors: 2, reads: 1, slug: 'read', title: '=A title' }],
    ['source', { value: 'Google', views: 2, visitors: 1, reads: 1 }],
    ['channel', { value: 'Search', views: 2, visitors: 1, reads: 1 }],
    ['referrer', { value: 'www.google.com', views: 2, visitors: 1, reads: 1 }],
    ['country', { value: '(unknown)', views: 3, visitors: 2, reads: 1 }],
    ['device', { value: 'desktop', views: 3, visitors: 2, reads: 1 }],
    ['browser', { value: 'Firefox', views: 3, visitors: 2, reads: 1 }],
    ['os', { value: 'Linux', views: 3, visitors: 2, reads: 1 }],
    ['language', { value: 'en', views: 3, visitors: 2, reads: 1 }],
    ['link', { value: 'https://cal.example/book', views: 1, visitors: null, reads: null }],
    [
      'not_found',
      { value: '/gone', detail: 'news.example/a', views: 1, visitors: null, reads: null },
    ],
  ])('tells the top of a %s', async (dimension, first) => {
    expect((await items(`reports/top?dimension=${dimension}`))[0]).toEqual(first)
  })

  it('tells what was not counted, and why', async () => {
    expect(await items('reports/uncounted')).toEqual([
      { reason: 'robot', family: 'curl', hits: 1, group: 'other' },
    ])
  })

  it.each([
    ['summary?from=2026-02-30', ['from']],
    ['timeseries?from=2026-11-03&to=2026-11-02', ['from']],
    ['uncounted?from=2010-01-01&to=2026-01-01', ['from']],
    ['summary?period=fortnight', ['period']],
    ['summary?post=one', ['post']],
    ['top', ['dimension']],
    ['top?dimension=__proto__&to=never', ['dimension', 'to']],
    ['top?dimension=toString', ['dimension']],
  ])('refuses %s by its fields', async (path, fields) => {
    expect(await refusedFields(await program.get(`/api/v1/reports/${path}`))).toEqual(fields)
  })

  it('is a table for spreadsheets, in which nothing is computed', async () => {
    const answer = await program.get('/api/v1/reports/top?dimension=post&format=csv')
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect((await answer.text()).split('\r\n')).toEqual([
      'value,views,visitors,reads,slug,title',
      "1,2,2,1,read,'=A title",
      '2,1,1,0,other,A post',
      '',
    ])
    const asked = await blog.get('/api/v1/reports/summary', {
      headers: { ...(await blog.token()), Accept: 'text/csv' },
    })
    expect((await asked.text()).split('\r\n')).toHaveLength(4)
  })

  it('is for the owner alone', async () => {
    for (const path of ['reports/summary', 'reports/top?dimension=post', 'live']) {
      expect((await blog.get(`/api/v1/${path}`)).status).toBe(401)
    }
  })

  it('rolls up past days where no cron does', async () => {
    await json('reports/summary')
    await blog.settle()
    const { results } = await env.DB.prepare('SELECT day, views FROM site_days').all()
    expect(results).toEqual([{ day: '2026-11-02', views: 1 }])
    expect(await json('reports/summary')).toMatchObject({ views: 3, visitors: 2 })
  })
})

describe('GET /api/v1/live', () => {
  it('tells who opened what in the last five minutes', async () => {
    blog.pass(600)
    for (const n of [5, 6]) await view(blog, '/posts/read', person(n))
    await view(blog, '/posts/other', person(5))
    expect(await json('live')).toEqual({
      visitors: 2,
      items: [
        { post: post.id, slug: 'read', title: '=A title', visitors: 2 },
        { post: post.id + 1, slug: 'other', title: 'A post', visitors: 1 },
      ],
    })
    blog.pass(301)
    expect(await json('live')).toEqual({ visitors: 0, items: [] })
  })
})
