import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/posts/markdown.ts'

const html = (source: string) => renderMarkdown(source).html
const late = 'loading="lazy" decoding="async"'

describe('images', () => {
  it.each([
    ['load late', '![A](/a.png)', `<img src="/a.png" alt="A" ${late}>`],
    [
      'have a size',
      '![A](/a.png#880x420)',
      `<img src="/a.png" alt="A" width="880" height="420" ${late}>`,
    ],
    ['keep other fragments', '![A](/a.svg#b)', `<img src="/a.svg#b" alt="A" ${late}>`],
    [
      'keep a query',
      '![](/a?b=1&c#4x3)',
      `<img src="/a?b=1&amp;c" alt="" width="4" height="3" ${late}>`,
    ],
    ['take no absurd size', '![](/a#880000x4)', `<img src="/a#880000x4" alt="" ${late}>`],
    ['have a title', '![A](/a.png "T")', `<img src="/a.png" alt="A" title="T" ${late}>`],
    ['have an alt text without markup', '![*A* <b>b</b>](/a)', `<img src="/a" alt="A b" ${late}>`],
    [
      'come from elsewhere',
      '![A](//x.example/a)',
      `<img src="https://x.example/a" alt="A" ${late}>`,
    ],
    ['are their words where the address is none', '![A *b*](tel:1)', 'A b'],
  ])('%s', (_name, source, image) => {
    expect(html(`x ${source}`)).toBe(`<p>x ${image}</p>\n`)
  })

  it('are a figure when alone in a paragraph', () => {
    expect(html('![A](/a.png)')).toBe(`<figure><img src="/a.png" alt="A" ${late}></figure>\n`)
  })

  it('have their title below them then', () => {
    expect(html('![A](/a.png#4x3 "T <b>")')).toBe(
      `<figure><img src="/a.png" alt="A" width="4" height="3" ${late}>` +
        '<figcaption>T &lt;b&gt;</figcaption></figure>\n',
    )
  })

  it('may be links and figures', () => {
    expect(html('[![A](/a.png "T")](/b)')).toBe(
      `<figure><a href="/b"><img src="/a.png" alt="A" ${late}></a>` +
        '<figcaption>T</figcaption></figure>\n',
    )
  })

  it('are no figure beside words, another image or in a tight list', () => {
    for (const source of ['![A](/a) b', '![A](/a)\n![B](/b)', '- ![A](/a)']) {
      expect(html(source)).not.toContain('<figure')
    }
  })
})
