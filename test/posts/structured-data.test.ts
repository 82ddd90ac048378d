import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { metaOf } from '../support/html.ts'

const own = 'https://blog.example'
const blog = new Blog()

/** Every block of it on a page, by its type. */
async function dataOf(path: string): Promise<Map<unknown, Record<string, unknown>>> {
  const html = await blog.text(path)
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  const parsed = blocks.map(([, json = '']) => JSON.parse(json) as Record<string, unknown>)
  for (const block of parsed) expect(block['@context']).toBe('https://schema.org')
  return new Map(parsed.map((block) => [block['@type'], block]))
}

const trail = async (path: string) => {
  const { itemListElement = [] } = (await dataOf(path)).get('BreadcrumbList') ?? {}
  return (itemListElement as Record<string, unknown>[]).map((item, i) => {
    expect(item).toMatchObject({ '@type': 'ListItem', position: i + 1 })
    return [item['name'], String(item['item']).replace(own, '')]
  })
}

describe('structured data', () => {
  it('says on the front page what the blog is, whose, and how to search it', async () => {
    await updateSettings(blog.db, { tagline: 'Notes.', owner_name: 'Mira' }, blog.now).execute()
    const site = (await dataOf('/')).get('WebSite')
    expect(site).toMatchObject({
      name: 'Plainview',
      url: `${own}/`,
      description: 'Notes.',
      inLanguage: 'en',
      author: { '@type': 'Person', name: 'Mira' },
    })
    const action = site?.['potentialAction'] as Record<string, Record<string, string>>
    expect(action['query-input']).toBe('required name=search_term_string')
    const template = action['target']?.['urlTemplate'] ?? ''
    await blog.publish({ slug: 'found', title: 'Quartz', tags: ['Stones'], excerpt: '</script>' })
    expect(await blog.text(template.replace('{search_term_string}', 'quartz'))).toContain('/found')
  })

  it('says of each page where it stands', async () => {
    await blog.publish({ slug: 'about', kind: 'page', title: 'About' })
    await blog.publish({ slug: 'secret', status: 'unlisted', title: 'Secret' })
    const home = ['Plainview', '/']
    const month = ['November 2026', '/archive/2026/11']
    expect(await trail('/posts/found')).toEqual([home, month, ['Quartz', '/posts/found']])
    expect(await trail('/posts/secret')).toEqual([home, ['Secret', '/posts/secret']])
    expect(await trail('/about')).toEqual([home, ['About', '/about']])
    expect(await trail('/archive/2026/11')).toEqual([home, ['Archive', '/archive'], month])
    expect(await trail('/tags/stones')).toEqual([home, ['Posts about Stones', '/tags/stones']])
  })

  it('names a post’s author as a person', async () => {
    const post = (await dataOf('/posts/found')).get('BlogPosting')
    expect(post?.['author']).toEqual({ '@type': 'Person', name: 'Mira', url: `${own}/` })
  })
})

describe('OpenGraph', () => {
  it('has all of a post: when, about what, and its picture’s size', async () => {
    await blog.publish({
      slug: 'pictured',
      tags: ['One', 'Two & more'],
      cover: '/demo/tea.svg#1120x560',
      cover_alt: 'Tea',
    })
    const html = await blog.text('/posts/pictured')
    expect(metaOf(html, 'og:image:width')).toBe('1120')
    expect(metaOf(html, 'og:image:height')).toBe('560')
    expect(metaOf(html, 'og:image:alt')).toBe('Tea')
    expect(metaOf(html, 'og:locale')).toBe('en_GB')
    expect(metaOf(html, 'article:published_time')).toBe('2026-11-03T11:59:00Z')
    const tags = [...html.matchAll(/<meta property="article:tag" content="([^"]*)"/g)]
    expect(tags.map(([, tag]) => tag)).toEqual(['One', 'Two &amp; more'])
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
  })

  it('has a list’s own address, page by page', async () => {
    expect(metaOf(await blog.text('/'), 'og:url')).toBe(`${own}/`)
    expect(metaOf(await blog.text('/?page=2'), 'og:url')).toBe(`${own}/?page=2`)
    expect(metaOf(await blog.text('/'), 'og:description')).toBe('Notes.')
  })
})
