import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutHtml, isSlot, type KeptPage, slotsOf } from '../../src/http/cut-page.ts'
import { PageMemory } from '../../src/http/page-memory.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { counterLine } from '../../src/ui/counter-line.ts'
import { viewsMark } from '../../src/ui/step-mark.ts'

const now = new Date('2026-11-03T12:00:00Z')
const site = default_settings
const zero = { views: 0, comments: 0 }

function pageOf(html: string, post_id = 1, made = now): KeptPage {
  const post = { id: post_id, path: `/posts/${post_id}` }
  return { ...cutHtml(html, post_id), site, post, made_at: made.getTime(), good_until: null }
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const textsOf = ({ pieces }: KeptPage) => pieces.flatMap((piece) => (isSlot(piece) ? [] : [piece]))
const htmlOf = (memory: PageMemory, page: KeptPage) => text(memory.fill(page).body)
const line = (post_id: number) => counterLine(post_id, zero, site)

describe('cutHtml', () => {
  it('cuts at every counter line and at the views of the structured data, and nowhere else', () => {
    const data =
      '{"interactionStatistic":[{"interactionType":"https://schema.org/ViewAction","userInteractionCount":7},' +
      '{"interactionType":"https://schema.org/CommentAction","userInteractionCount":9}]}'
    const page = pageOf(`<a>${data}</a><h1>x</h1>${line(4)}<p>y</p>${line(5)}z`, 4)
    expect(slotsOf(page)).toEqual([
      { kind: 'views', post_id: 4 },
      { kind: 'line', post_id: 4 },
      { kind: 'line', post_id: 5 },
    ])
    const texts = textsOf(page)
    expect(texts).toHaveLength(4)
    expect(text(texts[1])).toContain('"userInteractionCount":9')
  })

  it('gives back every page as it was, with the counters of now', () => {
    const part = fc
      .string({ maxLength: 30 })
      .map((words) => words.replaceAll('<', '&lt;').replaceAll('"', '&quot;'))
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.integer({ min: 1, max: 9 }))), part, (pieces, end) => {
        const memory = new PageMemory()
        for (let id = 1; id <= 9; id++) memory.learn(id, { views: id * 1111, comments: id })
        const write = (counts: (id: number) => typeof zero) =>
          pieces.map(([words, id]) => words + counterLine(id, counts(id), site)).join('') + end
        const page = pageOf(write(() => zero))
        expect(htmlOf(memory, page)).toBe(write((id) => ({ views: id * 1111, comments: id })))
      }),
    )
  })
})

describe('the mark of the demo’s first step', () => {
  it('is right at each look, for pages that were kept before', () => {
    const memory = new PageMemory()
    const page = pageOf(`<ol>${viewsMark(3, 10, 10)}</ol>`)
    memory.learn(3, { views: 10, comments: 0 })
    const before = memory.fill(page)
    memory.raise(3, 11)
    const after = memory.fill(page)
    expect(text(before.body)).toBe(`<ol>${viewsMark(3, 10, 10)}</ol>`)
    expect(text(after.body)).toBe(`<ol>${viewsMark(3, 10, 11)}</ol>`)
    expect(viewsMark(3, 10, 10)).not.toBe(viewsMark(3, 10, 11))
    expect(after.etag).not.toBe(before.etag)
  })
})

