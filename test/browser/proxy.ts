import { type IncomingHttpHeaders, type Server, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A reverse proxy as Caddy and nginx are, which does with Host what it is told to. */
export class Proxy {
  /** The blog behind it. */
  port = 0
  /** Null: passes the reader's own on. Empty: drops it. */
  host: string | null = null
  readonly #server: Server

  private constructor() {
    this.#server = createServer((req, res) => {
      const onward = request(
        { host: '127.0.0.1', port: this.port, method: req.method, path: req.url, setHost: false },
        (answer) => {
          res.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(res)
        },
      )
      for (const [name, value] of Object.entries(this.#headers(req.headers))) {
        if (value) onward.setHeader(name, value)
      }
      onward.on('error', () => res.writeHead(502).end())
      req.pipe(onward)
    })
  }

  static async open(): Promise<Proxy> {
    const proxy = new Proxy()
    await new Promise<void>((done) => proxy.#server.listen(0, '127.0.0.1', done))
    return proxy
  }

  get address(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  /** The reader's address, which a real proxy knows from the connection, comes in a header that no reader sends. */
  #headers({ 'x-test-address': reader = '192.0.2.1', ...headers }: IncomingHttpHeaders) {
    const hops = headers['x-forwarded-for']
    return {
      ...headers,
      host: this.host ?? headers.host,
      'x-forwarded-for': hops ? `${String(hops)}, ${String(reader)}` : reader,
    }
  }
}
