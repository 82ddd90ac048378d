import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { listOf, readId, readJson, readPaging } from '../../src/http/json.ts'

const schema = v.strictObject(
  {
    name: v.pipe(v.string('text'), v.minLength(1, 'empty'), v.maxLength(5, 'long')),
    age: v.optional(v.number('number')),
  },
  'unknown',
)

function request(body: BodyInit, type = 'application/json'): Request {
  return new Request('https://blog.example/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  })
}

async function refusal(body: BodyInit, type?: string): Promise<AppError> {
  return readJson(request(body, type), schema).then(
    () => expect.unreachable('it was taken'),
    (error: unknown) => error as AppError,
  )
}

describe('readJson', () => {
  it('gives what the schema lets through', async () => {
    expect(await readJson(request('{"name":"Ada","age":36}'), schema)).toEqual({
      name: 'Ada',
      age: 36,
    })
  })

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'application/ld+json',
  ])('takes %s', async (type) => {
    expect(await readJson(request('{"name":"Ada"}', type), schema)).toEqual({ name: 'Ada' })
  })

  it.each([
    'text/plain',
    'application/jsonp',
    'text/json',
    'application/x-www-form-urlencoded',
    '',
  ])('refuses %s with 415', async (type) => {
    expect((await refusal('{"name":"Ada"}', type)).status).toBe(415)
  })

  it.each(['[]', '[{"name":"Ada"}]'])('refuses %s where an object may be empty', async (body) => {
    const nothing_needed = v.strictObject({ name: v.optional(v.string('text')) }, 'unknown')
    const taken = readJson(request(body), nothing_needed)
    await expect(taken).rejects.toMatchObject({
      status: 422,
      errors: [{ field: '', message: 'This must be an object.' }],
    })
  })

  it('names every refused field once, unknown ones too', async () => {
    const { status, errors } = await refusal('{"name":"","age":"x","b":1,"c":2}')
    expect(status).toBe(422)
    expect(errors).toEqual([
      { field: 'name', message: 'empty' },
      { field: 'age', message: 'number' },
      { field: 'b', message: 'unknown' },
      { field: 'c', message: 'unknown' },
    ])
  })

  it('cleans every text in it: one kind of line end, no NUL, no half character', async () => {
    const text = String.raw`{"name":"a\r\nb\u0000\ud800"}`
    expect(await readJson(request(text), schema)).toEqual({ name: 'a\nb\ufffd' })
  })

  it('answers anything with a value or a refusal of its own', async () => {
    const body = fc.oneof(fc.string(), fc.json(), fc.uint8Array())
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const outcome = await readJson(request(text as BodyInit), schema).catch(
          (error: unknown) => error,
        )
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(AppError)
          expect([400, 422]).toContain((outcome as AppError).status)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('readPaging', () => {
  it.each<[Record<string, string>, number]>([
    [{}, 50],
    [{ limit: '1' }, 1],
    [{ limit: '100' }, 100],
  ])('reads %o', (query, limit) => {
    expect(readPaging(query)).toEqual({ limit, before: null })
  })

  it.each(['0', '101', '-1', '1.0', ' 1', '1e1', '٣', ''])('refuses limit=%s', (limit) => {
    expect(() => readPaging({ limit })).toThrow(AppError)
  })
})

describe('listOf', () => {
  it('walks any list page by page, each row once, in order', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 1e9 }), { maxLength: 60 })
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 100 }), (list, limit) => {
        const rows = list.toSorted((a, b) => b - a).map((id) => ({ id }))
        const seen: number[] = []
        let cursor: string | null = null
        do {
          const paging = readPaging({
            limit: String(limit),
            ...(cursor === null ? {} : { cursor }),
          })
          const before = paging.before ?? Infinity
          const page = rows.filter(({ id }) => id < before).slice(0, limit + 1)
          const answer: { items: number[]; next_cursor: string | null } = listOf(
            page,
            paging,
            ({ id }) => id,
          )
          seen.push(...answer.items)
          cursor = answer.next_cursor
        } while (cursor !== null)
        expect(seen).toEqual(rows.map(({ id }) => id))
      }),
    )
  })
})

describe('readId', () => {
  it.each([
    ['1', 1],
    ['999999999999999', 999_999_999_999_999],
    ['0', null],
    ['01', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    [' 1', null],
    ['1000000000000000', null],
    ['', null],
    ['١', null],
  ])('%s: %s', (text, id) => {
    expect(readId(text)).toBe(id)
  })
})
