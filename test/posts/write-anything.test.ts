import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/http/forms.ts'
import { Blog } from '../support/blog.ts'
import { findAll, formOf } from '../support/page.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\n\nx',
    '</textarea><b>',
    '"><i>',
    '&amp;&lt;',
    '0',
    'null',
    'draft',
  ),
  fc.constantFrom(
    'scheduled',
    '2026-12-01T07:00',
    'page',
    'on',
    'taken',
    '/x.svg',
    'tea, cups',
    '1',
  ),
)
const texts = ['title', 'body', 'slug', 'tags', 'excerpt', 'cover', 'cover_alt', 'cover_caption']
const choices = [
  'published_at',
  'status',
  'kind',
  'comments_open',
  'version',
  'action',
  'x',
  '_method',
]
const form = fc.dictionary(fc.constantFrom(...texts, ...choices), anything)

describe('whatever is typed into the form of a post', () => {
  it('is saved, or comes back whole with the reason', async () => {
    const blog = new Blog()
    const headers = await blog.token()
    const { id } = await blog.publish({ slug: 'taken' })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('new', id, id + 1000), form, async (where, fields) => {
        const typed = Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [name, value.toWellFormed()]),
        )
        const answer = await blog.post(`/owner/posts/${where}`, typed, { headers })
        if (answer.status === 303) return
        expect([200, 409, 422]).toContain(answer.status)
        const html = await answer.text()
        const { fields: shown } = await formOf(html, 'form.post')
        for (const name of texts) {
          if (typed[name] !== undefined) expect(shown[name]).toBe(cleanText(typed[name]))
        }
        expect(await findAll(html, 'form.post b, form.post i')).toEqual([])
        if (answer.status === 422) {
          expect((await findAll(html, '.note li')).length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
