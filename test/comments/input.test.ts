import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CommentForm } from '../../src/comments/input.ts'

const good = { name: 'Ada', body: 'Words.' }

function check(fields: Record<string, string>) {
  const result = v.safeParse(CommentForm, { ...good, ...fields })
  if (result.success) return result.output
  return result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
}

describe('CommentForm', () => {
  it('takes a name and a text, and all else as absent', () => {
    expect(check({})).toEqual({
      ...good,
      email: null,
      'cf-turnstile-response': '',
      url: null,
      parent: null,
      notify: false,
      token: '',
      subject: '',
    })
  })

  it('takes empty optional fields as absent', () => {
    expect(check({ email: '', url: ' ', parent: '', notify: '' })).toEqual(check({}))
  })

  it.each([
    ['', 'name: name_missing'],
    [' \t\n', 'name: name_missing'],
    ['\u200b\u2060', 'name: name_missing'],
    ['\u202e\u2066', 'name: name_missing'],
    ['\u0001\u007f', 'name: name_missing'],
    ['n'.repeat(81), 'name: name_long'],
  ])('refuses %j as a name', (name, error) => {
    expect(check({ name })).toEqual([error])
  })

  it.each([
    ['A', 'A'],
    ['n'.repeat(80), 'n'.repeat(80)],
    ['  Ada \n Lovelace ', 'Ada Lovelace'],
    ['עמית', 'עמית'],
    ['👩‍🔬', '👩‍🔬'],
    ['Ada\u202e\u0007', 'Ada'],
  ])('stores the name %j as %j', (name, stored) => {
    expect(check({ name })).toMatchObject({ name: stored })
  })

  it.each([
    ['', 'body: body_missing'],
    ['\n \n', 'body: body_missing'],
    ['\u200b', 'body: body_missing'],
    ['b'.repeat(10_001), 'body: body_long'],
  ])('refuses a text such as %j', (body, error) => {
    expect(check({ body })).toEqual([error])
  })

  it('takes a text of 10,000 characters', () => {
    expect(check({ body: 'b'.repeat(10_000) })).toMatchObject({ body: 'b'.repeat(10_000) })
  })

  it.each([
    ['ada@example.org', 'ada@example.org'],
    [' Ada.L+x@Mail.Example.ORG ', 'ada.l+x@mail.example.org'],
    ['ädä@bücher.example', 'ädä@bücher.example'],
  ])('stores the address %j as %j', (email, stored) => {
    expect(check({ email })).toMatchObject({ email: stored })
  })

  it.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@localhost',
    'ada@example..org',
    'ada@.example.org',
    'ada@example.org.',
    'a b@example.org',
    'ada@exa mple.org',
    'ada@example.org\nBcc: all@example.org',
    'ada@example.org,bob@example.org',
    '<ada@example.org>',
    'ada@example.org\u202e',
    `${'a'.repeat(250)}@x.org`,
  ])('refuses the address %j', (email) => {
    expect(check({ email })).toEqual(['email: email_wrong'])
  })

  it.each([`a@${'a.'.repeat(500_000)}`, `${'a@'.repeat(500_000)}`, 'a'.repeat(1_000_000)])(
    'is quick about a megabyte that is no address',
    (email) => {
      expect(check({ email })).toEqual(['email: email_wrong'])
    },
  )

  it.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a b"c', 'http://example.org/a%20b%22c'],
    ['HTTPS://Example.ORG/', 'https://example.org/'],
  ])('stores the website %j as %j', (url, stored) => {
    expect(check({ url })).toMatchObject({ url: stored })
  })

  it.each([
    'example.org',
    '//example.org',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://example.org',
    'https://',
    'https://exa mple.org',
    `https://example.org/${'a'.repeat(500)}`,
  ])('refuses the website %j', (url) => {
    expect(check({ url })).toEqual(['url: url_wrong'])
  })

  it.each(['0', '-1', '1.5', '1e3', 'x', '1 OR 1=1', '9'.repeat(16)])(
    'refuses the parent %j',
    (parent) => {
      expect(check({ parent })).toEqual(['parent: parent_wrong'])
    },
  )

  it('names every field that is wrong, each once', () => {
    const wrong = { name: '', body: '', email: 'x'.repeat(300), url: 'x'.repeat(600), parent: 'x' }
    expect(check(wrong)).toEqual([
      'name: name_missing',
      'body: body_missing',
      'email: email_wrong',
      'parent: parent_wrong',
      'url: url_wrong',
    ])
  })
})
