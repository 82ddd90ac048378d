import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { findAll, findOne, formOf } from '../support/page.ts'

const blog = new Blog()
const FORM = 'form.post'
let headers: Record<string, string>

beforeAll(async () => {
  headers = await blog.token()
  const settings = { title: 'Ours', owner_name: 'Mira', time_zone: 'Europe/Berlin' }
  await updateSettings(blog.db, settings, blog.now).execute()
})

beforeEach(async () => {
  await updateSettings(blog.db, { language: 'en' }, blog.now).execute()
})

const post = (path: string, fields: Record<string, string>) => blog.post(path, fields, { headers })
const open = (path: string) => blog.text(path, { headers })

/** Writes into the form of a page as a person would, and presses a button. */
async function fill(path: string, typed: Record<string, string>): Promise<Response> {
  const { action, fields } = await formOf(await open(path), FORM)
  return post(action, { ...fields, ...typed })
}

/** A post that was saved by its form: where its form is. */
async function write(typed: Record<string, string>): Promise<string> {
  const saved = await fill('/owner/posts/new', typed)
  expect(saved.status).toBe(303)
  return (saved.headers.get('Location') ?? '').replace('?saved=1', '')
}

async function said(path: string): Promise<string> {
  return (await findOne(await open(path), '[role=status]')).text
}

describe('writing a post by hand', () => {
  it('saves a draft that nobody else sees, and says so', async () => {
    const saved = await fill('/owner/posts/new', {
      title: 'Über Tee',
      body: 'Leaves.',
      action: 'save',
    })
    const where = saved.headers.get('Location') ?? ''
    expect(where).toMatch(/^\/owner\/posts\/\d+\?saved=1$/)
    expect(await said(where)).toContain('Saved as a draft: no reader sees it.')
    expect((await blog.get('/posts/ueber-tee')).status).toBe(404)
  })

  it('publishes, and readers see it at once, on pages that were kept too', async () => {
    await blog.publish({ slug: 'older' })
    expect(await blog.text('/')).not.toContain('Fresh tea')
    const typed = { title: 'Fresh tea', body: '*Leaves*.', tags: 'tea, cups', excerpt: 'Short.' }
    const path = await write({ ...typed, action: 'publish' })
    expect(await said(`${path}?saved=1`)).toContain('Saved. It is published.')
    const link = await findOne(await open(`${path}?saved=1`), '[role=status] a')
    expect(link.attributes['href']).toBe('/posts/fresh-tea')
    const page = await blog.text('/posts/fresh-tea')
    expect(page).toContain('<em>Leaves</em>')
    expect(page).toContain('Mira ·')
    expect((await findAll(page, '[rel=tag]')).map(({ text }) => text)).toEqual(['tea', 'cups'])
    expect(await blog.text('/')).toContain('Fresh tea')
  })

  it('schedules on the blog’s own clock', async () => {
    const typed = {
      title: 'Advent',
      body: 'Soon.',
      status: 'scheduled',
      published_at: '2026-12-01T07:00',
    }
    const path = await write({ ...typed, action: 'save' })
    expect(await said(`${path}?saved=1`)).toContain(
      'Saved. It appears on 1 December 2026 at 07:00.',
    )
    const { fields } = await formOf(await open(path), FORM)
    expect(fields).toMatchObject({ status: 'scheduled', published_at: '2026-12-01T07:00' })
    expect((await blog.get('/posts/advent')).status).toBe(404)
    const later = new Blog()
    later.now = new Date('2026-12-01T06:00:00Z')
    expect((await later.get('/posts/advent')).status).toBe(200)
  })

  it('says when what is only with the link appears, where that is later', async () => {
    const typed = {
      title: 'For friends, later',
      status: 'unlisted',
      published_at: '2026-12-01T07:00',
    }
    const path = await write({ ...typed, action: 'save' })
    expect(await said(`${path}?saved=1`)).toContain('It appears on 1 December 2026 at 07:00.')
    expect((await blog.get('/posts/for-friends-later')).status).toBe(404)
  })

  it('gives what is only with the link its link', async () => {
    const path = await write({
      title: 'For friends',
      body: 'Hush.',
      status: 'unlisted',
      action: 'save',
    })
    expect(await said(`${path}?saved=1`)).toContain('Whoever has the link sees it')
    expect((await blog.get('/posts/for-friends')).status).toBe(200)
    expect(await blog.text('/')).not.toContain('For friends')
  })

  it('keeps a text as it was typed, first line ends and all', async () => {
    const body = '\n\n  code\n\n</textarea><script>alert(1)</script>\n"&amp;" '
    const path = await write({ title: 'Odd', body, action: 'save' })
    const html = await open(path)
    expect((await formOf(html, FORM)).fields['body']).toBe(body)
    expect(await findAll(html, 'script:not([src])')).toEqual([])
  })

  it('changes each field, and the old address leads to the new one', async () => {
    const path = await write({ title: 'Cups', body: 'One.', action: 'publish' })
    const typed = {
      title: 'Cups, again',
      body: 'Two.',
      slug: 'cups-again',
      tags: 'cups',
      excerpt: 'Two.',
      cover: '/demo/tea.svg',
      cover_alt: 'A cup',
      cover_caption: 'Ours',
      comments_open: 'off',
    }
    await fill(path, { ...typed, action: 'save' })
    expect((await formOf(await open(path), FORM)).fields).toMatchObject(typed)
    expect((await blog.get('/posts/cups')).headers.get('Location')).toBe('/posts/cups-again')
    expect(await blog.text('/posts/cups-again')).toContain('alt="A cup"')
  })

  it('makes a page of it, in the navigation', async () => {
    await write({ title: 'Imprint', body: 'Us.', kind: 'page', action: 'publish' })
    expect(await blog.text('/')).toContain('<a href="/imprint">Imprint</a>')
  })
})

