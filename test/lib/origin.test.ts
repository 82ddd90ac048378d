import { describe, expect, it } from 'vitest'
import { readOrigin } from '../../src/lib/origin.ts'

describe('readOrigin', () => {
  it.each([
    ['https://blog.example.org', 'https://blog.example.org'],
    ['https://blog.example.org/', 'https://blog.example.org'],
    ['HTTP://Blog.example.org:80', 'http://blog.example.org'],
    ['https://blog.example.org:8443', 'https://blog.example.org:8443'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['http://[2001:db8::1]:8787', 'http://[2001:db8::1]:8787'],
  ])('reads %s', (text, origin) => {
    expect(readOrigin(text)).toBe(origin)
  })

  it.each([
    'blog.example.org',
    'blog.example.org:443',
    '//blog.example.org',
    'javascript:alert(1)',
    'ftp://blog.example.org',
    'https://blog.example.org/blog',
    'https://blog.example.org/?a',
    'https://blog.example.org/#a',
    'https://mira:secret@blog.example.org',
    '',
  ])('takes %j for none', (text) => {
    expect(readOrigin(text)).toBeNull()
  })
})
