import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { fillYear } from '../support/filled-year.ts'
import { CODE, setUpOwner } from '../support/owner.ts'

const blog = new Blog({ SETUP_CODE: CODE })
let headers: Record<string, string>

beforeAll(async () => {
  headers = (await setUpOwner(blog)).headers
  await fillYear(blog)
  await blog.get('/owner/stats', { headers })
})

/** From D1's own meta, of the answer alone: what the roll-up does beside it is on an account of its own. */
async function costOf(path: string): Promise<{ trips: number; rows: number }> {
  const answer = await blog.get(path, { headers })
  expect(answer.status).toBe(200)
  const timing = answer.headers.get('Server-Timing') ?? ''
  const of = (name: string) => Number(timing.split(`${name};desc="`)[1]?.split('"')[0])
  return { trips: of('trips'), rows: of('rows_read') }
}

describe('the statistics of a thousand posts and a year', () => {
  it('take three trips and 200 rows beside the day’s visits', async () => {
    const { trips, rows } = await costOf('/owner/stats')
    expect(trips).toBeLessThanOrEqual(3)
    expect(rows).toBeLessThanOrEqual(200 + 12)
  })

  it('take as little for one post', async () => {
    const { trips, rows } = await costOf('/owner/stats/posts/2')
    expect(trips).toBeLessThanOrEqual(3)
    expect(rows).toBeLessThanOrEqual(200 + 4)
  })

  it('take four trips on the first page, of which two go at once', async () => {
    const { trips } = await costOf('/owner')
    expect(trips).toBeLessThanOrEqual(4)
  })
})
