import { describe, expect, it } from 'vitest'
import { Blog, counterLines } from '../support/blog.ts'

describe('GET /posts/:slug', () => {
  it('shows one view more to the same reader who comes back', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'back-again' })
    expect(counterLines(await blog.text('/posts/back-again'))[0]).toBe('0 views · 0 comments')
    const again = await blog.get('/posts/back-again')
    expect(counterLines(await again.text())[0]).toBe('1 view · 0 comments')
    expect(again.headers.get('X-Not-Counted')).toBe('reload')
  })
})
