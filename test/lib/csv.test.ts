import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/lib/csv.ts'

/** A reader of RFC 4180, written from it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? []
    if (end === undefined) throw new Error('This is no CSV')
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('csv', () => {
  it('reads back as it was, except for what a spreadsheet would compute', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '+1', '-1', '@a', '\tx', '\rx', 'a,"b"\r\nc'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.integer())), (rows) => {
        const cells = parse(csv(['a', 'b'], rows))
        expect(cells[0]).toEqual(['a', 'b'])
        for (const [n, [text, number]] of rows.entries()) {
          const read = cells[n + 1]?.[0] ?? ''
          expect(read === text || read === `'${text}`).toBe(true)
          expect('=+-@\t\r'.includes(read.charAt(0)) && read !== '').toBe(false)
          expect(cells[n + 1]?.[1]).toBe(String(number))
        }
      }),
    )
  })

  it('leaves a cell empty for what is not known', () => {
    expect(csv(['a', 'b'], [[null, 0]])).toBe('a,b\r\n,0\r\n')
  })
})
