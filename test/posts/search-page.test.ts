import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Program } from '../support/api.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { attributeOf, titleOf } from '../support/html.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()

beforeAll(async () => {
  const posts = [
    { slug: 'needles', title: 'Thin needles', body: 'They are thin, and made of steel.' },
    { slug: 'koeln', title: 'Ein Tag in Köln', body: 'Am Rhein. Die Nadeln blieben zu Hause.' },
    { slug: 'steel', title: 'Of metals', body: 'Steel, copper, needles of silver.' },
    { slug: 'tagged', title: 'Other things', body: 'Nothing of it.', tags: ['Rare Earth'] },
    { slug: 'summed-up', title: 'A summary', body: 'Text.', excerpt: 'All about zebras.' },
    { slug: 'hours', kind: 'page', title: 'Opening hours', body: 'Needles from nine to five.' },
    { slug: 'draft', title: 'Secret needles', body: 'hush', status: 'draft' },
    { slug: 'hidden', title: 'Unlisted needles', body: 'hush', status: 'unlisted' },
    { slug: 'later', title: 'Needles to come', published_at: '2026-11-03T13:00:00Z' },
  ]
  for (const post of posts) await blog.publish(post)
})

const search = (query: string, isolate = blog) =>
  isolate.text(`/search?q=${encodeURIComponent(query)}`)

async function found(query: string): Promise<string[]> {
  const links = await findAll(await search(query), '.cards h3 a')
  return links.map(({ attributes }) => (attributes['href'] ?? '').replace('/posts/', ''))
}

