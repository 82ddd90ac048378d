import type { Chance } from '../../src/demo/chance.ts'
import { READER } from './running-blog.ts'
import type { World } from './world.ts'

/** Somebody who writes, comments and moderates without a pause, and remembers what the blog answered. */
export class Writer {
  /** What was answered 2xx or 303. */
  promised: World = {}
  /** The same with what was asked when the answer broke off: it may have happened. */
  asked: World = {}
  answers = 0
  readonly #name: string
  readonly #chance: Chance
  readonly #slugs = new Map<string, string>()
  #address = ''
  #token = ''
  #is_stopped = false

  constructor(name: string, chance: Chance) {
    this.#name = name
    this.#chance = chance
  }

  stop(): void {
    this.#is_stopped = true
  }

  /** Goes on until the blog is gone, or it is told to stop. */
  async writeTo(address: string, token: string): Promise<void> {
    this.#address = address
    this.#token = token
    try {
      while (!this.#is_stopped) await this.#step()
    } catch (error) {
      const is_gone = error instanceof TypeError || error instanceof BrokenOff
      if (!is_gone) throw error
    }
  }

  async #step(): Promise<void> {
    const post = this.#oneOf(/^post \d+$/)
    const comment = this.#oneOf(/comment \d+$/)
    const step = this.#chance.pick([
      { weight: post ? 2 : 100, act: () => this.#create() },
      { weight: post ? 3 : 0, act: () => this.#change(post) },
      { weight: post ? 6 : 0, act: () => this.#comment(post) },
      { weight: comment ? 8 : 0, act: () => this.#moderate(comment) },
      { weight: post && comment ? 0.5 : 0, act: () => this.#remove(post) },
    ])
    await step.act()
  }

  async #create(): Promise<void> {
    const title = this.#words()
    const answer = await this.#ask('POST', '/api/v1/posts', {
      title,
      body: title.repeat(this.#chance.whole(1, 200)),
      tags: [this.#name],
      status: 'published',
    })
    const { id, slug } = (await answer.json()) as { id: number; slug: string }
    this.#slugs.set(`post ${id}`, slug)
    this.#keep({ ...this.promised, [`post ${id}`]: title })
  }

  async #change(post: string): Promise<void> {
    const title = this.#words()
    this.asked = { ...this.promised, [post]: title }
    await this.#ask('PATCH', `/api/v1/posts/${idOf(post)}`, { title })
    this.#keep(this.asked)
  }

  /** By the form, as readers do; opening the page is a view. */
  async #comment(post: string): Promise<void> {
    const path = `/posts/${this.#slugs.get(post)}`
    const reader = {
      'User-Agent': READER,
      'Accept-Language': 'en',
      'CF-Connecting-IP': `10.${this.#chance.whole(0, 255)}.${this.#chance.whole(0, 255)}.7`,
    }
    const page = await (await fetch(this.#address + path, { headers: reader })).text()
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const answer = await fetch(`${this.#address}${path}/comments`, {
      method: 'POST',
      headers: reader,
      body: new URLSearchParams({ name: this.#name, body: this.#words(), token }),
      redirect: 'manual',
    })
    const [, id] = /#comment-(\d+)$/.exec(check(answer).headers.get('Location') ?? '') ?? []
    this.#keep({ ...this.promised, [`${post} comment ${id}`]: 'pending' })
  }

  async #moderate(comment: string): Promise<void> {
    const path = `/api/v1/comments/${idOf(comment)}`
    const { method, end, status } = this.#chance.pick([
      { weight: 4, method: 'POST', end: '/approval', status: 'approved' },
      { weight: 1, method: 'DELETE', end: '/approval', status: 'pending' },
      { weight: 1, method: 'POST', end: '/spam', status: 'spam' },
      { weight: 1, method: 'DELETE', end: '', status: null },
    ])
    const { [comment]: _, ...others } = this.promised
    this.asked = status ? { ...others, [comment]: status } : others
    await this.#ask(method, path + end)
    this.#keep(this.asked)
  }

  async #remove(post: string): Promise<void> {
    const others = Object.entries(this.promised).filter(([name]) => !isOf(name, post))
    this.asked = Object.fromEntries(others)
    await this.#ask('DELETE', `/api/v1/posts/${idOf(post)}`)
    this.#keep(this.asked)
  }

  #keep(world: World): void {
    this.promised = world
    this.asked = world
    this.answers += 1
  }

  async #ask(method: string, path: string, input?: object): Promise<Response> {
    const answer = await fetch(this.#address + path, {
      method,
      headers: { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' },
      ...(input && { body: JSON.stringify(input) }),
    })
    return check(answer)
  }

  #oneOf(form: RegExp): string {
    const names = Object.keys(this.promised).filter((name) => form.test(name))
    return names[this.#chance.whole(0, names.length - 1)] ?? ''
  }

  #words(): string {
    return `${this.#name} ${this.answers} ${this.#chance.whole(0, 1e9)}`
  }
}

/** The post itself, or one of its comments: they go with it. */
function isOf(name: string, post: string): boolean {
  return name === post || name.startsWith(`${post} `)
}

/** The blog is going down: it promised nothing. */
class BrokenOff extends Error {}

function check(answer: Response): Response {
  if (answer.ok || answer.status === 303) return answer
  if (answer.status === 503) throw new BrokenOff()
  throw new Error(`${answer.url} answered ${answer.status}`)
}

function idOf(name: string): string {
  return /\d+$/.exec(name)?.[0] ?? ''
}