describe('PageMemory', () => {
  it('has counts go down once it was told to forget them', () => {
    const memory = new PageMemory()
    memory.learn(1, { views: 1284, comments: 9 })
    memory.forget()
    memory.learn(1, { views: 1, comments: 0 })
    expect(htmlOf(memory, pageOf(line(1)))).toBe(counterLine(1, { views: 1, comments: 0 }, site))
  })

  it('forgets the page that was wanted longest ago once there are more than 8 MB', () => {
    const memory = new PageMemory()
    // Each is held twice: sixteen of these are 8 MB.
    const letters = 256 * 1024
    for (let i = 0; i < 16; i++) memory.keep(`k${i}`, pageOf('x'.repeat(letters), i))
    expect(memory.fresh('k0', now)).not.toBeNull()
    memory.keep('k16', pageOf('x'.repeat(letters), 16))
    expect(memory.fresh('k1', now)).toBeNull()
    expect(memory.fresh('k0', now)).not.toBeNull()
    expect(memory.fresh('k16', now)).not.toBeNull()
  })

  it('never holds more than 8 MB, whatever is kept, kept anew or dropped', () => {
    const step = fc.record({
      key: fc.integer({ min: 1, max: 12 }),
      kilobytes: fc.integer({ min: 0, max: 5000 }),
      drop: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const memory = new PageMemory()
        for (const { key, kilobytes, drop } of steps) {
          if (drop) memory.drop(`k${key}`)
          else memory.keep(`k${key}`, pageOf('x'.repeat(kilobytes * 512), key))
          const kept = Array.from({ length: 12 }, (_, i) => memory.last(`k${i + 1}`))
          const parts = kept.flatMap((page) => (page ? textsOf(page) : []))
          const bytes = parts.reduce((sum, part) => sum + part.length * 2, 0)
          expect(bytes).toBeLessThanOrEqual(8 * 1024 * 1024)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps no page that alone is too large, and loses its count of bytes to none', () => {
    const memory = new PageMemory()
    for (let i = 0; i < 20; i++) memory.keep('huge', pageOf('x'.repeat(5 * 1024 * 1024)))
    expect(memory.last('huge')).toBeNull()
    memory.keep('small', pageOf('x'))
    expect(memory.last('small')).not.toBeNull()
  })

  it('calls a page fresh for less than 30 s, and has it as the last one for longer', () => {
    const memory = new PageMemory()
    memory.keep('k', pageOf('x'))
    const after = (ms: number) => new Date(now.getTime() + ms)
    expect(memory.fresh('k', after(29_999))).not.toBeNull()
    expect(memory.fresh('k', after(30_000))).toBeNull()
    expect(memory.last('k')).not.toBeNull()
  })

  it('drops every page that shows a post’s counters, and no other', () => {
    const memory = new PageMemory()
    memory.keep('post 1', pageOf(line(1), 1))
    memory.keep('list', { ...pageOf(line(1) + line(2)), post: null })
    memory.keep('post 2', pageOf(line(2), 2))
    const before = memory.changes
    memory.dropPost(1)
    expect(['post 1', 'list', 'post 2'].map((key) => memory.last(key) !== null)).toEqual([
      false,
      false,
      true,
    ])
    expect(memory.changes).toBeGreaterThan(before)
  })

  it('goes on filling pages that are on their way out when it is cleared', () => {
    const memory = new PageMemory()
    const page = pageOf(line(1))
    memory.learn(1, { views: 10, comments: 2 })
    memory.clear()
    expect(htmlOf(memory, page)).toContain('<data value="10">10</data> views')
  })

  it('takes no view back when a slower read tells of fewer, and believes its comments', () => {
    const memory = new PageMemory()
    memory.learn(1, { views: 10, comments: 2 })
    memory.raise(1, 11)
    memory.learn(1, { views: 9, comments: 1 })
    expect(htmlOf(memory, pageOf(line(1)))).toContain(
      '<data value="11">11</data> views · <data value="1">1</data> comment<',
    )
  })

  it('has a page ready to go out until a counter moves', () => {
    const memory = new PageMemory()
    memory.learn(1, { views: 10, comments: 2 })
    const page = pageOf(line(1))
    const before = memory.ready(page)
    memory.learn(1, { views: 10, comments: 2 })
    expect(memory.ready(page)).toBe(before)
    memory.raise(1, 11)
    const after = memory.ready(page)
    expect(text(after.body)).toBe(counterLine(1, { views: 11, comments: 2 }, site))
    expect(after.headers.get('ETag')).toBe(memory.fill(page).etag)
    expect(before.headers.get('ETag')).not.toBe(after.headers.get('ETag'))
  })

  it('has another ETag for another page, another figure, and the same for the same', () => {
    const memory = new PageMemory()
    const etag = (html: string) => memory.fill(pageOf(html)).etag
    const first = etag(`a${line(1)}`)
    expect(etag(`a${line(1)}`)).toBe(first)
    expect(etag(`b${line(1)}`)).not.toBe(first)
    memory.learn(1, { views: 1, comments: 0 })
    const second = etag(`a${line(1)}`)
    memory.learn(1, { views: 1, comments: 1 })
    expect(new Set([first, second, etag(`a${line(1)}`)]).size).toBe(3)
  })
})
