import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderComment } from '../../src/comments/markdown.ts'
import { problemsIn, tagsIn } from '../support/scan-html.ts'
import { inMarkdown, xssVectors } from '../support/xss-vectors.ts'

const allowed = new Set('p br em strong code pre blockquote ul ol li a'.split(' '))
const html = (source: string) => renderComment(source).html
const link = (href: string, words: string) =>
  `<a href="${href}" rel="nofollow ugc noopener">${words}</a>`

describe('renderComment', () => {
  it.each([
    ['emphasis', '*a* __b__', '<p><em>a</em> <strong>b</strong></p>\n'],
    ['line breaks', 'a\nb\n\nc', '<p>a<br>\nb</p>\n<p>c</p>\n'],
    ['code', '`<b>`', '<p><code>&lt;b&gt;</code></p>\n'],
    [
      'a block of code',
      '```js\nlet a\n```',
      '<pre><code class="language-js">let a\n</code></pre>\n',
    ],
    ['a quote', '> a\n\nb', '<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>\n'],
    ['lists', '- a\n\n1. b', '<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>\n'],
    ['a link', '[a](https://x.example)', `<p>${link('https://x.example', 'a')}</p>\n`],
    [
      'a found link',
      'https://x.example',
      `<p>${link('https://x.example', 'https://x.example')}</p>\n`,
    ],
    ['mail', 'a@x.example', `<p>${link('mailto:a@x.example', 'a@x.example')}</p>\n`],
  ])('writes %s', (_name, source, expected) => {
    expect(html(source)).toBe(expected)
  })

  it.each([
    ['headings', '# a', '<p># a</p>\n'],
    ['underlined headings', 'a\n---', '<p>a<br>\n---</p>\n'],
    ['rules', '***', '<p>***</p>\n'],
    ['tables', '| a |\n|---|', '<p>| a |<br>\n|---|</p>\n'],
    ['HTML', '<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>\n'],
    ['blocks of HTML', '<div>\n\n*a*', '<p>&lt;div&gt;</p>\n<p><em>a</em></p>\n'],
    ['comments', '<!-- a -->', '<p>&lt;!-- a --&gt;</p>\n'],
    ['indented lines', '    a', '<p>a</p>\n'],
    ['addresses of the site', '[a](/b) [c](#d)', '<p>[a](/b) [c](#d)</p>\n'],
    ['telephones', '[a](tel:+41)', '<p>[a](tel:+41)</p>\n'],
    ['references', '[a]: /b\n\n[a]', '<p>[a]: /b</p>\n<p>[a]</p>\n'],
    ['footnotes', 'a[^1]\n\n[^1]: b', '<p>a[^1]</p>\n<p>[^1]: b</p>\n'],
  ])('shows %s as they were typed', (_name, source, expected) => {
    expect(html(source)).toBe(expected)
  })

  it('makes no images', () => {
    expect(html('![a](https://x.example/a.png)')).toBe(
      `<p>!${link('https://x.example/a.png', 'a')}</p>\n`,
    )
  })

  it.each(xssVectors)('makes inert: %s', (vector) => {
    expect(problemsIn(html(vector), allowed)).toEqual([])
    for (const text of [`> - a ${vector} b`, ...inMarkdown(vector)])
      expect(problemsIn(html(text), allowed)).toEqual([])
  })

  it('leads nowhere but to the web and to mailboxes', () => {
    const hrefs = xssVectors
      .flatMap((vector) => [vector, ...inMarkdown(vector)])
      .flatMap((text) => tagsIn(html(text)))
      .filter(({ tag }) => tag === 'a')
      .map(({ attributes }) => attributes.get('href') ?? '')
    expect(hrefs.length).toBeGreaterThan(5)
    expect(hrefs.filter((href) => !/^(?:https?:\/\/|mailto:)/.test(href))).toEqual([])
  })

  it('is well nested and harmless, whatever is written', () => {
    const mark = fc.constantFrom(
      '\n',
      '\n\n',
      '*',
      '**',
      '`',
      '```\n',
      '> ',
      '- ',
      '1. ',
      '[',
      '](https://x.example)',
      '](javascript:x)',
      '<b>',
      '<',
      '>',
      '&',
      '"',
      "'",
      '\\',
      'https://x.example',
      'a@b.example',
    )
    const text = fc.string({ unit: 'binary', maxLength: 8 })
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, text), { maxLength: 40 }), (parts) => {
        expect(problemsIn(html(parts.join('')), allowed)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('gives the words alone', () => {
    expect(renderComment('*a*\n[b](https://x.example)\n\n> c <b>').text).toBe('a b\nc <b>')
  })
})

describe('the links of a comment', () => {
  it.each([
    ['none', 0],
    ['[a](https://x.example) https://y.example b@x.example', 3],
    ['<https://x.example> www.x.example', 2],
    ['> - [a](https://x.example)', 1],
    ['`https://x.example` [a](javascript:x)', 0],
    ['```\nhttps://x.example\n```', 0],
    ['![a](https://x.example/a.png)', 1],
  ])('are counted in %j: %i', (source, links) => {
    expect(renderComment(source).links).toBe(links)
  })
})

describe('comments built to be slow', () => {
  const repeated = (piece: string) => piece.repeat(10_000 / piece.length)

  it.each(['> ', '- ', '> - ', '[', '[a](', '*a _b ', '`a', '<', '![', 'www.', 'a@', 'http://a/('])(
    'end, for %j again and again',
    (piece) => {
      expect(html(repeated(piece))).not.toBe('')
    },
  )
})
