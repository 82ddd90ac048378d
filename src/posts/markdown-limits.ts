/** The longest source, in UTF-8 bytes. */
export const MARKDOWN_LIMIT = 256 * 1024

// Rough costs in microseconds, and what they may come to together: 256 KB of text as people write it
// come to half of it, 256 KB of nothing but list items or links to twice as much and more.
const lineCost = 8
const markCost = 5
const cellCost = 5
const workLimit = 200_000

/** Whether a text within the limit would still take too long to render: refuse it. */
export function tooComplex(source: string): boolean {
  const lines = source.split('\n')
  const marks = source.match(/[[<>@:.*_]/g)?.length ?? 0
  return lines.length * lineCost + marks * markCost + cellsIn(lines) * cellCost > workLimit
}

// `|---|:-:|`, perhaps in a quote or a list.
const delimiterRow = /^[-|:\s>*+.)\d]+$/

/** At most so many table cells: Markdown fills up the rows that are shorter than the first. */
function cellsIn(lines: string[]): number {
  let cells = 0
  let rows = 0
  let columns = 0
  for (const line of lines) {
    if (line.trim() === '') {
      cells += rows * columns
      rows = columns = 0
    } else {
      rows++
      if (delimiterRow.test(line)) columns = Math.max(columns, line.split('|').length)
    }
  }
  return cells + rows * columns
}
