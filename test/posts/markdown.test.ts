import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/posts/markdown.ts'

const html = (source: string) => renderMarkdown(source).html

describe('renderMarkdown', () => {
  it.each([
    [
      'emphasis',
      '*a* **b** ***c***',
      '<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>\n',
    ],
    ['strikethrough', '~~a~~', '<p><s>a</s></p>\n'],
    ['code', '`<b>`', '<p><code>&lt;b&gt;</code></p>\n'],
    ['a quote', '> a\n> b', '<blockquote>\n<p>a\nb</p>\n</blockquote>\n'],
    [
      'lists',
      '- a\n- b\n\n3. c',
      '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start="3">\n<li>c</li>\n</ol>\n',
    ],
    ['a rule', '---', '<hr>\n'],
    ['a hard break', 'a\\\nb', '<p>a<br>\nb</p>\n'],
    ['a soft break', 'a\nb', '<p>a\nb</p>\n'],
    ['a link of the site', '[a](/about "T")', '<p><a href="/about" title="T">a</a></p>\n'],
    [
      'a link elsewhere',
      '[a](https://x.example)',
      '<p><a href="https://x.example" rel="noopener">a</a></p>\n',
    ],
    ['a link by mail', '<a@x.example>', '<p><a href="mailto:a@x.example">a@x.example</a></p>\n'],
    ['a telephone', '[call](tel:+41791234567)', '<p><a href="tel:+41791234567">call</a></p>\n'],
    ['a link by reference', '[a][r]\n\n[r]: /b', '<p><a href="/b">a</a></p>\n'],
    ['a link to a heading', '[a](#b)', '<p><a href="#b">a</a></p>\n'],
    ['an indented block', '    a < b', '<pre><code>a &lt; b\n</code></pre>\n'],
    ['an empty text', '', ''],
  ])('writes %s', (_name, source, expected) => {
    expect(html(source)).toBe(expected)
  })

  it('finds addresses, but no file names', () => {
    expect(html('See www.x.example, https://x.example/a?b=1&c=2 and README.md.')).toBe(
      '<p>See <a href="http://www.x.example" rel="noopener">www.x.example</a>, ' +
        '<a href="https://x.example/a?b=1&amp;c=2" rel="noopener">https://x.example/a?b=1&amp;c=2</a> ' +
        'and README.md.</p>\n',
    )
  })

  it('reads an address without a scheme as https', () => {
    expect(html('[a](//x.example/b)')).toContain('<a href="https://x.example/b" rel="noopener">')
  })

  it('gives each table a box of its own to scroll in', () => {
    expect(html('| a | b |\n|---|--:|\n| 1 | 2 |')).toBe(
      '<div class="table" tabindex="0"><table>\n<thead>\n<tr>\n<th>a</th>\n' +
        '<th style="text-align:right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n' +
        '<td style="text-align:right">2</td>\n</tr>\n</tbody>\n</table></div>\n',
    )
  })

  it('survives NUL and broken surrogates', () => {
    const { html: written, text } = renderMarkdown('a\u0000b \ud800 c')
    expect(written).toBe('<p>a\ufffdb \ufffd c</p>\n')
    expect(text).toBe('a\ufffdb \ufffd c')
  })

  it('keeps nothing from one text for the next', () => {
    html('# a\n\n[r]: /x\n\n[^1]: note\n\n[^1] <b>')
    expect(html('# a\n\n[r] [^1]')).toBe('<h2 id="a">a</h2>\n<p>[r] [^1]</p>\n')
  })

  it('never throws, and is the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        expect(renderMarkdown(source)).toEqual(renderMarkdown(source))
      }),
    )
  })
})

describe('the text of a post', () => {
  it('has the words of everything, a line for each block, an empty one after a heading', () => {
    const source = [
      '# A *title*',
      'A [link](/x "hidden"), `code` &amp; ![alt](/a.png "caption").',
      '![alone](/a.png "A caption")',
      '- [x] done\n- b',
      '| c | d |\n|---|---|\n| e | f |',
      '```js\nlet x = 1\n```',
      '<p class=x>g<br>h <kbd>i</kbd></p>',
      'j <b>k</b> <script>l</script> [^1]',
      '[^1]: note',
    ]
    expect(renderMarkdown(source.join('\n\n')).text.split('\n')).toEqual([
      'A title',
      '',
      'A link, code & alt.',
      'alone',
      'A caption',
      'done',
      'b',
      'c',
      'd',
      'e',
      'f',
      'let x = 1',
      'g',
      'h i',
      'j k <script>l</script>',
      'note',
    ])
  })
})

describe('the words of a post', () => {
  it.each([
    ['', 0],
    ['One two, three.', 3],
    ["Don't count - the — dashes", 4],
    ['**1** 2\n\n# 3', 3],
    ['針灸對慢性疼痛有幫助', 5],
    ['Über 針灸 in English', 4],
    ['Что такое боль', 3],
    ['[two words](https://x.example/a/b/c)', 2],
  ])('are counted in %j: %i', (source, words) => {
    expect(renderMarkdown(source).words).toBe(words)
  })
})

describe('texts built to be slow', () => {
  // A quarter of the limit each: that they end at all is the test, without a clock.
  const size = 64 * 1024
  const repeated = (piece: string) => piece.repeat(size / piece.length)
  const around = (open: string, close: string) => {
    const count = size / (open.length + close.length)
    return `${open.repeat(count)}a${close.repeat(count)}`
  }

  const footnoteChain = Array.from({ length: 4000 }, (_, i) => `[^${i}]: [^${i + 1}]\n`).join('')

  it.each([
    ['quotes', repeated('> ')],
    ['lists', repeated('- ')],
    ['brackets', repeated('[')],
    ['closed brackets', around('[', ']')],
    ['links', around('[', '](u)')],
    ['open links', repeated('[a](')],
    ['images', around('![', '](u)')],
    ['images by reference', `${around('![', '][a]')}\n\n[a]: b`],
    ['emphasis', around('*a ', ' a*')],
    ['open emphasis', repeated('*a _b ')],
    ['backticks', Array.from({ length: 500 }, (_, i) => `${'`'.repeat(i)}a`).join('')],
    ['strikethrough', around('~~a ', ' a~~')],
    ['less-than signs', repeated('<')],
    ['open tags', repeated('<a b="')],
    ['open comments', repeated('<!--')],
    ['tags', around('<b>', '</b>')],
    ['wrong ends', `${'<b>'.repeat(20000)}${'</i>'.repeat(20000)}`],
    ['blocks of tags', repeated('<div>\n\n')],
    ['attributes', `<p ${repeated('title="a" ')}>`],
    ['entities', repeated('&amp;')],
    ['footnotes', `[^a]: a\n\n${repeated('[^a')}`],
    ['footnote chains', `[^0]\n\n${footnoteChain}`],
    ['addresses', repeated('www.')],
    ['mail', repeated('a@')],
    ['address brackets', `https://x.example/${repeated('((a)')}`],
    ['headings of one name', repeated('# a\n')],
    ['a table', `|a|b|\n|-|-|\n${repeated('|a|b|\n')}`],
    ['blank cells', `${'a|'.repeat(500)}\n${'-|'.repeat(500)}\n${'b\n'.repeat(200)}`],
    ['lazy lines', `${'> '.repeat(100)}a\n${'b\n'.repeat(10000)}`],
    ['code', `\`\`\`md\n${repeated('[a](')}\n\`\`\``],
  ])('ends, for %s', (_name, source) => {
    expect(html(source)).not.toBe('')
  })
})
