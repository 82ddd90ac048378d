import { describe, expect, it } from 'vitest'
import { markdownParser } from '../../src/lib/markdown-parser.ts'
import { inlineText, plainText } from '../../src/lib/markdown-text.ts'

const md = markdownParser({ html: true, breaks: false, link: (href) => href })
const textOf = (source: string) => plainText(md.parse(source, {}))

describe('plainText', () => {
  it.each([
    ['# One *two*\n\nthree `four`', 'One two\n\nthree four'],
    ['# One\n## Two\n\nx\n\n> # Three\n\ny\n# Four', 'One\n\nTwo\n\nx\nThree\n\ny\nFour'],
    ['```\na\n\n \nb\n```', 'a\nb'],
    ['a\nb', 'a b'],
    ['a  \nb', 'a\nb'],
    ['- a\n- b', 'a\nb'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a\nb\n1\n2'],
    ['```js\nlet x\n```', 'let x'],
    ['![A *cat*](x.png) [link](/y "title")', 'A cat link'],
    ['&eacute; \\* &lt;', 'é * <'],
    ['---', ''],
  ])('reads %j as %j', (source, text) => {
    expect(textOf(source)).toBe(text)
  })
})

describe('inlineText', () => {
  it('leaves tags out', () => {
    const [, inline] = md.parse('a <b>c</b>', {})
    expect(inlineText(inline?.children ?? [])).toBe('a c')
  })
})
