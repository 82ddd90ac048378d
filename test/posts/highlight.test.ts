import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/posts/markdown.ts'
import { tagsIn } from '../support/scan-html.ts'

const fence = (language: string, code: string) =>
  renderMarkdown(`\`\`\`${language}\n${code}\n\`\`\``).html
const coloured = (html: string) => tagsIn(html).some(({ tag }) => tag === 'span')

describe('fenced code', () => {
  it('is coloured', () => {
    expect(fence('js', 'const a = "<b>"')).toBe(
      '<pre><code class="language-js"><span class="hljs-keyword">const</span> a = ' +
        '<span class="hljs-string">&quot;&lt;b&gt;&quot;</span>\n</code></pre>\n',
    )
  })

  it.each([
    ['bash', 'if true; then echo "a"; fi'],
    ['css', 'a { color: red }'],
    ['diff', '- a\n+ b'],
    ['go', 'func main() {}'],
    ['html', '<b>a</b>'],
    ['javascript', 'const a = 1'],
    ['json', '{"a": 1}'],
    ['markdown', '# a'],
    ['python', 'def a(): pass'],
    ['rust', 'fn main() {}'],
    ['sh', 'echo "a"'],
    ['sql', 'SELECT 1'],
    ['toml', 'a = "b"'],
    ['ts', 'type A = string'],
    ['typescript', 'type A = string'],
    ['xml', '<a b="c"/>'],
    ['yaml', 'a: b'],
    ['JSON title="x"', '{"a": 1}'],
  ])('is coloured as %s', (language, code) => {
    expect(coloured(fence(language, code))).toBe(true)
  })

  it.each([
    ['no language', '', 'a < b', '<pre><code>a &lt; b\n</code></pre>\n'],
    [
      'an unknown one',
      'brainf**k',
      '<>',
      '<pre><code class="language-brainf**k">&lt;&gt;\n</code></pre>\n',
    ],
    ['plain text', 'text', 'a', '<pre><code class="language-text">a\n</code></pre>\n'],
    [
      'a name of Object',
      'constructor',
      'a',
      '<pre><code class="language-constructor">a\n</code></pre>\n',
    ],
  ])('stays plain in %s', (_name, language, code, html) => {
    expect(fence(language, code)).toBe(html)
  })

  it.each([
    ['is long', 'let a\n'.repeat(1500)],
    ['has a long line', `let a = ${'1'.repeat(400)}`],
    ['has a wide gap', `let a =${' '.repeat(200)}1`],
  ])('stays plain where it %s', (_name, code) => {
    expect(coloured(fence('js', code))).toBe(false)
    expect(fence('js', code)).toContain('let a')
  })

  it('is coloured up to a sum for the post, and afresh in the next', () => {
    const listing = `\`\`\`js\n${'let a = 1\n'.repeat(700)}\`\`\`\n\n`
    const blocks = renderMarkdown(listing.repeat(6)).html.split('<pre>').slice(1)
    expect(blocks.map(coloured)).toEqual([true, true, true, true, false, false])
    expect(coloured(renderMarkdown(listing).html)).toBe(true)
  })
})

describe('TOML and INI', () => {
  it('have keys, sections, strings, numbers and comments', () => {
    const html = fence('toml', '[a.b] # note\nkey.x = "v # w" ; n\nn = 1979-05-27\nok = true')
    expect(html).toBe(
      '<pre><code class="language-toml"><span class="hljs-section">[a.b]</span> ' +
        '<span class="hljs-comment"># note</span>\n<span class="hljs-attr">key.x</span> = ' +
        '<span class="hljs-string">&quot;v # w&quot;</span> <span class="hljs-comment">; n</span>\n' +
        '<span class="hljs-attr">n</span> = <span class="hljs-number">1979-05-27</span>\n' +
        '<span class="hljs-attr">ok</span> = <span class="hljs-literal">true</span>\n</code></pre>\n',
    )
  })
})
