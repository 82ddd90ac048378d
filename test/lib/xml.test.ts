import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlText } from '../../src/lib/xml.ts'
import { readXml } from '../support/well-formed.ts'

const document = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`

describe('xmlText', () => {
  it('is well-formed as content and as an attribute, for any text', () => {
    const units = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(fc.oneof(units, fc.string({ unit: 'binary' })), (text) => {
        const root = readXml(document(`<a b="${xmlText(text)}">${xmlText(text)}</a>`))
        expect(root.attributes['b']).toBe(root.text)
      }),
      { numRuns: 500 },
    )
  })

  it('says the same as the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readXml(document(`<a>${xmlText(text)}</a>`)).text).toBe(text)
      }),
    )
  })

  it.each([
    ['a & b < c > "d" \'e\'', 'a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39;'],
    ['a\u0000\u0008\u000b\u001f\ufffeb', 'ab'],
    ['tab\tline\nend\r', 'tab\tline\nend\r'],
    ['half \ud800 of a pair', 'half \ufffd of a pair'],
    ['🎉', '🎉'],
  ])('writes %j', (text, xml) => {
    expect(xmlText(text)).toBe(xml)
  })
})
