import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { findAll } from '../support/page.ts'

beforeAll(async () => {
  const blog = new Blog()
  for (const word of ['needle', 'noodle']) await blog.publish({ slug: word, title: `A ${word}` })
})

const typed = (query: string) => `/search?q=${encodeURIComponent(query)}&typed=half`

describe('a search while it is typed', () => {
  it('is what the page would show of it, and nothing else', async () => {
    const blog = new Blog()
    for (const query of ['nee', 'a needle', '"a n', 'nothing-like-it', '']) {
      const page = await blog.text(`/search?q=${encodeURIComponent(query)}`)
      const piece = await blog.text(typed(query))
      expect(page).toContain(`<div id="results">${piece}</div>`)
      expect(piece).not.toContain('<main')
    }
    expect((await findAll(await blog.text(typed('nee')), 'a'))[0]?.attributes['href']).toBe(
      '/posts/needle',
    )
  })

  it('says how many there are, in its heading', async () => {
    const blog = new Blog()
    const heading = async (query: string) =>
      (await findAll(await blog.text(typed(query)), 'h2')).map(({ text }) => text)
    expect(await heading('needle')).toEqual(['1 found for “needle”'])
    expect(await heading('a')).toEqual(['2 found for “a”'])
    expect(await heading('xyz')).toEqual(['Nothing found for “xyz”.'])
    expect(await heading(' ')).toEqual([])
  })

  it('costs one round trip, and no more rows than the page', async () => {
    const blog = new Blog()
    const page = await blog.costOf(() => blog.fetch('/search?q=needle'))
    await blog.settle()
    const piece = await blog.costOf(() => blog.fetch(typed('needle')))
    expect(piece).toMatchObject({ trips: 1, statements: 2, rows_written: 0 })
    expect(piece.rows_read).toBeLessThanOrEqual(page.rows_read)
  })

  it('is no page for other search engines', async () => {
    const answer = await new Blog().get(typed('needle'))
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
  })

  it('answers anything that can stand in an address', async () => {
    const blog = new Blog()
    const piece = fc.oneof(
      fc.constantFrom('%00', '%', '%zz', '%ED%A0%80', '%FF', '+', '"', '%22', '*', '^', '(', ':'),
      fc.constantFrom('NEAR', 'AND', 'OR', '%E2%80%9C', '%F0%9F%8E%89', '&q=', '&typed'),
      fc.webFragments({ size: 'small' }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const query = pieces.join('')
        for (const path of [`/search?q=${query}`, `/search?typed=half&q=${query}`]) {
          expect((await blog.get(path)).status).toBe(200)
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it.each(['a', '"', 'a b ', '針', '%00', '(AND '])('answers 10 KB of %s', async (unit) => {
    const blog = new Blog()
    const encoded = unit === '%00' ? unit : encodeURIComponent(unit)
    const query = encoded.repeat(Math.ceil(10_240 / encoded.length))
    for (const how of ['', '&typed=half', '&typed=rested'])
      expect((await blog.get(`/search?q=${query}${how}`)).status).toBe(200)
  })
})
