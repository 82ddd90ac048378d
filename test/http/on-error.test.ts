import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { problemOf } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { breakable } from '../support/breakable-d1.ts'
import { titleOf } from '../support/html.ts'

async function pageOf(response: Response): Promise<string> {
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
  expect(response.headers.get('Content-Security-Policy')).not.toBeNull()
  return response.text()
}

describe('a refusal', () => {
  const blog = new Blog()

  it.each([
    ['/nowhere', {}, 'page'],
    ['/nowhere', { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }, 'page'],
    ['/nowhere', { Accept: '*/*' }, 'page'],
    ['/nowhere', { Accept: 'application/json' }, 'problem'],
    ['/nowhere', { Accept: 'application/problem+json, */*' }, 'problem'],
    ['/nowhere', { Accept: 'text/html, application/json' }, 'page'],
    ['/posts/nowhere.json', {}, 'problem'],
    ['/api/v1/nowhere', {}, 'problem'],
    ['/api', { Accept: 'text/html' }, 'page'],
  ] as const)('of %s to %o is a %s', async (path, headers, kind) => {
    const response = await blog.get(path, { headers })
    if (kind === 'page') await pageOf(response)
    else await problemOf(response)
  })

  it('names its kind by a word that stays', async () => {
    const problem = await problemOf(await blog.get('/api/v1/posts'))
    expect(problem).toEqual({
      type: 'about:blank#unauthorized',
      title: 'Unauthorized',
      status: 401,
      detail: expect.stringContaining('Bearer'),
    })
  })

  it('of an address offers the search, and has no id: nothing is wrong with us', async () => {
    const html = await pageOf(await blog.get('/nowhere'))
    expect(html).toMatch(/<form class="search" action="\/search" role="search">/)
    expect(html).toContain('<input type="search" id="q" name="q"')
    expect(html).not.toContain('Our log')
  })

  it('speaks as the blog does, in an isolate that has read nothing of it yet', async () => {
    const db = new Blog().db
    await updateSettings(db, { title: 'Unser Blog', language: 'de' }, new Date()).execute()
    for (const path of ['/no/where', '/nowhere.md'])
      expect(titleOf(await new Blog().text(path))).toBe(
        'Unter dieser Adresse ist nichts · Unser Blog',
      )
    await updateSettings(db, { title: 'Plainview', language: 'en' }, new Date()).execute()
  })

  it('to HEAD has no body', async () => {
    const response = await blog.get('/nowhere', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([404, ''])
  })
})

describe('an error that nobody expected', () => {
  it('is a page with an id that the log has too, and nothing else of it', async () => {
    const d1 = breakable(env.DB)
    const blog = new Blog({ DB: d1.database })
    d1.break('D1_ERROR: near "secret_word": syntax error: SQLITE_ERROR')
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await blog.get('/posts/anything')
    const html = await pageOf(response)
    const line = JSON.parse(String(log.mock.calls[0]?.[0])) as Record<string, string>
    log.mockRestore()
    expect(response.status).toBe(500)
    expect(line).toMatchObject({ level: 'error', method: 'GET', path: '/posts/anything' })
    expect(line['error']).toContain('secret_word')
    expect(line['request_id']).toMatch(/^[\da-f]{8}$/)
    expect(html).toContain(`Our log has it as ${line['request_id']}.`)
    expect(html).not.toMatch(/secret_word|SQLITE|\.tsx?\b|Error:/)
  })

  it('has the id of Cloudflare’s own log where there is one, shown as text', async () => {
    const d1 = breakable(env.DB)
    const blog = new Blog({ DB: d1.database })
    d1.break('Something else')
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const ray = (value: string) => blog.get('/', { headers: { 'CF-Ray': value } })
    expect(await pageOf(await ray('8f2a-FRA'))).toContain('8f2a-FRA')
    expect(await pageOf(await ray('<script>1</script>'))).not.toContain('<script>1')
    const problem = await problemOf(
      await blog.get('/posts/x.json', { headers: { 'CF-Ray': '8f2b' } }),
    )
    log.mockRestore()
    expect(problem).toMatchObject({ status: 500, type: 'about:blank#internal' })
    expect(problem.detail).toContain('8f2b')
    expect(problem.detail).not.toContain('Something else')
  })
})

describe('a blog that is not set up', () => {
  const log = () => vi.spyOn(console, 'error').mockImplementation(() => {})

  it.each([
    ['DB', { DB: undefined }],
    ['SITE_URL', { SITE_URL: 'blog.example' }],
    ['SITE_URL', { SITE_URL: 'ftp://blog.example' }],
    ['COUNT_ROWS_A_DAY', { COUNT_ROWS_A_DAY: 'many' }],
  ])('names %s in %o', async (name, variables) => {
    const quiet = log()
    const blog = new Blog(variables)
    const page = await blog.get('/posts/x')
    expect(page.status).toBe(503)
    expect(await pageOf(page)).toContain(name)
    const problem = await problemOf(await blog.get('/api/v1/stats?slug=a'))
    quiet.mockRestore()
    expect(problem).toMatchObject({ status: 503, type: 'about:blank#not_set_up' })
    expect(problem.detail).toContain(name)
  })

  // From here on the database of this file is not whole any more.
  it('says that the settings are missing', async () => {
    await env.DB.prepare('DELETE FROM settings').run()
    const quiet = log()
    const page = await new Blog().get('/')
    const html = await pageOf(page)
    quiet.mockRestore()
    expect(page.status).toBe(503)
    expect(html).toContain('The database has no settings:')
  })

  it('names a table that is missing', async () => {
    await env.DB.prepare('ALTER TABLE post_counts RENAME TO gone').run()
    const quiet = log()
    const blog = new Blog()
    const page = await blog.get('/')
    const html = await pageOf(page)
    quiet.mockRestore()
    expect(page.status).toBe(503)
    expect(html).toContain('The database has no post_counts: its migrations have not been applied.')
    expect(titleOf(html)).toBe('That did not work · Plainview')
  })

  it('names a column that is missing', async () => {
    await env.DB.prepare('ALTER TABLE gone RENAME TO post_counts').run()
    await env.DB.prepare('ALTER TABLE post_counts RENAME COLUMN post_id TO gone').run()
    const quiet = log()
    const response = await new Blog().get('/posts/x')
    const html = await pageOf(response)
    quiet.mockRestore()
    expect(response.status).toBe(503)
    expect(html).toMatch(/The database has no post_counts\.post_id:/)
  })
})
