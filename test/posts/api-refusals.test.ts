import { beforeAll, describe, expect, it } from 'vitest'
import { problemOf, Program, refusedFields } from '../support/api.ts'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
let program: Program

beforeAll(async () => {
  program = await Program.of(blog)
})

const fine = { title: 'Fine', body: 'text' }

describe('POST /api/v1/posts refuses', () => {
  it.each<[string, unknown, string[]]>([
    ['no title', { body: 'x' }, ['title']],
    ['an empty title', { ...fine, title: ' \n\t ' }, ['title']],
    ['a title of 301 characters', { ...fine, title: 'x'.repeat(301) }, ['title']],
    ['a title that is no text', { ...fine, title: 7 }, ['title']],
    ['no body', { title: 'x' }, ['body']],
    ['no field at all', {}, ['title', 'body']],
    ['an unknown field, by name', { ...fine, colour: 'red' }, ['colour']],
    ['each unknown field', { ...fine, colour: 'red', views: 7, id: 1 }, ['colour', 'views', 'id']],
    ['unknown beside wrong ones', { title: '', body: 'x', colour: 'red' }, ['title', 'colour']],
    [
      'names that every object has',
      { ...fine, constructor: 1, toString: 2 },
      ['constructor', 'toString'],
    ],
    ['scheduled without a time', { ...fine, status: 'scheduled' }, ['published_at']],
    ['scheduled with null', { ...fine, status: 'scheduled', published_at: null }, ['published_at']],
    ['an unknown status', { ...fine, status: 'gone' }, ['status']],
    ['an unknown kind', { ...fine, kind: 'poem' }, ['kind']],
    ['a time without a zone', { ...fine, published_at: '2026-11-03T08:30:00' }, ['published_at']],
    ['a day that is none', { ...fine, published_at: '2026-02-30T08:30:00Z' }, ['published_at']],
    [
      'a year before 0000',
      { ...fine, published_at: '0000-01-01T00:00:00+01:00' },
      ['published_at'],
    ],
    ['a year after 9999', { ...fine, published_at: '9999-12-31T23:59:59-01:00' }, ['published_at']],
    ['a number for a time', { ...fine, published_at: 1762160400 }, ['published_at']],
    ['a slug with capitals', { ...fine, slug: 'Hello' }, ['slug']],
    ['a slug with a slash', { ...fine, slug: 'a/b' }, ['slug']],
    ['a slug with a dot', { ...fine, slug: 'feed.xml' }, ['slug']],
    ['an empty slug', { ...fine, slug: '' }, ['slug']],
    ['a slug of 81 characters', { ...fine, slug: 'x'.repeat(81) }, ['slug']],
    ['tags that are no list', { ...fine, tags: 'a, b' }, ['tags']],
    ['a tag that is no text', { ...fine, tags: ['a', 1] }, ['tags.1']],
    ['a tag without a letter or digit', { ...fine, tags: ['🎉'] }, ['tags.0']],
    ['21 tags', { ...fine, tags: Array.from({ length: 21 }, (_, i) => `t${i}`) }, ['tags']],
    ['comments_open as text', { ...fine, comments_open: 'yes' }, ['comments_open']],
    ['a cover by script', { ...fine, cover: 'javascript:alert(1)' }, ['cover']],
    ['a cover on another protocol', { ...fine, cover: '//evil.example/x.png' }, ['cover']],
    ['a cover that is no address', { ...fine, cover: 'https://[/x.png' }, ['cover']],
    ['a list', [fine], ['']],
    ['null', null, ['']],
    ['a text', 'title', ['']],
  ])('%s', async (_, input, fields) => {
    const response = await program.send('POST', '/api/v1/posts', input)
    expect(await refusedFields(response)).toEqual(fields)
  })

  it('__proto__ as a field, by name', async () => {
    const response = await program.sendText(
      '/api/v1/posts',
      '{"title":"x","body":"y","__proto__":{"z":1}}',
    )
    expect(await refusedFields(response)).toEqual(['__proto__'])
  })

  it('a megabyte of wrong fields with a short answer', async () => {
    const wrong = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`f${i}`, 1]))
    const response = await program.send('POST', '/api/v1/posts', { ...fine, ...wrong })
    expect(response.status).toBe(422)
    expect((await response.text()).length).toBeLessThan(10_000)
  })

  it('what is no JSON, or no UTF-8, with 400', async () => {
    const cut = new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])
    for (const body of ['{"title": ', '', 'title=x', `${'['.repeat(300_000)}`, cut]) {
      const response = await program.sendText('/api/v1/posts', body)
      expect(response.status).toBe(400)
      await problemOf(response)
    }
  })

  it('another type with 415', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonx',
      '',
    ]) {
      const response = await program.sendText('/api/v1/posts', JSON.stringify(fine), type)
      expect(response.status).toBe(415)
      await problemOf(response)
    }
    const vendor = 'application/vnd.api+json; charset=utf-8'
    expect((await program.sendText('/api/v1/posts', JSON.stringify(fine), vendor)).status).toBe(201)
  })

  it('more than a megabyte with 413', async () => {
    const response = await program.send('POST', '/api/v1/posts', {
      ...fine,
      body: 'x'.repeat(1024 * 1024),
    })
    expect(response.status).toBe(413)
    await problemOf(response)
  })

  it('a text over 256 KB, counted in UTF-8, and takes one of just that', async () => {
    const over = await program.send('POST', '/api/v1/posts', {
      ...fine,
      body: `${'é'.repeat(128 * 1024)}x`,
    })
    expect(await refusedFields(over)).toEqual(['body'])
    const just = await program.send('POST', '/api/v1/posts', {
      ...fine,
      body: 'é'.repeat(128 * 1024),
    })
    expect(just.status).toBe(201)
  })

  it('a text whose page would not fit into the 2 MB of a row', async () => {
    const quotes = '"'.repeat(256 * 1024)
    const response = await program.send('POST', '/api/v1/posts', { ...fine, body: quotes })
    expect(await refusedFields(response)).toEqual(['body'])
    const post = await program.create({ ...fine, body: quotes.slice(0, 200 * 1024) })
    const changed = await program.send('PATCH', `/api/v1/posts/${post.id}`, { body: quotes })
    expect(await refusedFields(changed)).toEqual(['body'])
  })

  it('a text whose page would not fit into its row, instead of failing', async () => {
    for (const line of [
      '"',
      '&',
      '![](a)',
      '[^1]',
      'a@b.co ',
      '# a\n',
      '- [ ] a\n',
      '`a`',
      '<b>',
      '[a]: b\n',
    ]) {
      const many = line.repeat(Math.floor((256 * 1024 - 10) / line.length))
      const response = await program.send('POST', '/api/v1/posts', {
        ...fine,
        body: `${many}\n\n[^1]: x`,
      })
      expect([201, 422]).toContain(response.status)
      if (response.status === 422)
        expect((await problemOf(response)).errors?.[0]?.field).toBe('body')
    }
  })
})

