import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CommentStatus } from '../../src/comments/comment.ts'
import { updateBlockList } from '../../src/comments/block-queries.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { type Action, action, bulk_moves, moves, two_links } from '../support/comment-action.ts'
import {
  Commenter,
  countOf,
  freshAddress,
  idFrom,
  setPolicy,
  storedComments,
} from '../support/commenter.ts'
import { findAll } from '../support/page.ts'

const blog = new Blog()
let owner: Record<string, string>

beforeAll(async () => {
  await setPolicy(blog, 'none')
  owner = await blog.token()
})

let stories = 0

/** A post, and beside it what its comments must be by now. */
class Story {
  readonly slug = `story-${(stories += 1)}`
  readonly expected = new Map<number, CommentStatus>()
  readonly #keys = new Map<number, string>()
  #edits = 0
  #form = { action: '', fields: {} as Record<string, string> }

  async begin(): Promise<this> {
    await blog.publish({ slug: this.slug })
    const typed = { name: 'Ada', email: 'ada@example.org' }
    this.#form = await new Commenter(blog).fill(`/posts/${this.slug}`, typed)
    return this
  }

  async take(next: Action): Promise<void> {
    const ids = [...this.expected.keys()]
    const picked = (number: number) => ids[number % ids.length] ?? 0
    if (next.do === 'submit') return this.submit(next)
    if (next.do === 'program') return this.#send(next.by_owner)
    if (ids.length === 0) return
    if (next.do === 'reply') return this.#reply(picked(next.pick))
    if (next.do === 'edit') return this.#edit(picked(next.pick), next.body)
    if (next.do === 'pin') return this.#pin(picked(next.pick))
    if (next.do === 'correct') return this.#correct(picked(next.pick), next.back)
    if (next.do === 'block') return this.#block(picked(next.pick))
    if (next.do === 'withdraw') return this.#delete(picked(next.pick), 'deletion')
    if (next.do === 'forget') return this.#delete(picked(next.pick), 'data')
    if (next.do === 'move') return this.#move(picked(next.pick), next.to)
    return this.#bulk(next.picks.map(picked), next.action)
  }

  async submit({ body, subject }: { body: string; subject: string }): Promise<void> {
    const response = await this.#post({ body, subject })
    this.expected.set(
      idFrom(response),
      subject ? 'spam' : body === two_links ? 'pending' : 'approved',
    )
  }

  async #reply(parent: number): Promise<void> {
    const response = await this.#post({ body: 'An answer.', parent: String(parent) })
    expect(response.status).toBe(this.expected.get(parent) === 'approved' ? 303 : 422)
    if (response.status === 303) this.expected.set(idFrom(response), 'approved')
  }

  async #post(typed: Record<string, string>): Promise<Response> {
    const { action: path, fields } = this.#form
    const response = await blog.post(path, { ...fields, ...typed }, { address: freshAddress() })
    const [, id, key = ''] =
      /=(\d+)\.([\w-]{22})/.exec(response.headers.get('Set-Cookie') ?? '') ?? []
    if (id) this.#keys.set(Number(id), key)
    return response
  }

  /** By its writer; it may have been answered, or changed just now. */
  async #edit(id: number, body: string): Promise<void> {
    const path = `/comments/${id}/edit?key=${this.#keys.get(id)}`
    this.#edits += 1
    const other_text = `${body} (${this.#edits})`
    const response = await blog.post(path, { name: 'Ada', body: other_text, url: '' })
    expect([303, 403, 429]).toContain(response.status)
    const is_checked = response.status === 303 && this.expected.get(id) === 'approved'
    if (is_checked && body === two_links) this.expected.set(id, 'pending')
  }

  /** By its writer: the comment, or everything that is kept about it. */
  async #delete(id: number, what: 'deletion' | 'data'): Promise<void> {
    const response = await blog.post(`/comments/${id}/${what}?key=${this.#keys.get(id)}`, {})
    const may = this.#keys.has(id) && this.expected.get(id) !== 'deleted'
    expect(response.status).toBe(may ? (what === 'data' ? 200 : 303) : 403)
    if (may) this.expected.set(id, 'deleted')
  }

  async #pin(id: number): Promise<void> {
    const { status } = await blog.json('POST', `/api/v1/comments/${id}/pin`, {}, { headers: owner })
    if (this.expected.get(id) !== 'approved') expect(status).toBe(409)
  }

  async #correct(id: number, back: boolean): Promise<void> {
    const path = `/api/v1/comments/${id}/correction`
    const { status } = await blog.json(back ? 'DELETE' : 'POST', path, {}, { headers: owner })
    if (!back && this.expected.get(id) !== 'approved') expect(status).toBe(409)
  }

  /** With an empty list at once again, so that the next ones are decided as before. */
  async #block(id: number): Promise<void> {
    await blog.post(`/owner/comments/${id}/block`, {}, { headers: owner })
    await updateBlockList(blog.db, { hold: '', spam: '' }).execute()
    if (this.expected.get(id) !== 'deleted') this.expected.set(id, 'spam')
  }

  async #send(by_owner: boolean): Promise<void> {
    const path = `/api/v1/posts/${this.slug}/comments`
    const from = { headers: by_owner ? owner : {}, address: freshAddress() }
    const response = await blog.json('POST', path, { name: 'P', body: 'Sent.' }, from)
    const { id } = await response.json<{ id: number }>()
    this.expected.set(id, by_owner ? 'approved' : 'pending')
  }

  async #move(id: number, to: keyof typeof moves): Promise<void> {
    const [method, path, status] = moves[to]
    const response = await blog.json(
      method,
      `/api/v1/comments/${id}${path}`,
      {},
      { headers: owner },
    )
    const is_gone = this.expected.get(id) === 'deleted' && to !== 'delete'
    expect(response.status).toBe(is_gone ? 409 : 200)
    if (!is_gone) this.expected.set(id, status)
  }

  async #bulk(ids: number[], to: keyof typeof bulk_moves): Promise<void> {
    const body = { ids, action: to }
    await blog.json('POST', '/api/v1/comments/moderation', body, { headers: owner })
    for (const id of ids) {
      if (this.expected.get(id) !== 'deleted') this.expected.set(id, bulk_moves[to])
    }
  }
}

