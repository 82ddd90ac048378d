import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/posts/markdown.ts'

const html = (source: string) => renderMarkdown(source).html
const back = (id: string, arrow = '\u21a9\ufe0e') =>
  ` <a href="#${id}" role="doc-backlink">${arrow}</a>`
const reference = (number: number, id = `fnref-${number}`) =>
  `<sup><a href="#fn-${number}" id="${id}" role="doc-noteref">${number}</a></sup>`
const notes = (...items: string[]) =>
  `<section role="doc-endnotes">\n<ol>\n${items
    .map((item, index) => `<li id="fn-${index + 1}">\n${item}\n</li>\n`)
    .join('')}</ol>\n</section>\n`

describe('footnotes', () => {
  it('stand at the end, with a way back', () => {
    expect(html('a[^x]\n\n[^x]: A *note*.\n\nb')).toBe(
      `<p>a${reference(1)}</p>\n<p>b</p>\n${notes(`<p>A <em>note</em>.${back('fnref-1')}</p>`)}`,
    )
  })

  it('are numbered as they are referred to', () => {
    expect(html('[^b] [^a]\n\n[^a]: A\n[^b]: B')).toBe(
      `<p>${reference(1)} ${reference(2)}</p>\n` +
        notes(`<p>B${back('fnref-1')}</p>`, `<p>A${back('fnref-2')}</p>`),
    )
  })

  it('have a way back for each reference', () => {
    expect(html('[^a] [^A]\n\n[^a]: A')).toBe(
      `<p>${reference(1)} ${reference(1, 'fnref-1-2')}</p>\n` +
        notes(`<p>A${back('fnref-1')}${back('fnref-1-2', '\u21a9\ufe0e<sup>2</sup>')}</p>`),
    )
  })

  it('may refer to others and to themselves', () => {
    const rendered = html('[^a]\n\n[^a]: A [^b]\n[^b]: B [^b]')
    expect(rendered).toContain(`<p>A ${reference(2)}${back('fnref-1')}</p>`)
    expect(rendered).toContain(`<p>B ${reference(2, 'fnref-2-2')}`)
  })

  it('hold blocks that are indented by four', () => {
    const source = '[^a]\n\n[^a]: One\n    two\n\n    - three\n\n          code\n\nfour'
    expect(html(source)).toBe(
      `<p>${reference(1)}</p>\n<p>four</p>\n` +
        notes(
          '<p>One\ntwo</p>\n<ul>\n<li>\n<p>three</p>\n<pre><code>code\n</code></pre>\n</li>\n</ul>\n' +
            `<p>${back('fnref-1')}</p>`,
        ),
    )
  })

  it('may begin on the next line, or be empty', () => {
    expect(html('[^a]\n\n[^a]:\n    A')).toContain(`<p>A${back('fnref-1')}</p>`)
    expect(html('[^a]\n\n[^a]:\n\nb')).toBe(
      `<p>${reference(1)}</p>\n<p>b</p>\n${notes(`<p>${back('fnref-1')}</p>`)}`,
    )
  })

  it('end the paragraph, quote or list before them', () => {
    for (const before of ['a', '> a', '- a']) {
      expect(html(`${before}\n[^n]: N\n\n[^n]`)).toContain(`<p>N${back('fnref-1')}</p>`)
    }
  })

  it.each([
    ['nobody refers to', 'a\n\n[^x]: X', '<p>a</p>\n'],
    ['nobody wrote', 'a[^x]', '<p>a[^x]</p>\n'],
    ['have a name with spaces', 'a[^x y]', '<p>a[^x y]</p>\n'],
    ['stand in code', '`[^x]`', '<p><code>[^x]</code></p>\n'],
  ])('are none where %s', (_name, source, expected) => {
    expect(html(source)).toBe(expected)
  })

  it('take the first of two of one name', () => {
    expect(html('[^a]\n\n[^a]: one\n[^a]: two')).not.toContain('two')
  })

  // A note taken out of a quote or list would leave its end tags behind.
  it.each(['[^a]: > [^b]: x', '[^a]: - [^b]: x', '> [^a]: x', '- [^a]: x'])(
    'leave no element half open: %s',
    (source) => {
      const rendered = html(`${source}\n\n[^a] [^b]`)
      for (const tag of ['blockquote', 'ul', 'li', 'p']) {
        const starts = rendered.split(new RegExp(`<${tag}[ >]`)).length
        expect(rendered.split(`</${tag}>`).length).toBe(starts)
      }
    },
  )

  it('are plain numbers inside a link', () => {
    expect(html('b <a href=/x>a [^n]</a>\n\n[^n]: N')).toContain('<a href="/x">a <sup>1</sup></a>')
  })

  it('follow what the author left open', () => {
    expect(html('<details>\n\na[^n]\n\n[^n]: N')).toContain('</p>\n</details><section')
  })
})
