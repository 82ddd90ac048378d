import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { metered } from '../../src/cli/bench/workers/metered-d1.ts'
import type { Env } from '../../src/config.ts'
import { type Cost, Db } from '../../src/db/database.ts'
import { createToken } from '../../src/owner/create-token.ts'
import { NewPostInput } from '../../src/posts/input.ts'
import type { Post } from '../../src/posts/post.ts'
import { createPost } from '../../src/posts/save.ts'
import * as v from 'valibot'

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

export interface Reader {
  address?: string
  agent?: string
  headers?: Record<string, string>
}

/** One isolate of a real blog on the test's own D1, with a clock that only the test moves. */
export class Blog {
  now = new Date('2026-11-03T12:00:00Z')
  readonly db = new Db(env.DB)
  readonly #app = createApp(() => this.now)
  readonly #env: Env
  #waiting: Promise<unknown>[] = []
  /** Cost of every statement since `measure()`. */
  #spent: Cost = { trips: 0, statements: 0, rows_read: 0, rows_written: 0 }

  constructor(variables: Partial<Env> = {}) {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const { TEST_MIGRATIONS: _, ...bindings } = env
    this.#env = { ...bindings, DB: this.#metered(env.DB), ...variables }
  }

  /** The answer, before what it left to do afterwards is done. */
  async fetch(path: string, init: RequestInit & Reader = {}): Promise<Response> {
    const { address = '198.51.100.7', agent = FIREFOX, headers, ...rest } = init
    const request = new Request(new URL(path, 'https://blog.example'), {
      redirect: 'manual',
      ...rest,
      headers: {
        'User-Agent': agent,
        'Accept-Language': 'en',
        'CF-Connecting-IP': address,
        ...headers,
      },
    })
    const context = {
      waitUntil: (promise: Promise<unknown>) => void this.#waiting.push(promise),
      passThroughOnException: () => {},
      props: {},
    }
    return this.#app.fetch(request, this.#env, context as unknown as ExecutionContext)
  }

  /** The answer, after everything it left to do is done. */
  async get(path: string, init: RequestInit & Reader = {}): Promise<Response> {
    const response = await this.fetch(path, init)
    await this.settle()
    return response
  }

  async text(path: string, init: RequestInit & Reader = {}): Promise<string> {
    return (await this.get(path, init)).text()
  }

  async post(path: string, fields: Record<string, string>, init: Reader = {}): Promise<Response> {
    return this.get(path, { method: 'POST', body: new URLSearchParams(fields), ...init })
  }

  async json(method: string, path: string, body: unknown, init: Reader = {}): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', ...init.headers }
    return this.get(path, { method, body: JSON.stringify(body), ...init, headers })
  }

  /** Waits for the counter; a ledger's timer is run down. */
  async settle(): Promise<void> {
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting
      this.#waiting = []
      const done = Promise.all(waiting)
      const state = { is_done: false }
      void done.finally(() => (state.is_done = true))
      while (!state.is_done) {
        await vi.advanceTimersByTimeAsync(30_000)
        await new Promise((resolve) => setImmediate(resolve))
      }
      await done
    }
  }

  pass(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000)
  }

  async token(): Promise<Record<string, string>> {
    return {
      Authorization: `Bearer ${await createToken(this.db, { name: 'test', now: this.now })}`,
    }
  }

  async publish(
    fields: Record<string, unknown> = {},
    author_id: number | null = null,
  ): Promise<Post> {
    const input = { title: 'A post', body: 'Some words to read.', status: 'published', ...fields }
    const earlier = new Date(this.now.getTime() - 60_000)
    return createPost(this.db, v.parse(NewPostInput, input), { author: 'Mira', author_id }, earlier)
  }

  /** What the statements of `act` cost, from D1's own meta, whoever sent them. */
  async costOf(act: () => Promise<unknown>): Promise<Cost> {
    this.#spent = { trips: 0, statements: 0, rows_read: 0, rows_written: 0 }
    await act()
    return { ...this.#spent }
  }

  /** The same D1, with an eye on the meta of every result: nothing of it is replaced. */
  #metered(d1: D1Database): D1Database {
    const note = (metas: D1Meta[]) => {
      this.#spent.trips += 1
      this.#spent.statements += metas.length
      for (const meta of metas) {
        this.#spent.rows_read += meta.rows_read
        this.#spent.rows_written += meta.rows_written
      }
    }
    return metered(d1, note)
  }
}

/** The counter lines of a page as a reader sees them. */
export function counterLines(html: string): string[] {
  const lines = html.matchAll(/<p[^>]*data-counters[^>]*>(.*?)<\/p>/gs)
  return [...lines].map(([, line = '']) => line.replace(/<[^>]+>/g, ''))
}

/** The hidden token of the page's comment form. */
export function formToken(html: string): string {
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1]
  if (!token) throw new Error('There is no comment form on this page')
  return token
}
