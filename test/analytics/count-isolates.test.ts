import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { countsOf, ELSEWHERE, person, view } from '../support/counting.ts'
import { tappedD1 } from '../support/tapped-d1.ts'

describe('countDocument on several isolates', () => {
  it('finds a reload in the database where it does not remember it', async () => {
    const here = new Blog(ELSEWHERE)
    const there = new Blog(ELSEWHERE)
    const post = await here.publish({ slug: 'two-isolates' })
    await view(here, '/posts/two-isolates')
    expect(await view(there, '/posts/two-isolates')).toBeNull()
    expect(await countsOf(here, post.id)).toMatchObject({ views: 1, visitors: 1 })
    expect(await view(there, '/posts/two-isolates')).toBe('reload')
  })

  it('measures the 30 minutes from the view that another isolate counted', async () => {
    const here = new Blog(ELSEWHERE)
    const there = new Blog(ELSEWHERE)
    const post = await here.publish({ slug: 'one-window' })
    await view(here, '/posts/one-window')
    there.pass(20 * 60)
    await view(there, '/posts/one-window')
    there.pass(10 * 60)
    expect(await view(there, '/posts/one-window')).toBeNull()
    expect(await countsOf(here, post.id)).toMatchObject({ views: 2, visitors: 1 })
  })

  it('remembers on a local run what was read before it was started anew', async () => {
    const before = new Blog()
    const post = await before.publish({ slug: 'restarted' })
    await view(before, '/posts/restarted')
    const after = new Blog()
    after.pass(29 * 60)
    expect(await view(after, '/posts/restarted')).toBe('reload')
    after.pass(60)
    expect(await view(after, '/posts/restarted')).toBeNull()
    expect(await countsOf(after, post.id)).toMatchObject({ views: 2, visitors: 1 })
  })

  it.each([
    ['a local run', [new Blog()]],
    ['one isolate', [new Blog(ELSEWHERE)]],
    ['two isolates', [new Blog(ELSEWHERE), new Blog(ELSEWHERE)]],
  ])('counts 50 people who come at once exactly, on %s', async (name, isolates) => {
    const slug = `at-once-${name.replaceAll(' ', '-')}`
    const [blog] = isolates as [Blog]
    const post = await blog.publish({ slug })
    const answers = Array.from({ length: 50 }, (_, n) =>
      isolates[n % isolates.length]?.fetch(`/posts/${slug}`, person(n)),
    )
    for (const answer of await Promise.all(answers)) {
      expect(answer?.headers.get('X-Not-Counted')).toBeNull()
    }
    for (const isolate of isolates) await isolate.settle()
    const fifty = { views: 50, visitors: 50, reads: 0, views_in_rows: 50, rows: 50 }
    expect(await countsOf(blog, post.id)).toEqual(fifty)
  })

  it.each([
    ['a local run', [new Blog()]],
    ['one isolate', [new Blog(ELSEWHERE)]],
    ['two isolates', [new Blog(ELSEWHERE), new Blog(ELSEWHERE)]],
  ])('counts a storm of 20 reloads once, on %s', async (name, isolates) => {
    const slug = `storm-${name.replaceAll(' ', '-')}`
    const [blog] = isolates as [Blog]
    const post = await blog.publish({ slug })
    const answers = Array.from({ length: 20 }, (_, n) =>
      isolates[n % isolates.length]?.fetch(`/posts/${slug}`),
    )
    await Promise.all(answers)
    for (const isolate of isolates) await isolate.settle()
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1, rows: 1 })
  })

  it('asks the database about a storm of reloads once', async () => {
    for (const variables of [{}, ELSEWHERE]) {
      const views: string[] = []
      const before = (sql: string) => void (sql.includes('insert into "visits"') && views.push(sql))
      const blog = new Blog({ DB: tappedD1(env.DB, { before }), ...variables })
      const { slug } = await blog.publish({ slug: `asked-once-${variables === ELSEWHERE}` })
      await Promise.all(Array.from({ length: 20 }, () => blog.fetch(`/posts/${slug}`)))
      await blog.settle()
      expect(views).toHaveLength(1)
    }
  })
})
