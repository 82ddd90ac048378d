import { describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
const origin = 'https://blog.example'
const limit = 16 * 1024

describe('an address', () => {
  it.each([
    ['with a NUL', '/posts/a%00b', 400],
    ['with a byte that is no UTF-8', '/posts/%ff', 400],
    ['with half a character', '/posts/%e2%82', 400],
    ['with an overlong slash', '/posts/%c0%af', 400],
    ['with a lonely percent', '/posts/100%', 400],
    ['with broken encoding', '/tags/%zz', 400],
    ['with a surrogate', '/posts/%ed%a0%80', 400],
    ['with a NUL at the front', '/%00', 400],
    ['with an encoded slash', '/posts/a%2fb', 404],
    ['with another slash at the end', '/posts/', 404],
    ['with two slashes', '//', 404],
    ['with a folder above, by another writing', '/posts/..%2f..%2fapi%2fv1%2fposts', 404],
    ['with a backslash', '/posts/%5c..%5cx', 404],
    ['with a line break', '/posts/a%0d%0aSet-Cookie:%20x', 404],
    ['with emoji', '/posts/🎉', 404],
    ['with other letters', '/posts/%D0%BF%D1%80', 404],
    ['with SQL', `/posts/'%20OR%201=1%20--`, 404],
    ['with markup', '/posts/<script>alert(1)<%2fscript>', 404],
  ])('%s: %s answers %i', async (_, path, status) => {
    const response = await blog.get(origin + path)
    const html = await response.text()
    expect(response.status).toBe(status)
    expect(html).not.toContain('<script>alert')
    expect(response.headers.get('Set-Cookie')).toBeNull()
  })

  it('of dots is the folder it means', async () => {
    for (const path of ['/posts/..', '/posts/%2e%2e', '/a/b/../..', '/%2E']) {
      const response = await blog.get(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain(
        '<link rel="canonical" href="https://blog.example/"/>',
      )
    }
  })

  it('has 16 KB at most', async () => {
    const just = `/${'x'.repeat(limit - origin.length - 1)}`
    expect((await blog.get(just)).status).toBe(404)
    expect((await blog.get(`${just}x`)).status).toBe(414)
    expect((await blog.get(`/?${'x'.repeat(limit)}`)).status).toBe(414)
    expect((await blog.get(`/posts/${'%D0%BF'.repeat(limit / 6)}`)).status).toBe(414)
  })

  it('may have anything in its query', async () => {
    for (const query of [
      '%00',
      '%ff',
      '%',
      'a[]=1',
      '=',
      '&&',
      'page',
      '__proto__=1',
      'utm_source=%ff%00',
      '🎉',
    ]) {
      const response = await blog.get(`/?${query}`)
      expect([200, 404]).toContain(response.status)
    }
  })

  it('is refused to programs in their way', async () => {
    for (const path of ['/api/v1/posts/%00', '/posts/%ff.json', `/api/${'x'.repeat(limit)}`]) {
      const response = await blog.get(path)
      expect([400, 414]).toContain(response.status)
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    }
  })
})
