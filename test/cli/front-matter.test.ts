import { describe, expect, it } from 'vitest'
import { readPostFile } from '../../src/cli/front-matter.ts'

describe('readPostFile', () => {
  it('reads the fields and the text after them', () => {
    const text = [
      '---',
      'title: "Tea: an *honest* review"',
      'tags: [tea, reviews]',
      'published_at: 2026-11-03T08:30:00Z',
      'comments_open: false',
      '---',
      '',
      '# Leaves',
      '---',
      'and a rule',
    ].join('\n')
    expect(readPostFile(text, 'Green Tea.md')).toEqual({
      slug: 'green-tea',
      status: 'published',
      title: 'Tea: an *honest* review',
      tags: ['tea', 'reviews'],
      published_at: '2026-11-03T08:30:00Z',
      comments_open: false,
      body: '# Leaves\n---\nand a rule',
    })
  })

  it('keeps a slug and a status that are given', () => {
    const fields = readPostFile('---\nslug: own\nstatus: draft\ntitle: x\n---\n', 'other.md')
    expect(fields).toMatchObject({ slug: 'own', status: 'draft' })
  })

  it('takes Windows line ends and a byte order mark', () => {
    expect(readPostFile('\uFEFF---\r\ntitle: x\r\n---\r\n\r\nText\r\n', 'a.md')).toMatchObject({
      title: 'x',
      body: 'Text\r\n',
    })
  })

  it('leaves out a key without a value, and what the blog writes itself', () => {
    const fields = readPostFile(
      '---\ntitle: x\nexcerpt:\nupdated_at: 2026-11-03T08:30:00Z\n---\n',
      'a.md',
    )
    expect(Object.keys(fields).sort()).toEqual(['body', 'slug', 'status', 'title'])
  })

  it.each([
    ['unknown fields, by name', '---\ntitel: x\nauthors: y\n---\n', /titel, authors/],
    ['a text without front matter', 'Just text', /does not begin with its title/],
    ['front matter that never ends', '---\ntitle: x\n', /does not begin with its title/],
    ['what is not YAML', '---\ntitle: [a\n---\n', /is not YAML/],
    ['YAML that is no mapping', '---\n- a\n- b\n---\n', /must be lines such as/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readPostFile(text, 'a.md')).toThrow(message)
  })
})
