import { type Server, createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishFile } from '../../src/cli/publish-file.ts'

interface Seen {
  method: string | undefined
  url: string | undefined
  token: string | undefined
  input?: unknown
}

const fields = { slug: 'tea', title: 'Tea', status: 'published', body: 'Leaves' }

let server: Server
let seen: Seen[]
let answers: { status: number; body: unknown }[]

beforeEach(async () => {
  seen = []
  server = createServer(async (req, res) => {
    const asked: Seen = { method: req.method, url: req.url, token: req.headers.authorization }
    seen.push(req.method === 'GET' ? asked : { ...asked, input: await json(req) })
    const { status, body } = answers.shift() ?? { status: 500, body: '' }
    res.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => server.close())

function publish() {
  const { port } = server.address() as { port: number }
  return publishFile(fields, { base_url: `http://127.0.0.1:${port}`, token: 'pv_x' })
}

const find = { method: 'GET', url: '/api/v1/posts?slug=tea', token: 'Bearer pv_x' }

describe('publishFile', () => {
  it('creates a post that is not there yet', async () => {
    answers = [
      { status: 200, body: { items: [], next_cursor: null } },
      { status: 201, body: { id: 7, url: 'http://b/posts/tea' } },
    ]
    expect(await publish()).toBe('http://b/posts/tea')
    const create = { method: 'POST', url: '/api/v1/posts', token: 'Bearer pv_x', input: fields }
    expect(seen).toEqual([find, create])
  })

  it('changes the one that has the slug', async () => {
    answers = [
      { status: 200, body: { items: [{ id: 7 }], next_cursor: null } },
      { status: 200, body: { id: 7, url: 'http://b/posts/tea' } },
    ]
    expect(await publish()).toBe('http://b/posts/tea')
    const change = { method: 'PATCH', url: '/api/v1/posts/7', token: 'Bearer pv_x', input: fields }
    expect(seen).toEqual([find, change])
  })

  it('tells which field was refused and why', async () => {
    const errors = [{ field: 'tags', message: 'This must be a list of words.' }]
    answers = [
      { status: 200, body: { items: [] } },
      { status: 422, body: { title: 'Invalid', detail: 'Some fields are wrong.', errors } },
    ]
    await expect(publish()).rejects.toThrow(
      /did not take it: Some fields are wrong\.\n {2}tags: This must be a list of words\./,
    )
  })

  it.each([
    [
      'a token of another blog',
      { status: 401, body: { title: 'Unauthorized' } },
      /PLAINVIEW_TOKEN/,
    ],
    ['another program at that address', { status: 200, body: '<html>' }, /not this blog/],
    ['an answer without words', { status: 502, body: '' }, /status 502/],
  ])('tells of %s', async (_, answer, message) => {
    answers = [answer]
    await expect(publish()).rejects.toThrow(message)
  })

  it('tells when nobody answers', async () => {
    const target = { base_url: 'http://127.0.0.1:1', token: 'pv_x' }
    await expect(publishFile(fields, target)).rejects.toThrow(
      /Nobody answers at http:\/\/127\.0\.0\.1:1/,
    )
  })
})
