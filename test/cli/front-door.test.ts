import { type IncomingMessage, type Server, createServer } from 'node:http'
import { type Socket, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FrontDoor, openFrontDoor } from '../../src/cli/front-door.ts'

const page = '<p>'.padEnd(2000, 'tea ')

let behind: Server
let seen: IncomingMessage[]
let door: FrontDoor

beforeEach(async () => {
  seen = []
  behind = createServer(async (req, res) => {
    seen.push(req)
    const body = await text(req)
    if (req.url === '/page')
      res.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(page)
    else
      res.writeHead(req.url === '/missing' ? 404 : 200, { 'set-cookie': ['a=1', 'b=2'] }).end(body)
  })
  const port = await listening(behind, 0)
  door = await openFrontDoor({ port: 0, host: undefined }, port, { trust: 'nobody' })
})

afterEach(async () => {
  await door.close()
  behind.close()
})

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
}

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${door.port}${path}`, init)
}

/** The status line for bytes as they are. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(door.port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    let answer = ''
    socket.on('data', (chunk) => (answer += String(chunk)))
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', () => {})
  })
}

describe('openFrontDoor', () => {
  it('keeps the headers that the runtime obeys from outside away from it', async () => {
    await ask('/', { headers: { 'MF-Route-Override': 'control', 'MF-CF-Blob': '{', 'X-Own': '1' } })
    expect(Object.keys(seen[0]?.headers ?? {}).filter((name) => name.startsWith('mf-'))).toEqual([])
    expect(seen[0]?.headers['x-own']).toBe('1')
  })

  it('says who asks, whatever the asker says', async () => {
    await ask('/', { headers: { 'CF-Connecting-IP': '192.0.2.1' } })
    expect(seen[0]?.headers['cf-connecting-ip']).toBe('127.0.0.1')
  })

  it.each(['POST', 'PATCH', 'DELETE'])(
    'passes on a %s with its body, status and every cookie',
    async (method) => {
      const response = await ask('/missing', { method, body: 'tea'.repeat(100_000) })
      expect(seen[0]?.method).toBe(method)
      expect(response.status).toBe(404)
      expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
      expect(await response.text()).toBe('tea'.repeat(100_000))
    },
  )

  it('passes on a body of unknown length without running into the next request', async () => {
    const body = new Blob(['GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n']).stream()
    const init: RequestInit = { method: 'DELETE', body, duplex: 'half' }
    expect(await (await ask('/', init)).text()).toContain('smuggled')
    await ask('/')
    expect(seen.map(({ url }) => url)).toEqual(['/', '/'])
  })

  it('compresses a page', async () => {
    const response = await ask('/page', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(response.headers.get('Content-Encoding')).toBe('gzip')
    expect(response.headers.get('ETag')).toBe('W/"1"')
    expect(await response.text()).toBe(page)
    expect(gzipSync(page).length).toBeLessThan(page.length / 10)
  })

  it('waits for a runtime that is just being started again', async () => {
    const { port } = behind.address() as { port: number }
    await new Promise((resolve) => {
      behind.close(resolve)
      behind.closeAllConnections()
    })
    const answer = ask('/page')
    setTimeout(() => behind.listen(port, '127.0.0.1'), 300)
    expect((await answer).status).toBe(200)
  })

  it.each([
    ['no HTTP', 'tea\r\n\r\n', '400'],
    ['a NUL in the address', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n', '400'],
    [
      'another server’s address',
      'GET http://b/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      '400',
    ],
    [
      'a host with a port that is none',
      'GET / HTTP/1.1\r\nHost: a:99999\r\nConnection: close\r\n\r\n',
      '400',
    ],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n', '400'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      '400',
    ],
    ['endless headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(600_000)}\r\n\r\n`, '431'],
  ])('refuses %s', async (_, bytes, status) => {
    expect(await send(bytes)).toContain(` ${status} `)
    expect(seen).toEqual([])
  })

  it('lets those who are in finish, and takes nobody more', async () => {
    const last = ask('/page')
    await new Promise((resolve) => behind.once('request', resolve))
    const closed = door.close()
    expect((await last).status).toBe(200)
    await closed
    await expect(ask('/page')).rejects.toThrow()
  })
})