describe('/api/v1/posts without the owner’s token', () => {
  const wrong = { Authorization: `Bearer pv_${'A'.repeat(43)}` }

  it.each([
    ['GET', '/api/v1/posts'],
    ['POST', '/api/v1/posts'],
    ['GET', '/api/v1/posts/1'],
    ['PATCH', '/api/v1/posts/1'],
    ['DELETE', '/api/v1/posts/1'],
  ])('answers %s %s with 401', async (method, path) => {
    for (const headers of [
      {},
      wrong,
      { Authorization: 'Bearer nothing' },
      { Authorization: 'Basic YTpi' },
    ]) {
      const response = await blog.get(path, { method, headers })
      expect(response.status).toBe(401)
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
      expect(await problemOf(response)).toMatchObject({ status: 401 })
    }
  })

  it('takes no token that was revoked', async () => {
    const headers = await blog.token()
    expect((await blog.get('/api/v1/posts', { headers })).status).toBe(200)
    await blog.db.updateTable('tokens').set({ revoked_at: '2026-11-03T12:00:00Z' }).execute()
    expect((await blog.get('/api/v1/posts', { headers })).status).toBe(401)
  })

  it('takes a lower-case scheme, and no token in the query', async () => {
    const { Authorization = '' } = await blog.token()
    const headers = { Authorization: Authorization.replace('Bearer', 'bearer') }
    expect((await blog.get('/api/v1/posts', { headers })).status).toBe(200)
    const token = Authorization.replace('Bearer ', '')
    expect((await blog.get(`/api/v1/posts?access_token=${token}`)).status).toBe(401)
  })
})
