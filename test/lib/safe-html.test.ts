import { describe, expect, it } from 'vitest'
import { escapeHtml, trustHtml } from '../../src/lib/safe-html.ts'

describe('escapeHtml', () => {
  it.each([
    ['plain, äöü 漢字 🙂', 'plain, äöü 漢字 🙂'],
    ['<script>', '&lt;script&gt;'],
    [`"it's"`, '&quot;it&#39;s&quot;'],
    ['a && b', 'a &amp;&amp; b'],
    ['&amp;', '&amp;amp;'],
    ['', ''],
  ])('writes %j as %j', (text, html) => {
    expect(escapeHtml(text)).toBe(html)
  })
})

describe('trustHtml', () => {
  it('changes nothing', () => {
    expect(trustHtml('<b>x</b>')).toBe('<b>x</b>')
  })
})
