import { expect } from 'vitest'
import type { Blog } from './blog.ts'

export interface PostJson {
  id: number
  slug: string
  status: string
  published_at: string | null
  tags: string[]
  [name: string]: unknown
}

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  errors?: { field: string; message: string }[]
}

/** A program of the owner, with a token of its own. */
export class Program {
  readonly #blog: Blog
  readonly #headers: Record<string, string>

  private constructor(blog: Blog, headers: Record<string, string>) {
    this.#blog = blog
    this.#headers = headers
  }

  static async of(blog: Blog): Promise<Program> {
    return new Program(blog, await blog.token())
  }

  async get(path: string): Promise<Response> {
    return this.#blog.get(path, { headers: this.#headers })
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#blog.json(method, path, body, { headers: { ...this.#headers, ...headers } })
  }

  /** A body as it stands, for what JSON.stringify would not write. */
  async sendText(path: string, body: BodyInit, type = 'application/json'): Promise<Response> {
    const headers = { ...this.#headers, 'Content-Type': type }
    return this.#blog.get(path, { method: 'POST', body, headers })
  }

  /** A post that is created: 201, and what came back. */
  async create(fields: Record<string, unknown>): Promise<PostJson> {
    const response = await this.send('POST', '/api/v1/posts', fields)
    expect(response.status).toBe(201)
    return response.json()
  }

  async change(id: number, fields: Record<string, unknown>): Promise<PostJson> {
    const response = await this.send('PATCH', `/api/v1/posts/${id}`, fields)
    expect(response.status).toBe(200)
    return response.json()
  }
}

/** What a refusal says, checked to be problem+json (RFC 9457). */
export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  const problem = await response.json<Problem>()
  expect(problem).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status: response.status,
    detail: expect.any(String),
  })
  return problem
}

/** The names of the refused fields of a 422. */
export async function refusedFields(response: Response): Promise<string[]> {
  expect(response.status).toBe(422)
  return ((await problemOf(response)).errors ?? []).map(({ field }) => field)
}
