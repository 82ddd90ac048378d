import { type IncomingMessage, type Server, createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FrontDoor, openFrontDoor } from '../../src/cli/front-door.ts'
import type { Surroundings } from '../../src/cli/onward-headers.ts'

let behind: Server
let seen: IncomingMessage[]
let door: FrontDoor
let told: string[]

beforeEach(async () => {
  seen = []
  told = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line))
  behind = createServer((req, res) => {
    seen.push(req)
    res.end('tea')
  })
  await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  vi.restoreAllMocks()
  await door.close()
  behind.close()
})

async function open(world: Surroundings): Promise<void> {
  const { port } = behind.address() as AddressInfo
  door = await openFrontDoor({ port: 0, host: undefined }, port, world)
}

/** A request as a proxy writes it, which may be without what clients always send. */
function send(lines: string[], version = '1.1'): Promise<string> {
  const socket = connect(door.port, '127.0.0.1', () => {
    socket.write([`GET /a HTTP/${version}`, ...lines, 'Connection: close', '', ''].join('\r\n'))
  })
  return text(socket)
}

function header(name: string): string | undefined {
  return seen.at(-1)?.headers[name] as string | undefined
}

describe('a proxy that drops Host', () => {
  it.each(['1.0', '1.1'])('is at the blog’s own address (HTTP/%s)', async (version) => {
    await open({ trust: 'proxy', site_url: 'https://blog.example.org:8443' })
    expect(await send(['X-Forwarded-For: 192.0.2.1'], version)).toMatch(/^HTTP\/1\.1 200 /)
    expect(header('host')).toBe('blog.example.org:8443')
  })

  it.each(['1.0', '1.1'])('is told what is missing (HTTP/%s)', async (version) => {
    await open({ trust: 'proxy' })
    const answer = await send([], version)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/names no host.+SITE_URL/)
    expect(seen).toEqual([])
  })

  it('is told so when it names an empty one', async () => {
    await open({ trust: 'proxy' })
    expect(await send(['Host:'])).toMatch(/names no host/)
  })

  it('does not hide that another one was asked for', async () => {
    await open({ trust: 'proxy', site_url: 'https://blog.example.org' })
    await send(['Host: 127.0.0.1:8787'])
    expect(header('host')).toBe('127.0.0.1:8787')
  })
})

describe('the reader’s address', () => {
  it('is the last of ten hops, and no header of the client’s', async () => {
    await open({ trust: 'proxy' })
    const hops = Array.from({ length: 10 }, (_, i) => `198.51.100.${i}`).join(', ')
    await send(['Host: a', `X-Forwarded-For: ${hops}`, 'CF-Connecting-IP: 203.0.113.1'])
    expect(header('cf-connecting-ip')).toBe('198.51.100.9')
  })

  it('is the last one of several lines', async () => {
    await open({ trust: 'proxy' })
    await send(['Host: a', 'X-Forwarded-For: 203.0.113.1', 'X-Forwarded-For: 192.0.2.1'])
    expect(header('cf-connecting-ip')).toBe('192.0.2.1')
  })

  it.each([
    ['a word', 'unknown'],
    ['bytes', '\xff\xfe'],
    ['a number too large', '999.1.1.1'],
    ['a comma', ','],
    ['no end', 'a'.repeat(8000)],
  ])('is the proxy’s when the last hop is %s, which is told once', async (_, hops) => {
    await open({ trust: 'proxy' })
    for (let i = 0; i < 3; i++) await send(['Host: a', `X-Forwarded-For: 192.0.2.1, ${hops}`])
    expect(header('cf-connecting-ip')).toBe('127.0.0.1')
    expect(told).toEqual([expect.stringMatching(/last hop of X-Forwarded-For is no address/)])
  })

  it('is the proxy’s when the proxy says nothing, which is told', async () => {
    await open({ trust: 'proxy' })
    await send(['Host: a'])
    expect(header('cf-connecting-ip')).toBe('127.0.0.1')
    expect(told).toEqual([expect.stringMatching(/came without X-Forwarded-For/)])
  })

  it('is the connection’s where no proxy is trusted, and a proxy there is told', async () => {
    await open({ trust: 'nobody' })
    await send(['Host: a', 'X-Forwarded-For: 192.0.2.1'])
    expect(header('cf-connecting-ip')).toBe('127.0.0.1')
    expect(told).toEqual([expect.stringMatching(/TRUST_PROXY=1 is not set/)])
  })

  it('leaves no doubt when all fits together', async () => {
    await open({ trust: 'proxy' })
    await send(['Host: a', 'X-Forwarded-For: 192.0.2.1'])
    await door.close()
    await open({ trust: 'nobody' })
    await send(['Host: a'])
    expect(told).toEqual([])
  })
})

describe('the reader’s country', () => {
  const country_header = 'X-Country'

  it.each(['proxy', 'client'] as const)('is what the %s says', async (trust) => {
    await open({ trust, country_header })
    await send(['Host: a', 'x-country: DE'])
    expect(header('x-country')).toBe('DE')
  })

  it('is nobody’s word where no proxy is trusted', async () => {
    await open({ trust: 'nobody', country_header })
    await send(['Host: a', 'x-country: DE'])
    expect(header('x-country')).toBeUndefined()
  })
})
