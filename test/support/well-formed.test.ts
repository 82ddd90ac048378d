import { describe, expect, it } from 'vitest'
import { elementsOf, readXml, textOf } from './well-formed.ts'

const document = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`

describe('readXml', () => {
  it('reads elements, attributes, text, entities and CDATA', () => {
    const root = readXml(
      document(
        `<a xmlns:b="u" x='1 &lt; "2"'><b:c/>t &amp; &#xe9;<!-- - --><d><![CDATA[<e>&]]></d ></a>`,
      ),
    )
    expect(root.attributes['x']).toBe('1 < "2"')
    expect(root.text).toBe('t & é')
    expect(textOf(root, 'd')).toBe('<e>&')
    expect(elementsOf(root, 'b:c')).toHaveLength(1)
  })

  it.each([
    '<a>',
    '<a></b>',
    '<a/><a/>',
    'text<a/>',
    '<a/>text',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a x="1"y="2"/>',
    '<a x="<"/>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a>& b;</a>',
    '<a>]]></a>',
    '<a>\u0008</a>',
    '<a>\uffff</a>',
    '<a>\ud800</a>',
    '<b:a/>',
    '<a b:c="1"/>',
    '<a><!-- -- --></a>',
    '<a><b></a></b>',
    '< a/>',
    '',
  ])('refuses %j', (body) => {
    expect(() => readXml(document(body))).toThrow('Not well-formed')
  })

  it('refuses a document without its first line', () => {
    expect(() => readXml('<a/>')).toThrow('Not well-formed')
  })
})
