import { expect, it } from 'vitest'
import { readStart } from '../../src/lib/url-start.ts'

it.each([
  ['https://blog.example/', 'https://blog.example', 'blog.example'],
  [
    'https://blog.example/posts/x?ref=https://other.example/',
    'https://blog.example',
    'blog.example',
  ],
  ['http://localhost:8787/a//b', 'http://localhost:8787', 'localhost'],
  ['http://[::1]:80/', 'http://[::1]', '[::1]'],
  ['https://Blog.Example:443/x', 'https://blog.example', 'blog.example'],
  ['https://blog.example', 'https://blog.example', 'blog.example'],
])('reads the start of %s', (url, origin, hostname) => {
  expect(readStart(url)).toEqual({ origin, hostname })
  expect(readStart(url)).toEqual({ origin, hostname })
})
