import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/posts/markdown.ts'
import { problemsIn, tagsIn } from '../support/scan-html.ts'
import { inMarkdown, xssVectors } from '../support/xss-vectors.ts'

const allowed = new Set(
  (
    'b i em strong sub sup kbd mark del ins s u small abbr br wbr hr p div blockquote cite q dl dt ' +
    'dd details summary figure figcaption img a table thead tbody tfoot tr th td caption ruby rt rp ' +
    'time span ul ol li code pre h2 h3 h4 h5 h6 input label section'
  ).split(' '),
)

const render = (source: string) => renderMarkdown(source).html
const problems = (source: string) => problemsIn(render(source), allowed)

describe('problemsIn', () => {
  it.each([
    ['<script></script>', '<script> is not allowed'],
    ['<img src="x" onerror="y">', 'onerror,y'],
    ['<a href="java&#39;"></a><a href="javascript:x"></a>', 'href,javascript:x'],
    ['<p>a < b</p>', 'a < that begins no tag'],
    ['<b><i></b></i>', '</b> closes something else'],
    ['<p>', '<p> is left open'],
    ['</div>', '</div> closes something else'],
    ['<p style="color:red"></p>', 'style,color:red'],
  ])('would notice %s', (html, problem) => {
    expect(problemsIn(html, allowed)).toContain(problem)
  })
})