describe('a refused form', () => {
  it('comes back with everything typed and the reason beside its field, and saves nothing', async () => {
    await blog.publish({ slug: 'taken' })
    const typed = {
      title: 'Mine',
      body: 'Words.\n',
      slug: 'taken',
      tags: 'a, b',
      excerpt: 'Short.',
      cover: '/x.svg',
      cover_alt: 'An x',
      cover_caption: 'X',
      status: 'scheduled',
      published_at: '2026-12-01T07:00',
      comments_open: 'off',
      kind: 'post',
    }
    const refused = await fill('/owner/posts/new', { ...typed, action: 'save' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect((await formOf(html, FORM)).fields).toEqual(typed)
    const labels = await findAll(html, `${FORM} label`)
    const wrong = labels.filter(({ text }) => text.includes('Another post has this address.'))
    expect(wrong.map(({ text }) => text.split(' ')[0])).toEqual(['Address'])
    const reason = await findOne(html, '[role=alert] a')
    expect([reason.attributes['href'], reason.text]).toEqual(['#slug', 'Address'])
    expect(await open('/owner/posts')).not.toContain('Mine')
  })

  it.each([
    [
      { title: 'Tea', status: 'scheduled' },
      'A scheduled post needs its time.',
      'Ein geplanter Beitrag braucht seine Zeit.',
    ],
    [
      { title: 'Tea', kind: 'page', slug: 'search' },
      'The blog itself needs this address',
      'Diese Adresse braucht das Blog selbst',
    ],
    [{ title: '' }, 'A title is needed.', 'Ein Titel fehlt noch.'],
  ])('with %j says why in the blog’s language', async (typed, english, german) => {
    const refuse = async () => (await post('/owner/posts/new', { body: '', ...typed })).text()
    expect(await refuse()).toContain(english)
    await updateSettings(blog.db, { language: 'de' }, blog.now).execute()
    expect(await refuse()).toContain(german)
  })
})

describe('a preview', () => {
  it('shows the text as readers would see it above the form, and saves nothing', async () => {
    const typed = {
      title: 'Tried out',
      body: '**Bold**',
      excerpt: 'Short.',
      cover: '/x.svg',
      action: 'preview',
    }
    const shown = await fill('/owner/posts/new', typed)
    expect(shown.status).toBe(200)
    const html = await shown.text()
    expect(html.indexOf('<strong>Bold</strong>')).toBeLessThan(html.indexOf('<form id="post"'))
    expect((await findOne(html, '#preview img')).attributes['src']).toBe('/x.svg')
    expect((await formOf(html, FORM)).fields).toMatchObject({
      title: 'Tried out',
      body: '**Bold**',
    })
    expect(await open('/owner/posts')).not.toContain('Tried out')
  })

  it('needs no title yet, but a text that can be shown', async () => {
    expect((await post('/owner/posts/new', { body: 'x', action: 'preview' })).status).toBe(200)
    const long = await post('/owner/posts/new', { body: 'x'.repeat(262_145), action: 'preview' })
    expect(long.status).toBe(422)
  })

  it('of a draft is the reader’s page: not counted, not kept, without the beacon', async () => {
    const path = await write({ title: 'Not yet', body: 'Soon.', action: 'save' })
    const page = await blog.get(`${path}/preview`, { headers })
    expect(page.status).toBe(200)
    expect(page.headers.get('X-Not-Counted')).toBe('preview')
    expect(page.headers.get('Cache-Control')).toBe('private, no-store')
    const html = await page.text()
    expect((await findOne(html, 'article h1')).text).toBe('Not yet')
    expect((await findOne(html, '[name=robots]')).attributes['content']).toBe('noindex')
    expect(await findAll(html, 'script[src]')).toEqual([])
    expect((await findOne(html, '.note a')).attributes['href']).toBe(path)
    const views = await blog.db.selectFrom('visits').selectAll().execute()
    const id = Number(path.split('/').at(-1))
    expect(views.filter(({ post_id }) => post_id === id)).toEqual([])
    expect((await blog.get(`${path}/preview`)).status).toBe(303)
  })
})
