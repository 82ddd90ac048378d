import { updateSettings } from '../../src/settings/queries.ts'
import type { Settings } from '../../src/settings/settings.ts'
import type { Blog } from './blog.ts'
import { commentForm } from './page.ts'

type Fields = Record<string, string>

let networks = 0

/** An address in a /24 that no other has been in. */
export function freshAddress(): string {
  networks += 1
  return `10.${networks >> 8}.${networks & 255}.7`
}

/** Somebody with a browser: has an address, keeps cookies, opens the page, takes a while, sends its form. */
export class Commenter {
  readonly address: string
  readonly #blog: Blog
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(blog: Blog, { address = freshAddress(), origin = 'https://blog.example' } = {}) {
    this.#blog = blog
    this.#origin = origin
    this.address = address
  }

  /** As browsers send them. */
  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async open(path: string): Promise<string> {
    return (await this.get(path)).text()
  }

  async get(path: string): Promise<Response> {
    return this.#blog.get(this.#origin + path, this.#sender())
  }

  /** The key to a comment of theirs, as the cookie has it. */
  keyOf(id: number): string {
    const key = new RegExp(`\\b${id}\\.([\\w-]{22})`).exec(this.cookies)?.[1]
    if (!key) throw new Error(`The cookie has no key to comment ${id}`)
    return key
  }

  /** The form of this page with what is typed into it, twenty seconds after it was opened. */
  async fill(path: string, typed: Fields): Promise<{ action: string; fields: Fields }> {
    const { action, fields } = await commentForm(await this.open(path))
    this.#blog.pass(20)
    return { action, fields: { ...fields, ...typed } }
  }

  async send(action: string, fields: Fields, headers: Fields = {}): Promise<Response> {
    const response = await this.#blog.post(this.#origin + action, fields, this.#sender(headers))
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      this.#cookies.set(name, value)
    }
    return response
  }

  async comment(slug: string, typed: Fields = {}): Promise<Response> {
    const { action, fields } = await this.fill(`/posts/${slug}`, {
      name: 'Ada',
      body: `Some words from ${this.address}`,
      ...typed,
    })
    return this.send(action, fields)
  }

  #sender(headers: Fields = {}) {
    const cookies: Fields = this.cookies ? { Cookie: this.cookies } : {}
    return { address: this.address, headers: { ...cookies, ...headers } }
  }
}

/** The id of the comment that an answer to a form leads to. */
export function idFrom(response: Response): number {
  const id = /#comment-(\d+)$/.exec(response.headers.get('Location') ?? '')?.[1]
  if (!id) throw new Error(`This answer (${response.status}) leads to no comment`)
  return Number(id)
}

/** One form, sent with each of these by somebody else who has opened the page, one after the other. Gives the ids. */
export async function commentEach(blog: Blog, slug: string, each: Fields[]): Promise<number[]> {
  const { action, fields } = await new Commenter(blog).fill(`/posts/${slug}`, { name: 'Ada' })
  const ids: number[] = []
  for (const typed of each) {
    const address = freshAddress()
    await blog.get(`/posts/${slug}`, { address })
    ids.push(idFrom(await blog.post(action, { ...fields, ...typed }, { address })))
  }
  return ids
}

export async function setPolicy(blog: Blog, comments: Settings['comments']): Promise<void> {
  await updateSettings(blog.db, { comments }, blog.now).execute()
}

/** The comments of a post as they are stored, oldest first. */
export async function storedComments(blog: Blog, slug: string) {
  return blog.db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .selectAll('comments')
    .where('posts.slug', '=', slug)
    .orderBy('comments.id')
    .execute()
}

export async function countOf(blog: Blog, slug: string): Promise<number> {
  const { comments } = await blog.db
    .selectFrom('post_counts')
    .innerJoin('posts', 'posts.id', 'post_counts.post_id')
    .select('post_counts.comments')
    .where('posts.slug', '=', slug)
    .executeTakeFirstOrThrow()
  return comments
}
