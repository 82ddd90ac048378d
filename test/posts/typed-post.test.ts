import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/posts/post.ts'
import { inFormWords, readPostForm, typedFrom } from '../../src/posts/typed-post.ts'
import { de_write } from '../../src/ui/text/de-write.ts'
import { en_write } from '../../src/ui/text/en-write.ts'

const now = new Date('2026-11-03T12:00:00Z')
const about = { zone: 'Europe/Berlin', now }
const earlier = '2026-11-01T08:30:17Z'
const later = '2026-12-24T18:00:42Z'

function post(fields: Partial<Post> = {}): Post {
  return {
    id: 7,
    kind: 'post',
    slug: 'tea',
    status: 'draft',
    published_at: null,
    title: 'Tea',
    author: 'Mira',
    author_id: null,
    body: 'Leaves.',
    html: '',
    text: '',
    words: 1,
    excerpt: '',
    tags: [],
    cover: '',
    cover_alt: '',
    cover_caption: '',
    comments_open: 1,
    sample: 0,
    version: 3,
    created_at: earlier,
    updated_at: earlier,
    guid: '',
    views: 0,
    visitors: 0,
    reads: 0,
    comments: 0,
    likes: 0,
    ...fields,
  }
}

function read(typed: Record<string, string>, standing: Post | null = null) {
  const form = readPostForm({ title: 'Tea', body: 'Leaves.', ...typed }, standing, about)
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  return form.value
}

function wrong(typed: Record<string, string>): Record<string, string> {
  const form = readPostForm({ title: 'Tea', body: '', ...typed }, null, about)
  return Object.fromEntries(
    form.ok ? [] : form.errors.map(({ field, message }) => [field, message]),
  )
}

describe('a form that comes back as it went out', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  const moment = fc.constantFrom(null, earlier, later)

  it('changes nothing', () => {
    const any_post = fc.record({
      title: line.filter((text) => text !== ''),
      body: fc.string({ unit: 'grapheme' }),
      excerpt: line,
      cover_alt: line,
      tags: fc.uniqueArray(fc.constantFrom('tea', 'Green tea', 'über', '茶')),
      comments_open: fc.constantFrom(0 as const, 1 as const),
      kind: fc.constantFrom('post' as const, 'page' as const),
      state: fc.oneof(
        fc.record({ status: fc.constant('draft' as const), published_at: moment }),
        fc.record({
          status: fc.constantFrom('published' as const, 'unlisted' as const),
          published_at: fc.constant(earlier),
        }),
        fc.record({ status: fc.constant('published' as const), published_at: fc.constant(later) }),
      ),
    })
    fc.assert(
      fc.property(any_post, ({ state, ...fields }) => {
        const standing = post({ ...fields, ...state })
        const value = read(typedFrom(standing, about.zone, now), standing)
        const { title, body, excerpt, tags, kind, comments_open, cover_alt } = value
        expect({ title, body, excerpt, tags, kind, cover_alt }).toEqual({
          title: standing.title,
          body: standing.body,
          excerpt: standing.excerpt,
          tags: standing.tags,
          kind: standing.kind,
          cover_alt: standing.cover_alt,
        })
        expect(comments_open).toBe(standing.comments_open === 1)
        // Undefined: the time that it has, to the second. Null: none.
        expect(value.published_at).toBe(standing.published_at === null ? null : undefined)
      }),
    )
  })
})

describe('the time of a form', () => {
  it('is read on the blog’s own clock', () => {
    const { published_at } = read({ status: 'scheduled', published_at: '2026-12-24T19:00' })
    expect(published_at).toBe('2026-12-24T18:00:00Z')
  })

  it('is now where the field is empty', () => {
    expect(read({ status: 'published', published_at: '' }).published_at).toBeNull()
  })

  it('is now for what was to come later and is wanted out without another time', () => {
    const scheduled = post({ status: 'published', published_at: later })
    const typed = typedFrom(scheduled, about.zone, now)
    expect(typed['status']).toBe('scheduled')
    for (const status of ['published', 'unlisted']) {
      expect(read({ ...typed, status }, scheduled).published_at).toBeNull()
    }
    expect(read({ ...typed, action: 'publish' }, scheduled).published_at).toBeNull()
    const moved = { ...typed, action: 'publish', published_at: '2026-12-25T19:00' }
    expect(read(moved, scheduled).published_at).toBe('2026-12-25T18:00:00Z')
  })

  it('is that of its first appearance for what was taken back', () => {
    const taken_back = post({ status: 'draft', published_at: earlier })
    const typed = typedFrom(taken_back, about.zone, now)
    const value = read({ ...typed, action: 'publish' }, taken_back)
    expect([value.status, value.published_at]).toEqual(['published', undefined])
  })
})

describe('a form', () => {
  it('says nothing about fields that it has not', () => {
    const standing = post({ excerpt: 'Short.', tags: ['tea'], kind: 'page', comments_open: 0 })
    expect(read({ title: 'More tea' }, standing)).toMatchObject({
      title: 'More tea',
      excerpt: 'Short.',
      tags: ['tea'],
      kind: 'page',
      status: 'draft',
      comments_open: false,
    })
    expect(read({})).toMatchObject({ status: 'draft', kind: 'post', comments_open: true })
  })

  it('has its tags between commas', () => {
    expect(read({ tags: ' tea, Green  tea ,,leaves\n' }).tags).toEqual([
      'tea',
      'Green tea',
      'leaves',
    ])
  })

  it.each([
    ['no title', { title: ' ' }, 'title', 'title_missing'],
    ['a long title', { title: 'x'.repeat(301) }, 'title', 'long_300'],
    ['256 KB and a byte', { body: 'x'.repeat(262_145) }, 'body', 'body_long'],
    ['links without end', { body: '[a](b) <c> '.repeat(20_010) }, 'body', 'body_complex'],
    ['a slug with capitals', { slug: 'Tea' }, 'slug', 'slug_wrong'],
    ['a tag without a letter', { tags: 'tea, 🎉' }, 'tags', 'tag_wrong'],
    ['a long tag', { tags: 'x'.repeat(41) }, 'tags', 'long_40'],
    [
      '21 tags',
      { tags: Array.from({ length: 21 }, (_, i) => `t${i}`).join() },
      'tags',
      'tags_many',
    ],
    ['a long summary', { excerpt: 'x'.repeat(501) }, 'excerpt', 'long_500'],
    ['a cover by script', { cover: 'javascript:alert(1)' }, 'cover', 'picture_wrong'],
    ['a kind that is none', { kind: 'poem' }, 'kind', 'kind_wrong'],
    ['a status that is none', { status: 'gone' }, 'status', 'status_wrong'],
    ['a time that is none', { published_at: 'tomorrow' }, 'published_at', 'time_wrong'],
    ['a day that is none', { published_at: '2026-02-30T08:30' }, 'published_at', 'time_wrong'],
  ] as const)('with %s is refused by its field, in both languages', (_, typed, field, key) => {
    const [[at = '', message = ''] = []] = Object.entries(wrong(typed))
    const said = (language: 'en' | 'de') => inFormWords({ field: at, message }, language)
    expect(said('en')).toEqual({ field, message: en_write.errors[key] })
    expect(said('de')).toEqual({ field, message: de_write.errors[key] })
  })
})
