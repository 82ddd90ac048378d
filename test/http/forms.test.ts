import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { checkForm, cleanText, inWords, readTyped } from '../../src/http/forms.ts'

function request(body: BodyInit, type?: string): Request {
  const headers: Record<string, string> = type ? { 'Content-Type': type } : {}
  return new Request('https://blog.example/', { method: 'POST', body, headers })
}

const urlencoded = 'application/x-www-form-urlencoded'

describe('readTyped', () => {
  it('gives back what was typed, by either type', async () => {
    const fields = fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.string({ unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(fields, async (typed) => {
        const clean = Object.entries(typed).map(([name, text]) => [name, cleanText(text)])
        const form = new FormData()
        for (const [name, text] of Object.entries(typed)) form.append(name, text)
        const expected = Object.fromEntries(clean) as object
        expect(await readTyped(request(new URLSearchParams(typed)))).toEqual(expected)
        expect(await readTyped(request(form))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('takes the first of two fields of one name, and no file', async () => {
    expect(await readTyped(request('a=1&a=2&b=', urlencoded))).toEqual({ a: '1', b: '' })
    const form = new FormData()
    form.append('file', new File(['x'], 'x.txt'))
    form.append('name', 'Ada')
    expect(await readTyped(request(form))).toEqual({ name: 'Ada' })
  })

  it('is misled by no name that every object has', async () => {
    const typed = await readTyped(request('__proto__=x&constructor=y&toString=z', urlencoded))
    expect(typed['constructor']).toBe('y')
    expect(typed['toString']).toBe('z')
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencodedx', ''])(
    'refuses %s with 415',
    async (type) => {
      await expect(readTyped(request('a=1', type))).rejects.toMatchObject({ status: 415 })
    },
  )

  it('refuses with 400 what it can’t read, with 413 what is too long, and never fails', async () => {
    const broken = 'multipart/form-data; boundary=x'
    await expect(readTyped(request('--x\r\nnonsense', broken))).rejects.toMatchObject({
      status: 400,
    })
    await expect(
      readTyped(request(`a=${'x'.repeat(1024 * 1024)}`, urlencoded)),
    ).rejects.toMatchObject({
      status: 413,
    })
    const type = fc.constantFrom(
      urlencoded,
      broken,
      'multipart/form-data',
      'multipart/form-data; boundary=',
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), type, async (bytes, stated) => {
        const outcome = await readTyped(request(bytes, stated)).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError)
      }),
    )
  })
})

describe('cleanText', () => {
  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\0b', 'ab'],
    ['\ud83d', '\ufffd'],
    ['🎉 עברית', '🎉 עברית'],
  ])('of %j is %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })
})

describe('checkForm', () => {
  const schema = v.object({
    name: v.pipe(v.string(), v.minLength(2, 'short'), v.regex(/^x/, 'no x')),
  })

  it('gives the value, or each field’s first reason and what was typed', () => {
    expect(checkForm(schema, { name: 'xy' })).toEqual({
      ok: true,
      typed: { name: 'xy' },
      value: { name: 'xy' },
    })
    expect(checkForm(schema, { name: 'a', more: 'kept' })).toEqual({
      ok: false,
      typed: { name: 'a', more: 'kept' },
      errors: [{ field: 'name', message: 'short' }],
    })
  })
})

describe('inWords', () => {
  it('says what a key means, and leaves sentences as they are', () => {
    const errors = [
      { field: 'name', message: 'name_missing' },
      { field: 'token', message: 'Comments are closed.' },
    ]
    expect(inWords(errors, { name_missing: 'A name, please.', rate: () => '' })).toEqual([
      { field: 'name', message: 'A name, please.' },
      { field: 'token', message: 'Comments are closed.' },
    ])
  })
})
