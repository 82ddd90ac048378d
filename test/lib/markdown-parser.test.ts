import { describe, expect, it } from 'vitest'
import { markdownParser } from '../../src/lib/markdown-parser.ts'

const md = markdownParser({
  html: false,
  breaks: false,
  link: (href) => (href.startsWith('https://') ? `${href}?ok` : null),
})

describe('markdownParser', () => {
  it('links what the rule lets pass, as the rule writes it', () => {
    expect(md.render('[a](https://x.example) [b](http://x.example)')).toBe(
      '<p><a href="https://x.example?ok">a</a> [b](http://x.example)</p>\n',
    )
  })

  it.each([
    ['See https://x.example/a.', 'https://x.example/a?ok'],
    ['(https://x.example/a)', 'https://x.example/a?ok'],
  ])('finds the address in %j', (source, href) => {
    expect(md.render(source)).toContain(`href="${href}"`)
  })

  it.each(['README.md', 'main.rs', 'x.example', 'www', '//x.example', 'ftp://x.example', 'a@b'])(
    'leaves %j alone',
    (source) => {
      expect(md.render(source)).toBe(`<p>${source}</p>\n`)
    },
  )

  it('reads www. and mail as links', () => {
    const any = markdownParser({ html: false, breaks: false, link: (href) => href })
    expect(any.render('www.x.example/a, a@b.example')).toBe(
      '<p><a href="http://www.x.example/a">www.x.example/a</a>, ' +
        '<a href="mailto:a@b.example">a@b.example</a></p>\n',
    )
  })

  it.each([
    ['quotes', `${'> '.repeat(25)}deep\n\nafter`],
    ['lists', `${'- '.repeat(25)}deep\n\nafter`],
    [
      'lists on lines',
      `${Array.from({ length: 25 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')} deep\n\nafter`,
    ],
    ['both', `${'> - '.repeat(15)}deep\n\nafter`],
  ])('keeps the words of too deeply nested %s, and what comes after', (_name, source) => {
    const html = md.render(source)
    expect(html).toContain('deep')
    expect(html).toMatch(/<p>after<\/p>\n$/)
    expect(html.match(/<(?:blockquote|ul)>/g)?.length).toBeLessThanOrEqual(20)
  })
})
