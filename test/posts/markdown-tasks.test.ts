import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/posts/markdown.ts'

const html = (source: string) => renderMarkdown(source).html
const task = (box: string, words: string) =>
  `<li class="task"><label><input type="checkbox" ${box}> ${words}</label></li>`

describe('task lists', () => {
  it('show boxes that nobody can tick', () => {
    expect(html('- [ ] one *two*\n- [x] three\n- [X] four\n- five')).toBe(
      `<ul>\n${task('disabled', 'one <em>two</em>')}\n${task('disabled checked', 'three')}\n` +
        `${task('disabled checked', 'four')}\n<li>five</li>\n</ul>\n`,
    )
  })

  it('may have numbers, paragraphs and lists inside', () => {
    expect(html('1. [ ] a\n\n   b')).toContain(
      '<li class="task">\n<p><label><input type="checkbox" disabled> a</label></p>\n<p>b</p>',
    )
    expect(html('- [x] a\n  - [ ] b')).toContain(`</label>\n<ul>\n${task('disabled', 'b')}`)
  })

  it.each(['[ ] a', '- [y] a', '- [x]a', '- a [x] b', '- **[x]** a', '- [](/x) a', '- \\[x] a'])(
    'are none: %s',
    (source) => {
      expect(html(source)).not.toContain('<input')
    },
  )
})
