import {
  Agent,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
  createServer,
  request,
} from 'node:http'
import { pipeline } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Trust } from './client-address.ts'
import { chooseEncoding, compressedHeaders, compressor } from './compression.ts'
import { type Place, listen } from './listen.ts'
import { type Surroundings, hostOf, onwardHeaders, passedOn } from './onward-headers.ts'
import { proxyDoubts } from './proxy-doubts.ts'

export interface FrontDoor {
  port: number
  /** Takes nobody more, and gives those who are in a second to finish. */
  close(): Promise<void>
}

interface Behind {
  /** Where the Worker answers on the loopback. */
  port: number
  world: Surroundings
  agent: Agent
}

/**
 * The only public port. The runtime's own one obeys headers (`MF-…`) that name another Worker, address or
 * reader, so it stays on the loopback, and what comes from outside is cleaned of them here.
 */
export async function openFrontDoor(
  place: Place,
  port_behind: number,
  world: Surroundings,
): Promise<FrontDoor> {
  // The runtime closes an idle connection after 5 s; ours is gone before.
  const agent = new Agent({ keepAlive: true, timeout: 4000 })
  const noteDoubts = proxyDoubts(world.trust)
  const server = createServer(limits, (req, res) => {
    const named = ownerByName(req, world.trust)
    const wrong = wrongAddress(req, world)
    if (named) res.writeHead(307, { location: named }).end()
    else if (wrong) refuse(res, 400, wrong)
    else {
      noteDoubts(req.headers)
      pass(req, res, { port: port_behind, world, agent })
    }
  })
  server.on('clientError', (error, socket) => {
    if (socket.writable) socket.end(`HTTP/1.1 ${statusOf(error)}\r\nConnection: close\r\n\r\n`)
  })
  const port = await listen(server, place)
  return {
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      const sweeping = setInterval(() => server.closeIdleConnections(), 20)
      await Promise.race([closed, sleep(1000)])
      clearInterval(sweeping)
      server.closeAllConnections()
      agent.destroy()
    },
  }
}

const limits = {
  // Long addresses go through: the Worker answers them with 414.
  maxHeaderSize: 512 * 1024,
  keepAliveTimeout: 65_000,
  // Who names no host is told so in words.
  requireHostHeader: false,
}

/** Passkeys and cookies hang on the host's name, so the owner's pages have one: localhost, not its number. */
function ownerByName(req: IncomingMessage, trust: Trust): string | null {
  const [, port = ''] = /^127\.0\.0\.1(:\d+)?$/.exec(req.headers.host ?? '') ?? [null]
  const is_look = req.method === 'GET' || req.method === 'HEAD'
  const is_here = trust === 'client' && req.headers.host?.startsWith('127.0.0.1')
  if (!is_here || !is_look || !/^\/owner([/?]|$)/.test(req.url ?? '')) return null
  return `http://localhost${port}${req.url}`
}

/** Why nobody could say what is asked for; null when all is well. */
function wrongAddress(req: IncomingMessage, world: Surroundings): string | null {
  const host = hostOf(req, world)
  if (!host) {
    return 'This request names no host. A proxy before the blog passes Host on, or the blog is told its address with SITE_URL.'
  }
  const is_right = host_form.test(host) && URL.canParse(`http://${host}`)
  return is_right && req.url?.startsWith('/') ? null : 'This address is not written right.'
}

const host_form = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i

/** The status line for what is not HTTP as we take it. */
function statusOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout'
  if (error.code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return '400 Bad Request'
}

function pass(req: IncomingMessage, res: ServerResponse, behind: Behind, tries = 0): void {
  const onward = request({
    host: '127.0.0.1',
    port: behind.port,
    // A request with a body can't be sent twice, so it takes no connection that may be closing just now.
    agent: hasBody(req) ? false : behind.agent,
    method: req.method,
    path: req.url,
    headers: onwardHeaders(req, behind.world),
  })
  let answered = false
  onward.on('response', (answer) => {
    answered = true
    answerWith(answer, req, res)
  })
  const giveUp = () => onward.destroy()
  res.on('close', giveUp)
  onward.on('error', (error: NodeJS.ErrnoException) => {
    res.off('close', giveUp)
    if (answered || res.destroyed) return
    if (tries < 50 && mayRepeat(req, onward, error)) {
      setTimeout(pass, tries && 100, req, res, behind, tries + 1)
    } else if (error.code === 'EPIPE') {
      // The local entry reads 32 MB of what the blog leaves unread; this was more.
      refuse(res, 413, 'That is too large.')
    } else {
      refuse(res, 503, 'The blog is just starting. Try again in a moment.')
    }
  })
  if (hasBody(req)) req.pipe(onward)
  else onward.end()
}

/** The runtime is being started again, or closed the connection: a request without a body can be sent once more. */
function mayRepeat(
  req: IncomingMessage,
  onward: ClientRequest,
  error: NodeJS.ErrnoException,
): boolean {
  const is_gone = error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET'
  return !hasBody(req) && (onward.reusedSocket || is_gone)
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function refuse(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  res.end(`${text}\n`)
}

function answerWith(answer: IncomingMessage, req: IncomingMessage, res: ServerResponse): void {
  const status = answer.statusCode ?? 502
  const headers = passedOn(answer.headers)
  const encoding = chooseEncoding(req.headers['accept-encoding'], status, answer.headers)
  if (!encoding || req.method === 'HEAD') {
    res.writeHead(status, headers)
    pipeline(answer, res, () => {})
  } else {
    res.writeHead(status, compressedHeaders(headers, encoding))
    pipeline(answer, compressor(encoding), res, () => {})
  }
}
