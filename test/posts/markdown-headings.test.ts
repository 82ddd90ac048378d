import { describe, expect, it } from 'vitest'
import { pageIds } from '../../src/posts/markdown-headings.ts'
import { renderMarkdown } from '../../src/posts/markdown.ts'
import { tagsIn } from '../support/scan-html.ts'

const headings = (source: string) =>
  tagsIn(renderMarkdown(source).html)
    .filter(({ tag }) => /^h\d$/.test(tag))
    .map(({ tag, attributes }) => `${tag}#${attributes.get('id')}`)

describe('headings', () => {
  it.each([
    ['# A\n\n## B\n\n# C', ['h2#a', 'h3#b', 'h2#c']],
    ['## A\n\n### B', ['h2#a', 'h3#b']],
    ['#### A\n\n###### B\n\n##### C', ['h2#a', 'h4#b', 'h3#c']],
    ['### A\n\n# B', ['h4#a', 'h2#b']],
    ['# A\n\n###### B', ['h2#a', 'h6#b']],
    ['A\n=\n\nB\n-', ['h2#a', 'h3#b']],
    ['> # A', ['h2#a']],
  ])('begin at the second level: %j', (source, expected) => {
    expect(headings(source)).toEqual(expected)
  })

  it.each([
    ['What *may* happen?', 'what-may-happen'],
    ['Über `code` & ![cats](/a.png)', 'ueber-code-cats'],
    ['Что такое', 'что-такое'],
    ['[Link](/x) <kbd>Ctrl</kbd>[^1]', 'link-ctrl'],
    ['!?', 'section'],
    ['', 'section'],
    ['Comment 1', 'section-comment-1'],
    ['Comment form', 'section-comment-form'],
    ['Comments', 'section-comments'],
    ['Main', 'section-main'],
    ['fn 1', 'section-fn-1'],
    ['fnref-1', 'section-fnref-1'],
    ['Commentary', 'commentary'],
    ['Main points', 'main-points'],
  ])('name %j #%s', (title, id) => {
    expect(headings(`# ${title}\n\n[^1]: x`)).toEqual([`h2#${id}`])
  })

  it('have each an id of its own', () => {
    expect(headings('# A\n# A\n# A 2\n# A\n# A-2')).toEqual([
      'h2#a',
      'h2#a-2',
      'h2#a-2-2',
      'h2#a-3',
      'h2#a-2-3',
    ])
  })
})

describe('pageIds', () => {
  it.each([
    'comment-12',
    'comment-form',
    'comments',
    'comments-title',
    'fn-1',
    'field-name',
    'main',
  ])('reserves %s', (id) => {
    expect(pageIds.test(id)).toBe(true)
  })
})
