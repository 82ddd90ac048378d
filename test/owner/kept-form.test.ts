import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasTyped, isDeskPath, marked, unmarked } from '../../src/owner/kept-form.ts'

describe('a form that is carried along', () => {
  it('comes back as it was, and has no field in common with what carries it', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.dictionary(names, fc.string(), { noNullPrototype: true }), (typed) => {
        const carried = marked(typed)
        expect(unmarked({ email: 'a', key: 'b', to: 'c', link: 'd', ...carried })).toEqual(typed)
        for (const name of ['email', 'key', 'to', 'link']) expect(carried).not.toHaveProperty(name)
      }),
    )
  })

  it('is worth it where something was typed, and not for a button alone', () => {
    expect(hasTyped({ _method: 'DELETE', version: '3' })).toBe(false)
    expect(hasTyped({ status: 'pending', action: 'approve', 'id-12': 'on' })).toBe(false)
    expect(hasTyped({ status: 'pending', body: ' \n' })).toBe(false)
    expect(hasTyped({ status: 'pending', body: 'Thanks!' })).toBe(true)
  })
})

describe('isDeskPath', () => {
  it.each(['/owner', '/owner/posts', '/owner/posts/12/preview', '/owner/posts?show=draft&q=%22'])(
    'knows %s',
    (path) => {
      expect(isDeskPath(path)).toBe(true)
    },
  )

  it.each([
    '',
    '/',
    '/ownership',
    '/posts/x',
    'owner',
    '//evil.example',
    'https://evil.example/owner',
    '/owner//evil.example',
    '/owner/../posts/x',
    '/owner/%2e%2e/posts/x',
    '/owner\\evil',
    '/owner/posts#x',
    '/owner/posts\n',
    'javascript:alert(1)//owner',
    '/owner?to=https://x',
  ])('does not know %j', (path) => {
    expect(isDeskPath(path)).toBe(false)
  })
})