describe('HTML in a post', () => {
  it.each(xssVectors)('makes inert: %s', (vector) => {
    expect(problems(vector)).toEqual([])
    expect(problems(`> - a ${vector} b`)).toEqual([])
    expect(inMarkdown(vector).flatMap(problems)).toEqual([])
  })

  it.each([
    ['keeps what is allowed', '<kbd>Ctrl</kbd> H<sub>2</sub>O', '<kbd>Ctrl</kbd> H<sub>2</sub>O'],
    ['writes names small', '<KBD>x</KBD>', '<kbd>x</kbd>'],
    ['drops class, style, id and handlers', '<b class=a style=b id=c onclick=d>x</b>', '<b>x</b>'],
    ['keeps title on abbr', '<abbr title="a &amp; b">x</abbr>', '<abbr title="a &amp; b">x</abbr>'],
    ['keeps language and direction', '<i lang=la dir=rtl>x</i>', '<i lang="la" dir="rtl">x</i>'],
    ['drops a direction that is none', '<i dir=up lang="a b">x</i>', '<i>x</i>'],
    ['takes the first of two', '<abbr title=a title=b>x</abbr>', '<abbr title="a">x</abbr>'],
    ['drops what leads nowhere safe', '<a href="javascript:x">y</a>', '<a>y</a>'],
    ['closes what is left open', '<b>x', '<b>x</b>'],
    ['closes in the right order', '<b><i>x</b> y', '<b><i>x</i></b> y'],
    ['drops a stray end', 'x</b> y</div>', 'x y&lt;/div&gt;'],
    ['ends at the end of emphasis', '*a <b>b* c', '<em>a <b>b</b></em> c'],
    ['shows what it does not know', '<blink>x</blink>', '&lt;blink&gt;x&lt;/blink&gt;'],
    ['shows a block inside a line', 'a <div>b</div>', 'a &lt;div&gt;b&lt;/div&gt;'],
    ['hides comments', 'a <!-- b --> c', 'a  c'],
    [
      'shows declarations',
      'a <!DOCTYPE html> <?php x ?>',
      'a &lt;!DOCTYPE html&gt; &lt;?php x ?&gt;',
    ],
    [
      'shows a link inside a link',
      '<a href=/x>a <a href=/y>b</a>',
      '<a href="/x">a &lt;a href=/y&gt;b</a>',
    ],
    ['keeps only the words of a link in a link', '<a href=/x>[b](/y)</a>', '<a href="/x">b</a>'],
    [
      'reads characters written as entities',
      '<q cite="/&eacute;">&eacute;</q>',
      '<q cite="/é">é</q>',
    ],
    [
      'needs a ruby around rt',
      '<ruby>漢<rt>kan</ruby> <rt>x',
      '<ruby>漢<rt>kan</rt></ruby> &lt;rt&gt;x',
    ],
  ])('%s', (_name, source, html) => {
    expect(render(`Line ${source}`)).toBe(`<p>Line ${html}</p>\n`)
  })

  it('spans Markdown blocks', () => {
    const source = '<details open><summary>S</summary>\n\n*a*\n\n</details>\n\nb'
    expect(render(source)).toBe(
      '<details open=""><summary>S</summary>\n<p><em>a</em></p>\n</details>\n<p>b</p>\n',
    )
  })

  it('gives images of a tag what Markdown gives its own', () => {
    expect(tagsIn(render('<img src=/a.png#4x3 alt=A width=8 onerror=x>'))).toEqual([
      {
        tag: 'img',
        attributes: new Map([
          ['src', '/a.png'],
          ['alt', 'A'],
          ['width', '8'],
          ['height', '3'],
          ['loading', 'lazy'],
          ['decoding', 'async'],
        ]),
      },
    ])
  })

  it('marks links of a tag that leave the site', () => {
    expect(render('x <a href=https://x.example/>y</a>')).toContain(
      '<a href="https://x.example/" rel="noopener">y</a>',
    )
  })

  // Browsers end an outer table at an inner one that is in no cell, and the div with it.
  it.each([
    '<table><div><table></table></div></table>',
    '<table>\n\n| a |\n|---|\n\n</table>',
    '<table><tr>\n\n<div>\n\n<table><tr><td>a</table>',
  ])('puts no table straight into a table: %s', (source) => {
    expect(render(source)).not.toMatch(/<table>(?:<tr>)?\s*(?:<div[^>]*>\s*)*<table>/)
    expect(problems(source)).toEqual([])
  })

  it('completes the parts of a list and a table', () => {
    expect(render('<ul><li>a<li>b</ul>')).toBe('<ul><li>a</li><li>b</li></ul>')
    expect(render('<table><tr><td>a<td>b<tr><td>c</table>')).toBe(
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    )
    expect(render('<div><li>a</li></div>')).toBe('<div>&lt;li&gt;a</div>')
  })

  it('ends a paragraph of the author where a block begins', () => {
    expect(render('<p>a\n\n> b\n\n</p>')).toBe('<p>a\n</p><blockquote>\n<p>b</p>\n</blockquote>\n')
  })

  it('nests no deeper than a hundred tags', () => {
    const html = render('<b>'.repeat(5000))
    expect(tagsIn(html).filter(({ tag }) => tag === 'b')).toHaveLength(100)
    expect(problemsIn(html, allowed)).toEqual([])
  })

  it('is well nested and harmless, whatever is written', () => {
    const names = [...allowed, 'script', 'style', 'svg', 'math', 'form', 'select', 'template', 'h1']
    const tag = fc
      .tuple(
        fc.constantFrom('<', '</'),
        fc.constantFrom(...names),
        fc.constantFrom(
          '',
          ' a',
          ' href=javascript:x',
          ' onclick=x',
          ' title="<b>"',
          ' src=x',
          '/',
        ),
      )
      .map(([open, name, attribute]) => `${open}${name}${attribute}>`)
    const mark = fc.constantFrom(
      '\n',
      '\n\n',
      '\n    ',
      '*',
      '**',
      '~~',
      '`',
      '```\n',
      '> ',
      '- ',
      '1. ',
      '# ',
      '| a |\n|-|\n',
      '[',
      '](/b)',
      '![',
      '](javascript:x)',
      '[^1]',
      '\n[^1]: ',
      '\n[r]: /u\n',
      '[r]',
      '<',
      '>',
      '&',
      'https://a.example/',
      'www.a.example',
      'a@b.example',
      '<!--',
      '-->',
      '\\',
      '- [ ] ',
      '"',
      "'",
    )
    const text = fc.string({ unit: 'binary', maxLength: 8 })
    const source = fc.array(fc.oneof(tag, tag, mark, mark, text), { maxLength: 40 })
    fc.assert(
      fc.property(source, (parts) => {
        expect(problems(parts.join(''))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
