import { beforeAll, describe, expect, it } from 'vitest'
import { withFamily } from '../../src/analytics/counted-families.ts'
import { Blog } from '../support/blog.ts'
import { person, view } from '../support/counting.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
let headers: Record<string, string>

beforeAll(async () => {
  headers = await blog.token()
  await blog.publish({ slug: 'read' })
  await view(blog, '/posts/read', { ...person(1), agent: 'curl/8.9.1' })
})

const page = () => blog.text('/owner/stats', { headers })

describe('a family of robots', () => {
  it('is counted from now on where the owner says so, and no longer when they think again', async () => {
    const form = await findOne(await page(), '#uncounted form')
    const path = form.attributes['action'] ?? ''
    const { value } = (await findOne(await page(), '#uncounted input[name=family]')).attributes
    expect((await blog.post(path, { family: value ?? '' }, { headers })).status).toBe(303)
    expect(await view(blog, '/posts/read', { ...person(2), agent: 'curl/8.9.1' })).toBeNull()

    expect((await findOne(await page(), '.counted')).text).toContain('curl count them no longer')
    await blog.post(path, { family: value ?? '', _method: 'DELETE' }, { headers })
    expect(await view(blog, '/posts/read', { ...person(3), agent: 'curl/8.9.1' })).toBe('robot')
    expect(await findAll(await page(), '.counted')).toEqual([])
  })

  it('is let through by nobody else', async () => {
    await blog.post('/owner/stats/families', { family: 'curl' })
    expect(await view(blog, '/posts/read', { ...person(4), agent: 'curl/8.9.1' })).toBe('robot')
  })
})

describe('withFamily', () => {
  it('names each once, keeps fifty, and takes nothing that is no name', () => {
    expect(withFamily(['a', 'b'], 'a', true)).toEqual(['b', 'a'])
    expect(withFamily(['a', 'b'], 'a', false)).toEqual(['b'])
    expect(withFamily(['a'], '', true)).toEqual(['a'])
    expect(withFamily(['a'], 'x'.repeat(41), true)).toEqual(['a'])
    const many = Array.from({ length: 50 }, (_, n) => String(n))
    expect(withFamily(many, 'new', true)).toEqual([...many.slice(1), 'new'])
  })
})
