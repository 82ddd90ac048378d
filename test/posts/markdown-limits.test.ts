import { describe, expect, it } from 'vitest'
import { MARKDOWN_LIMIT, tooComplex } from '../../src/posts/markdown-limits.ts'

const paragraph =
  'Anyone who has lived with a *painful* back knows the [arithmetic](https://x.example/a): how far ' +
  'to the shop, how long in the chair, and what `it` will cost tomorrow.\n\n'
const filled = (piece: string) => piece.repeat(Math.floor(MARKDOWN_LIMIT / piece.length))

describe('tooComplex', () => {
  it.each([
    ['nothing', ''],
    ['text', filled(paragraph)],
    ['one long line', filled('word ')],
    ['code', `\`\`\`js\n${filled('  const a = b.map((x) => x + 1) || c\n')}\`\`\``],
    [
      'tables',
      filled(
        `| a | b | c |\n|---|---|---|\n${'| one | two | three |\n'.repeat(10)}\n${paragraph.repeat(5)}`,
      ),
    ],
    ['dashes', filled('-')],
  ])('lets a whole post of %s pass', (_name, source) => {
    expect(tooComplex(source)).toBe(false)
  })

  it.each([
    ['list items', filled('- a\n')],
    ['headings', filled('# a\n')],
    ['references', filled('[a] ')],
    ['addresses', filled('www.')],
    ['tags', filled('<b>')],
    ['quotes in lists', filled(`${'> - '.repeat(9)}a\n`)],
    ['rows', `|a|b|\n|-|-|\n${filled('|a|b|\n')}`],
    ['cells that are not there', `${'a|'.repeat(300)}\n${'-|'.repeat(300)}\n${'b\n'.repeat(200)}`],
    [
      'such cells in a quote',
      `> ${'a|'.repeat(300)}\n> ${'-|'.repeat(300)}\n${'> b\n'.repeat(200)}`,
    ],
  ])('refuses a post of nothing but %s', (_name, source) => {
    expect(tooComplex(source)).toBe(true)
  })
})