describe('GET /search', () => {
  it('shows the form, for a query that has no word too', async () => {
    for (const path of ['/search', '/search?q=', '/search?q=%20', '/search?q=%22*']) {
      const html = await blog.text(path)
      expect((await findOne(html, 'form.search input')).attributes['name']).toBe('q')
      expect(await findAll(html, '.cards li')).toEqual([])
    }
    expect(titleOf(await blog.text('/search'))).toBe('Search · Plainview')
  })

  it('finds words in titles, texts, tags and summaries, also by their beginning', async () => {
    expect(await found('metals')).toEqual(['steel'])
    expect(await found('coppe')).toEqual(['steel'])
    expect(await found('rare earth')).toEqual(['tagged'])
    expect(await found('zebras')).toEqual(['summed-up'])
    expect(await found('thin steel')).toEqual(['needles'])
  })

  it('folds accents and case either way', async () => {
    for (const query of ['KÖLN', 'koln', 'Köl', 'ko\u0308ln'])
      expect(await found(query)).toEqual(['koeln'])
  })

  it('finds a phrase as it stands', async () => {
    expect(await found('"made of steel"')).toEqual(['needles'])
    expect(await found('"steel of made"')).toEqual([])
    expect(await found('"made of ste"')).toEqual([])
  })

  it('puts a title before a text', async () => {
    expect((await found('needles'))[0]).toBe('needles')
  })

  it('finds pages, and nothing that is not out', async () => {
    expect((await found('needles')).toSorted()).toEqual(['/hours', 'needles', 'steel'])
  })

  it('finds a scheduled post once its time has come', async () => {
    const later = new Blog()
    later.now = new Date('2026-11-03T13:00:01Z')
    expect(await search('to come', later)).toContain('/posts/later')
  })

  it('marks what it found, and shows the rest as text', async () => {
    await blog.publish({
      slug: 'marked',
      title: 'Quartz & <script>alert(1)</script>',
      body: '`<b>quartz</b>` \ue000stray\ue001 & more',
    })
    const html = await search('quartz')
    expect((await findAll(html, '.cards mark')).map(({ text }) => text)).toContain('Quartz')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<b>')
    expect(html).not.toMatch(/[\ue000\ue001]/)
  })

  it('shows headings and items apart from what follows them', async () => {
    await blog.publish({
      slug: 'apart',
      body: 'Before.\n\n## About obsidian\n\nA few words\n\n- one\n- two.\n\nAfter.',
    })
    const [passage] = await findAll(await search('obsidian'), '.cards .excerpt')
    expect(passage?.text).toBe('Before. About obsidian · A few words · one · two. After.')
  })

  it('shows each find with its own counters', async () => {
    await env.DB.prepare(
      `UPDATE post_counts SET views = 1234, comments = 1
        WHERE post_id = (SELECT id FROM posts WHERE slug = 'koeln')`,
    ).run()
    expect(counterLines(await search('köln', new Blog()))).toEqual(['1,234 views · 1 comment'])
  })

  it('shows twenty a page, none of them twice, newest first where none fits better', async () => {
    for (let i = 1; i <= 25; i++) {
      const published_at = new Date(Date.UTC(2026, 8, i)).toISOString()
      await blog.publish({ slug: `same-${i}`, title: 'Opal', body: 'Same.', published_at })
    }
    const first = await search('opal')
    const second = await blog.text('/search?q=opal&page=2')
    const slugs = async (html: string) =>
      (await findAll(html, '.cards h3 a')).map(({ attributes }) =>
        Number(attributes['href']?.replace('/posts/same-', '')),
      )
    const [newer, rest] = [await slugs(first), await slugs(second)]
    expect(newer).toHaveLength(20)
    expect(newer).toEqual(newer.toSorted((a, b) => b - a))
    expect(new Set([...newer, ...rest]).size).toBe(25)
    expect(attributeOf(first, '<a class="older"', 'href')).toBe('/search?q=opal&page=2')
    expect(attributeOf(second, '<a href="/search?q=opal"', 'rel')).toBe('prev')
    expect((await blog.get('/search?q=opal&page=51')).status).toBe(404)
  })

  it('says that it found nothing, and repeats the words as text', async () => {
    const html = await search('"><img src=x onerror=1> nobody')
    expect(html).not.toContain('<img')
    expect(html).toContain('Nothing found for')
    expect((await findOne(html, 'form.search input')).attributes['value']).toBe(
      '"><img src=x onerror=1> nobody',
    )
    expect(html).toContain('<meta name="robots" content="noindex, follow"/>')
  })

  it('answers any query', async () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '*', '(', ')', 'AND', 'OR', 'NOT', 'NEAR', '^', ':', '-', '+', '{', '}'),
      fc.constantFrom('title', 'needles', ' ', "'", '\0', '\ud800', '٣', '針', '🎉', '\u0301', '“'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const query = encodeURIComponent(pieces.join('').toWellFormed())
        expect((await blog.get(`/search?q=${query}`)).status).toBe(200)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('the index', () => {
  it('follows each change of a post, and says so itself', async () => {
    const program = await Program.of(blog)
    const post = await program.create({ title: 'Amber', body: 'One.', status: 'published' })
    expect(await found('amber')).toEqual(['amber'])
    await program.change(post.id, { title: 'Beryl', body: 'Two jades.', tags: ['garnet'] })
    expect(await found('amber')).toEqual([])
    for (const word of ['beryl', 'jade', 'garnet']) expect(await found(word)).toEqual(['amber'])
    await program.change(post.id, { status: 'draft' })
    expect(await found('beryl')).toEqual([])
    await program.send('DELETE', `/api/v1/posts/${post.id}`)
    await program.create({ title: 'Beryl', slug: 'amber', body: 'New.', status: 'published' })
    expect(await found('beryl')).toEqual(['amber'])
    await expectWhole()
  })

  it('is whole after a change that was refused', async () => {
    const program = await Program.of(blog)
    const post = await program.create({ title: 'Citrine', body: 'One.', status: 'published' })
    const stale = { 'If-Match': '"1-1"' }
    for (const method of ['PATCH', 'DELETE'])
      expect((await program.send(method, `/api/v1/posts/${post.id}`, {}, stale)).status).toBe(412)
    const taken = await program.send('PATCH', `/api/v1/posts/${post.id}`, { slug: 'needles' })
    expect(taken.status).toBe(409)
    expect(await found('citrine')).toEqual(['citrine'])
    await expectWhole()
  })
})

/** FTS5 compares what it has with what the posts say; it fails where they differ. */
async function expectWhole(): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)`,
  ).run()
}
