import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { buffer } from 'node:stream/consumers'
import { splitStatements } from '../../src/cli/migrations.ts'

const ACCOUNT = '0123456789abcdef0123456789abcdef'

interface Answer {
  status?: number
  result?: unknown
  errors?: { code: number; message: string }[]
}

/**
 * An account at Cloudflare, as far as wrangler asks for it. The commands run with the real wrangler against this
 * in place of the real API; what they send to the database really happens, in SQLite.
 */
export class Cloudflare {
  databases: string[] = []
  readonly database = new DatabaseSync(':memory:')
  /** What the newest upload of the Worker bound to it. */
  bindings: { name: string; type: string; text?: string }[] | null = null
  secrets: string[] = []
  /** What the API refuses, by a piece of its path. */
  refused: string | null = null
  readonly #server: Server

  private constructor() {
    this.#server = createServer(async (req, res) => {
      const body = (await buffer(req)).toString()
      const path = new URL(req.url ?? '/', 'http://api').pathname.split(`/${ACCOUNT}/`)[1] ?? ''
      const { status = 200, ...answer } = this.#answer(`${req.method} ${path}`, body)
      res.writeHead(status, { 'content-type': 'application/json' })
      res.end(JSON.stringify({ success: status === 200, errors: [], messages: [], ...answer }))
    })
  }

  static async open(): Promise<Cloudflare> {
    const cloudflare = new Cloudflare()
    await new Promise<void>((done) => cloudflare.#server.listen(0, '127.0.0.1', done))
    return cloudflare
  }

  /** What wrangler is told, so that it asks here. */
  get env(): Record<string, string> {
    const { port } = this.#server.address() as AddressInfo
    return {
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
      CLOUDFLARE_API_TOKEN: 'token',
      CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
    }
  }

  secret(name: string): string | undefined {
    return this.bindings?.find((binding) => binding.name === name)?.text
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
    this.database.close()
  }

  #answer(request: string, body: string): Answer {
    if (this.refused && request.includes(this.refused))
      return refusal(403, 10000, 'Authentication error')
    if (/ d1\/database/.test(request)) return this.#answerD1(request, body)
    const is_there = this.bindings !== null
    if (/^(?:PUT .*scripts\/plainview|POST .*\/versions)$/.test(request)) return this.#upload(body)
    if (request.endsWith('/secrets')) {
      if (!is_there && this.secrets.length === 0) return refusal(404, 10007, 'no such Worker')
      return { result: this.secrets.map((name) => ({ name, type: 'secret_text' })) }
    }
    if (request.includes(' workers/services/')) {
      const script = { tag: 'tag', tags: [], last_deployed_from: 'wrangler' }
      const result = { default_environment: { environment: 'production', script } }
      return is_there ? { result } : refusal(404, 10090, 'no such service')
    }
    if (request.endsWith('/deployments')) return { result: { deployments: [] } }
    if (request.endsWith('/assets-upload-session'))
      return { result: { jwt: 'a.e30.c', buckets: [] } }
    if (request.endsWith(' workers/subdomain')) return { result: { subdomain: 'mira' } }
    if (request.includes(' workers/workers/'))
      return { result: { subdomain: { enabled: is_there } } }
    if (request.endsWith('/settings')) return refusal(404, 10007, 'no such Worker')
    return { result: {} }
  }

  #answerD1(request: string, body: string): Answer {
    const [name] = this.databases
    const known = { uuid: '11111111-2222-3333-4444-555555555555', name }
    if (request === 'GET d1/database') return { result: name ? [known] : [] }
    if (request === 'POST d1/database') {
      this.databases.push((JSON.parse(body) as { name: string }).name)
      return { result: { ...known, name: this.databases[0] } }
    }
    if (!name) return refusal(404, 7404, 'no such database')
    return request.endsWith('/query') ? this.#query(body) : { result: known }
  }

  #query(body: string): Answer {
    const { sql } = JSON.parse(body) as { sql: string }
    try {
      const results = splitStatements(sql).map((one) => this.database.prepare(one).all())
      return { result: results.map((rows) => ({ results: rows, success: true, meta: {} })) }
    } catch (error) {
      return refusal(400, 7500, String(error))
    }
  }

  #upload(body: string): Answer {
    const [, metadata = '{}'] = /name="metadata"\r\n\r\n(.+)\r\n/.exec(body) ?? []
    const { bindings } = JSON.parse(metadata) as { bindings: NonNullable<Cloudflare['bindings']> }
    this.bindings = bindings
    this.secrets.push(
      ...bindings.filter(({ type }) => type === 'secret_text').map(({ name }) => name),
    )
    const id = 'abcdef00-1122-3344-5566-778899aabbcc'
    return { result: { id, deployment_id: id.replaceAll('-', ''), resources: { script: {} } } }
  }
}

function refusal(status: number, code: number, message: string): Answer {
  return { status, errors: [{ code, message }] }
}
