import { describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'

const blog = new Blog()

/** Front matter as this blog writes it, read as YAML does: each value is a flow scalar or list in double quotes. */
function readFrontMatter(file: string): { fields: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? []
  const fields = yaml.split('\n').map((line) => {
    const [, name, value] = /^([a-z_]+): ("(?:[^"\\]|\\["\\/bfnrtu])*"|\[.*\])$/.exec(line) ?? []
    if (!name || !value) throw new Error(`No line of front matter: ${line}`)
    return [name, JSON.parse(value) as unknown]
  })
  return { fields: Object.fromEntries(fields) as Record<string, unknown>, body }
}

const title = `"Two": #3 - it's \\ 100% {x} [y] & <z> é 👩‍👧 \u2028`

describe('GET /posts/:slug.md', () => {
  it('is the source with front matter that reads back', async () => {
    const body = `---\n\n# Title\n\n---\n\n\`\`\`yaml\n---\ntitle: not this\n---\n\`\`\`\n`
    await blog.publish({ slug: 'as-a-file', title, body, tags: ['a: b', '[c]'], excerpt: 'yes' })
    const response = await blog.get('/posts/as-a-file.md')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8')
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(response.headers.get('Last-Modified')).toBe('Tue, 03 Nov 2026 11:59:00 GMT')
    const etag = { 'If-None-Match': response.headers.get('ETag') ?? '' }
    expect((await blog.get('/posts/as-a-file.md', { headers: etag })).status).toBe(304)
    const file = readFrontMatter(await response.text())
    expect(file.fields).toEqual({
      title: title.replace(/\s+/g, ' ').trim(),
      slug: 'as-a-file',
      author: 'Mira',
      published_at: '2026-11-03T11:59:00Z',
      updated_at: '2026-11-03T11:59:00Z',
      excerpt: 'yes',
      tags: ['a: b', '[c]'],
    })
    expect(file.body.trim()).toBe(body.trim())
  })

  it.each([
    ['text/markdown', true],
    ['text/markdown, text/html, */*', true],
    ['text/html;q=0.5, text/markdown;q=0.9', true],
    ['TEXT/Markdown', true],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
    ['text/html, text/markdown', false],
    ['text/markdown;q=0.1, text/html', false],
    ['text/markdown;q=0', false],
    ['text/markdownish', false],
    ['*/*', false],
    ['', false],
  ])('is the answer to Accept: %s: %s', async (accept, is_markdown) => {
    const response = await blog.get('/posts/as-a-file', { headers: { Accept: accept } })
    const type = response.headers.get('Content-Type') ?? ''
    expect(type.startsWith('text/markdown')).toBe(is_markdown)
    expect(response.headers.get('Vary')).toBe('Accept')
  })

  it('is not counted', async () => {
    await blog.publish({ slug: 'read-by-program' })
    const headers = { Accept: 'text/markdown' }
    for (const answer of [
      await blog.get('/posts/read-by-program', { headers }),
      await blog.get('/posts/read-by-program.md'),
      await blog.get('/posts/read-by-program.json'),
    ]) {
      expect(answer.headers.get('X-Not-Counted')).toBeNull()
    }
    const stats = await blog.get('/api/v1/posts/read-by-program/stats')
    expect(await stats.json()).toMatchObject({ views: 0 })
  })
})

describe('GET /posts/:slug.json', () => {
  it('has title, html, text, tags, dates and counters, and nothing of the owner’s', async () => {
    const response = await blog.get('/posts/as-a-file.json')
    expect(response.headers.get('Content-Type')).toBe('application/json')
    const post = await response.json<Record<string, unknown>>()
    expect(post).toMatchObject({
      slug: 'as-a-file',
      url: 'https://blog.example/posts/as-a-file',
      tags: ['a: b', '[c]'],
      published_at: '2026-11-03T11:59:00Z',
      views: expect.any(Number),
      comments: 0,
    })
    for (const name of ['title', 'html', 'text']) expect(post[name]).toEqual(expect.any(String))
    for (const name of ['body', 'status', 'version']) expect(post).not.toHaveProperty(name)
  })

  it('refuses as a program reads it', async () => {
    const response = await blog.get('/posts/nowhere.json')
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  })
})

describe('a page for programs', () => {
  it('is there as Markdown and as JSON, under its own address', async () => {
    await blog.publish({ slug: 'about', kind: 'page', title: 'About', body: 'Where *we* are.' })
    const headers = { Accept: 'text/markdown' }
    const answers = [await blog.get('/about.md'), await blog.get('/about', { headers })]
    for (const answer of answers) {
      expect(answer.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8')
      expect(answer.headers.get('Vary')).toBe('Accept')
      const file = readFrontMatter(await answer.text())
      expect(file.fields).toMatchObject({ slug: 'about', kind: 'page' })
      expect(file.body.trim()).toBe('Where *we* are.')
    }
    const json = await (await blog.get('/about.json')).json<Record<string, unknown>>()
    expect(json).toMatchObject({ kind: 'page', url: 'https://blog.example/about' })
    expect(await blog.text('/about')).toContain(
      '<link rel="alternate" type="text/markdown" href="https://blog.example/about.md"/>',
    )
  })

  it('is no post, and a post no page', async () => {
    for (const path of ['/posts/about.md', '/posts/about.json', '/as-a-file.md', '/x.json'])
      expect((await blog.get(path)).status).toBe(404)
  })
})
