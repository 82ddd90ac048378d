import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeAddress, safeImageAddress, safeLink } from '../../src/lib/safe-link.ts'

const harmful = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\njavascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u0000javascript:alert(1)',
  'java\u0000script:alert(1)',
  'java\tscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'javascript :alert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\u3000javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script&colon;alert(1)',
  'javascript%3Aalert(1)',
  'java%0Ascript:alert(1)',
  '%01javascript:alert(1)',
  'jаvascript:alert(1)',
  'javascript://x.example/%0aalert(1)',
  'vbscript:msgbox(1)',
  'livescript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'file:///etc/passwd',
  'blob:https://x.example/1',
  'filesystem:https://x.example/1',
  'view-source:https://x.example',
  'about:blank',
  'ws://x.example',
  'ftp://x.example/',
  'intent://x#Intent;end',
  'https:',
  'https://',
  'https:///',
  'https:x.example',
  'http:/x.example',
  'mailto:',
  '//',
  '\\\\',
  ':',
  'x:y',
]

describe('safeLink', () => {
  it.each(harmful)('refuses %j', (href) => {
    expect(safeLink(href)).toBeNull()
  })

  it.each([
    ['http://x.example', 'http://x.example'],
    ['HTTPS://X.example/?a=1&b=2#c', 'HTTPS://X.example/?a=1&b=2#c'],
    ['mailto:a@b.example?subject=x', 'mailto:a@b.example?subject=x'],
    ['//x.example/y', 'https://x.example/y'],
    ['\\\\x.example/y', 'https://x.example/y'],
    ['/\\x.example/y', 'https://x.example/y'],
    ['/\t/x.example/y', 'https://x.example/y'],
    ['///x.example', 'https://x.example'],
    [' https://x.example\n', 'https://x.example'],
    ['ht\ntps://x.example', 'https://x.example'],
  ])('reads %j as %j', (href, link) => {
    expect(safeLink(href)).toBe(link)
  })

  it.each(['/about', 'about', '#top', '?page=2', '', 'tel:+41', './x'])('refuses %j', (href) => {
    expect(safeLink(href)).toBeNull()
  })
})

describe('safeAddress', () => {
  it.each(harmful)('refuses %j', (href) => {
    expect(safeAddress(href)).toBeNull()
  })

  it.each([
    '/about',
    'about',
    './a:b',
    '/a:b',
    '?at=10:30',
    '#a:b',
    '#über-uns',
    '../x',
    '',
    'a&b',
    'tel:+41791234567',
    'tel:112',
    'mailto:a@b.example',
    'https://x.example/a:b',
  ])('keeps %j', (href) => {
    expect(safeAddress(href)).toBe(href)
  })

  it('gives what a browser takes for the web, mail, telephone or the site itself', () => {
    const site = 'https://site.example/posts/x'
    const piece = fc.constantFrom(
      'java',
      'script',
      ':',
      'data',
      'https',
      '/',
      '\\',
      '\t',
      '\n',
      ' ',
      '\u0001',
      '&#58;',
      '%3a',
      '&colon;',
      'vb',
      'x',
      '#',
      '?',
      '.',
      '@',
      '[',
      'mailto',
      'tel',
      '\u200b',
      '+1',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const address = safeAddress(pieces.join(''))
        if (address === null || !URL.canParse(address, site)) return
        expect(new URL(address, site).protocol).toMatch(/^(?:https?|mailto|tel):$/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('safeImageAddress', () => {
  it.each([...harmful, '', 'mailto:a@b.example', 'tel:+41'])('refuses %j', (href) => {
    expect(safeImageAddress(href)).toBeNull()
  })

  it.each([
    ['/media/a.jpg', '/media/a.jpg'],
    ['a.jpg', 'a.jpg'],
    ['https://x.example/a.jpg', 'https://x.example/a.jpg'],
    ['//x.example/a.jpg', 'https://x.example/a.jpg'],
  ])('reads %j as %j', (href, address) => {
    expect(safeImageAddress(href)).toBe(address)
  })
})
