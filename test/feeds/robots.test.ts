import { describe, expect, it } from 'vitest'
import { robotNames } from '../../src/analytics/robot-names.ts'
import { ai_crawlers } from '../../src/feeds/ai-crawlers.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'

describe('GET /robots.txt', () => {
  it('leads to the sitemap and keeps nobody from a page, however it is called', async () => {
    const response = await new Blog().get('/robots.txt')
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    const lines = (await response.text()).trim().split('\n')
    expect(lines).toContain('User-agent: *')
    expect(lines.at(-1)).toBe(`Sitemap: https://blog.example/sitemap.xml`)
    const rules = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? [])
    const isClosed = (path: string) =>
      rules.some((rule) =>
        rule.endsWith('$') ? path === rule.slice(0, -1) : path.startsWith(rule),
      )
    for (const path of ['/owner', '/owner/posts', '/api/v1/posts', '/visit', '/search?q=x'])
      expect(isClosed(path)).toBe(true)
    for (const path of [
      '/',
      '/posts/x',
      '/search',
      '/visiting-hours',
      '/ownership',
      '/apiary',
      '/tags/x',
      '/feed.xml',
    ]) {
      expect(isClosed(path)).toBe(false)
    }
  })

  it('refuses crawlers of language models where the owner does, and nobody else', async () => {
    const blog = new Blog()
    const groups = async () => {
      const text = await new Blog().text('/robots.txt')
      return text.split('\n\n').map((group) => group.trim().split('\n'))
    }
    expect((await groups()).flat().filter((line) => line === 'Disallow: /')).toEqual([])
    await updateSettings(blog.db, { ai_crawlers: 'refused' }, blog.now).execute()
    const refused = (await groups()).find((lines) => lines.includes('Disallow: /')) ?? []
    for (const name of ['GPTBot', 'ClaudeBot', 'CCBot', 'Google-Extended'])
      expect(refused).toContain(`User-agent: ${name}`)
    expect(refused).not.toContain('User-agent: *')
    expect(refused.filter((line) => /Googlebot|bingbot|Applebot$/i.test(line))).toEqual([])
    await updateSettings(blog.db, { ai_crawlers: 'allowed' }, blog.now).execute()
  })
})

describe('the names of AI crawlers', () => {
  it('are each once, and what such agents are called where the blog counts', () => {
    const names = Object.values(ai_crawlers).flat()
    expect(new Set(names).size).toBe(names.length)
    const known = new Set(robotNames['ai-crawler'].map((name) => name.toLowerCase()))
    expect(names.filter((name) => !known.has(name.toLowerCase()))).toEqual([])
  })
})
