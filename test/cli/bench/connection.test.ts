import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Connection } from '../../../src/cli/bench/connection.ts'

/** Answers with as many bytes as the path says, in as many pieces; `/0` is not found. */
const server = createServer(async (req, res) => {
  const [, size, pieces = '1'] = (req.url ?? '').split('/')
  asked.push(req.socket.remotePort ?? 0)
  if (size === '0') return res.writeHead(404, { 'content-length': 0 }).end()
  const bytes = Buffer.alloc(Number(size), '\r\n\r\n')
  res.writeHead(200, { 'content-length': bytes.length })
  const length = Math.ceil(bytes.length / Number(pieces))
  for (let at = 0; at < bytes.length; at += length) {
    res.write(bytes.subarray(at, at + length))
    await new Promise((resolve) => setImmediate(resolve))
  }
  res.end()
})
let asked: number[] = []
let connection: Connection

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  connection = await Connection.open((server.address() as AddressInfo).port)
})
afterAll(() => {
  connection.close()
  server.close()
})

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`

describe('a connection of the load', () => {
  it.each(['/1', '/7/7', '/100000/3', '/2000000/50'])('waits for all of %s', async (path) => {
    asked = []
    await connection.ask(request(path))
    await connection.ask(request('/5'))
    expect(asked).toHaveLength(2)
    expect(new Set(asked).size).toBe(1)
  })

  it('takes nothing but the page for an answer', async () => {
    await expect(connection.ask(request('/0'))).rejects.toThrow('404')
  })
})
