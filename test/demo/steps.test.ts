import { beforeAll, describe, expect, it } from 'vitest'
import { fillDemo } from '../../src/demo/fill.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { Commenter } from '../support/commenter.ts'
import { CODE, setUpOwner } from '../support/owner.ts'
import { findAll } from '../support/page.ts'

const NEWEST = 'why-acupuncture-can-help-with-chronic-pain'
const blog = new Blog({ SETUP_CODE: CODE })
const uncounted = { Cookie: '__Host-uncounted=1' }
const reader = { address: '203.0.113.9' }
let owner: Record<string, string>

beforeAll(() => fillDemo(blog.db, blog.now))

/** What stands before each step. */
async function marks(path = '/', as = reader): Promise<string> {
  const found = await findAll(await blog.text(path, as), '.steps li b')
  return found.map(({ text }) => text).join('')
}

// Each step follows the one before, as somebody takes them who has just cloned the blog.
describe('the demo’s three steps', () => {
  it('stand on every page for readers, in a few words', async () => {
    for (const path of ['/', '/about', `/posts/${NEWEST}`, '/archive', '/about-these-numbers']) {
      const steps = await findAll(await blog.text(path, { headers: uncounted }), '.steps li')
      expect(steps, path).toHaveLength(3)
    }
    const steps = await findAll(await blog.text('/'), '.steps li')
    expect(steps.map(({ text }) => text)).toEqual([
      '1Open the newest post, come back: 11',
      '2Leave a comment',
      '3Become the owner and publish it (the terminal shows the link)',
    ])
  })

  it('show nobody the link that makes the blog theirs', async () => {
    const page = await blog.text('/')
    expect(page).not.toContain('/owner/setup')
    expect(page).not.toContain(CODE)
  })

  it('lead to a post that has ten views', async () => {
    const page = await blog.text('/')
    const [link] = await findAll(page, '.steps a')
    expect(link?.attributes['href']).toBe(`/posts/${NEWEST}`)
    expect(counterLines(page)[0]).toBe('10 views · 0 comments')
  })

  it('have the first ticked at the second look, on pages that were kept before too', async () => {
    for (const path of ['/', '/about', `/posts/${NEWEST}`]) expect(await marks(path)).toBe('123')
    for (const path of [`/posts/${NEWEST}`, '/', '/about']) expect(await marks(path)).toBe('✓23')
    expect((await blog.costOf(() => blog.fetch('/'))).trips).toBe(0)
    expect(counterLines(await blog.text(`/posts/${NEWEST}`, reader))[0]).toBe(
      '11 views · 0 comments',
    )
  })

  it('have the second ticked for everybody as soon as somebody has written', async () => {
    blog.pass(60)
    expect(await marks()).toBe('✓23')
    const held = await new Commenter(blog).comment(NEWEST, { name: 'Stranger' })
    expect(held.headers.get('Location')).toContain('?held=')
    expect(await marks()).toBe('✓✓3')
    expect(await marks('/about')).toBe('✓✓3')
  })

  it('lead the owner to what waits', async () => {
    ;({ headers: owner } = await setUpOwner(blog))
    expect(await marks()).toBe('✓✓3')
    const links = await findAll(await blog.text('/', reader), '.steps a')
    expect(links.at(-1)?.attributes['href']).toBe('/owner/comments')
  })

  it('have the third ticked when the owner has published it', async () => {
    const page = await blog.text('/owner/comments', { headers: owner })
    const waiting = await findAll(page, '.rows > li')
    const id = waiting.find(({ text }) => text.includes('Stranger'))?.attributes['id']
    await blog.post(
      `/owner/comments/${id?.replace('comment-', '')}/approval`,
      {},
      { headers: owner },
    )
    expect(await marks()).toBe('✓✓✓')
  })

  it('go when the owner does not want them, and come back', async () => {
    await blog.post('/owner/settings/demo', {}, { headers: owner })
    expect(await marks()).toBe('')
    await blog.post('/owner/settings/demo', { demo_steps: '1' }, { headers: owner })
    expect(await marks()).toBe('✓✓✓')
  })

  it('cost a page ten rows at most', async () => {
    const cost = async () => blog.costOf(() => blog.fetch('/about', { headers: uncounted }))
    const with_steps = await cost()
    await blog.post('/owner/settings/demo', {}, { headers: owner })
    const without = await cost()
    expect(with_steps.statements).toBe(without.statements)
    expect(with_steps.rows_read - without.rows_read).toBeLessThanOrEqual(10)
  })
})

describe('a blog without a demo', () => {
  it('has no steps, and its settings none to show', async () => {
    const empty = new Blog()
    await empty.db.updateTable('settings').set({ sample: 0 }).execute()
    expect(await empty.text('/')).not.toContain('class="steps"')
    const settings = await empty.text('/owner/settings', { headers: await empty.token() })
    expect(settings).not.toContain('id="demo"')
  })
})