async function shownIds(slug: string): Promise<number[]> {
  const ids: number[] = []
  for (let page = 1; page <= 3; page += 1) {
    const html = await blog.text(`/posts/${slug}?comments=${page}`)
    const comments = await findAll(html, '#comments li[data-comment]')
    ids.push(...comments.map(({ attributes }) => Number(attributes.id?.replace('comment-', ''))))
  }
  return ids.sort((a, b) => a - b)
}

async function thankedOn(slug: string): Promise<string[]> {
  const links = await findAll(await blog.text(`/posts/${slug}`), '.corrections a')
  return links.map(({ attributes }) => attributes.href ?? '')
}

/** The newest three of those that are published; within one second the later comment. */
function thanked(comments: Awaited<ReturnType<typeof storedComments>>): string[] {
  return comments
    .filter(({ corrected_at, status }) => corrected_at !== null && status === 'approved')
    .sort((a, b) => (b.corrected_at ?? '').localeCompare(a.corrected_at ?? '') || b.id - a.id)
    .slice(0, 3)
    .map(({ id }) => `/comments/${id}`)
}

/** Those that are published, and what these hang on. */
function withPlace<Row extends { id: number; parent_id: number | null; status: CommentStatus }>(
  comments: Row[],
): Row[] {
  const by_id = new Map(comments.map((comment) => [comment.id, comment]))
  const found = new Set<Row>()
  for (const published of comments.filter(({ status }) => status === 'approved')) {
    for (let at: Row | undefined = published; at; at = by_id.get(at.parent_id ?? 0)) found.add(at)
  }
  return comments.filter((comment) => found.has(comment))
}

describe('whatever happens to the comments of a post', () => {
  it('counted = published = shown, and a deletion leaves nothing of a person', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), async (story) => {
        const told = await new Story().begin()
        const { slug, expected } = told
        for (const next of story) {
          await told.take(next)
          const published = [...expected.values()].filter((status) => status === 'approved').length
          expect(await countOf(blog, slug)).toBe(published)
        }
        const stored = await storedComments(blog, slug)
        expect(stored.map(({ id, status }) => [id, status])).toEqual([...expected])
        const approved = stored.filter(({ status }) => status === 'approved').map(({ id }) => id)
        expect(await shownIds(slug)).toEqual(approved)
        expect(stored.filter(({ placed }) => placed === 1)).toEqual(withPlace(stored))
        const first = stored.filter(({ pinned }) => pinned === 1)
        expect(first.filter((one) => one.status !== 'approved' || one.parent_id)).toEqual([])
        expect(await thankedOn(slug)).toEqual(thanked(stored))
        const line = counterLines(await blog.text(`/posts/${slug}`))[0]
        expect(line).toMatch(new RegExp(` · ${approved.length} comments?$`))
        for (const comment of stored.filter(({ status }) => status === 'deleted')) {
          expect(comment).toMatchObject({
            status: 'deleted',
            reason: '',
            name: '',
            email: null,
            url: null,
            body: '',
            html: '',
            by_owner: 0,
            notify: 0,
            key_hash: null,
            block: null,
            corrected_at: null,
          })
        }
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('is counted once when everything is done twice at the same time', async () => {
    const told = await new Story().begin()
    for (let i = 0; i < 6; i += 1) await told.submit({ body: two_links, subject: '' })
    const ids = [...told.expected.keys()]
    const approve = (id: number) =>
      blog.json('POST', `/api/v1/comments/${id}/approval`, {}, { headers: owner })
    await Promise.all([...ids, ...ids].map(approve))
    expect(await countOf(blog, told.slug)).toBe(6)
    const unpublish = (id: number) =>
      blog.json('DELETE', `/api/v1/comments/${id}`, {}, { headers: owner })
    await Promise.all([...ids, ...ids].map(unpublish))
    expect(await countOf(blog, told.slug)).toBe(0)
  })
})
