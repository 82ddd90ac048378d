import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/posts/markdown.ts'
import { contentsOf, pageHtml } from '../../src/posts/page-html.ts'

const shown = (source: string) => pageHtml(renderMarkdown(source).html, (words) => `to ${words}`)
const long = 2000

describe('the table of contents', () => {
  const source = '# One\n\n## Two *and* [a half](/x)\n\n# Three\n\n# Four [^a]\n\n[^a]: Note.'

  it('lists the headings of a long text at their depth, without their links and notes', () => {
    expect(contentsOf(renderMarkdown(source).html, long)).toEqual([
      { id: 'one', words: 'One', depth: 2 },
      { id: 'two-and-a-half', words: 'Two <em>and</em> a half', depth: 3 },
      { id: 'three', words: 'Three', depth: 2 },
      { id: 'four', words: 'Four ', depth: 2 },
    ])
  })

  it('is left out of a short text, and of one with few headings', () => {
    expect(contentsOf(renderMarkdown(source).html, 300)).toEqual([])
    expect(contentsOf(renderMarkdown('# One\n\n# Two').html, long)).toEqual([])
  })
})

describe('code', () => {
  it('can be scrolled by the keyboard where a line is wider than a phone', () => {
    const narrow = 'short()\n'.repeat(40)
    const wide = `short()\nlong(${'x'.repeat(40)})\n`
    const html = shown(`\`\`\`js\n${narrow}\`\`\`\n\n\`\`\`js\n${wide}\`\`\``)
    expect(html.match(/<pre[^>]*>/g)).toEqual(['<pre>', '<pre tabindex="0">'])
    expect(renderMarkdown(`\`\`\`js\n${wide}\`\`\``).html).toContain('<pre><code')
  })
})

describe('a heading', () => {
  it('can be linked to, by a link that says where it leads', () => {
    expect(shown('# Say "no" & *go*')).toBe(
      '<h2 id="say-no-go">Say &quot;no&quot; &amp; <em>go</em>' +
        '<a class="anchor" href="#say-no-go" aria-label="to Say &quot;no&quot; &amp; go"></a></h2>\n',
    )
  })
})

describe('a footnote', () => {
  it('stands beside its reference too, for the eye alone, and without its way back', () => {
    expect(shown('a[^n] b\n\n[^n]: See [there](https://example.org).')).toContain(
      'role="doc-noteref">1</a></sup><small class="side" aria-hidden="true">' +
        '1 See <a tabindex="-1" href="https://example.org" rel="noopener">there</a>.</small> b</p>',
    )
  })

  it('is copied once, however often it is referred to', () => {
    expect(shown('a[^n] b[^n]\n\n[^n]: Note.').match(/class="side"/g)).toHaveLength(1)
  })

  it('stays at the end alone when it has several paragraphs, or its reference is in no paragraph', () => {
    expect(shown('a[^n]\n\n[^n]: One.\n\n    Two.')).not.toContain('class="side"')
    expect(shown('# a[^n]\n\n[^n]: Note.')).not.toContain('class="side"')
  })

  it('brings no id a second time', () => {
    const html = shown('a[^n] b[^m]\n\n[^n]: See[^m].\n[^m]: Note.')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
