import * as v from 'valibot'
import { BadRequestError, type FieldError, InvalidError, UnsupportedTypeError } from '../errors.ts'
import { decodeCursor, encodeCursor } from '../lib/cursor.ts'
import { readBody } from './body.ts'
import { cleanText, fieldErrors, type Issues } from './forms.ts'

/** A megabyte of wrong fields must not become many of answer. */
const MOST_ERRORS = 50

/** Reads a JSON body and checks it. 415, 413, 400, or 422 with every refused field by name. */
export async function readJson<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    throw new UnsupportedTypeError('Please send JSON: Content-Type: application/json.')
  }
  const input = parseJson(await readBody(request))
  // valibot takes a list for an object without fields.
  if (Array.isArray(input))
    throw new InvalidError([{ field: '', message: 'This must be an object.' }])
  const result = v.safeParse(schema, input, { abortPipeEarly: true })
  if (result.success) return result.output
  throw new InvalidError(allErrors(result.issues, schema, input).slice(0, MOST_ERRORS))
}

/** valibot stops at the first field that it does not know: all of them are named. */
function allErrors(issues: Issues, schema: v.GenericSchema, input: unknown): FieldError[] {
  const unknown = issues.find((issue) => issue.expected === 'never')
  if (!unknown || !('entries' in schema)) return fieldErrors(issues)
  const names = Object.keys(input as object).filter(
    (name) => !Object.hasOwn(schema.entries as object, name),
  )
  const known = fieldErrors(issues).filter(({ field }) => !names.includes(field))
  return [...known, ...names.map((field) => ({ field, message: unknown.message }))]
}

function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes)
  try {
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'string' ? cleanText(value) : value,
    )
  } catch {
    throw new BadRequestError('This is not JSON.')
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadRequestError('This is not UTF-8.')
  }
}

export interface Paging {
  limit: number
  before: number | null
}

/** `limit` (1–100, 50) and `cursor` of a list. 422 by field. */
export function readPaging(query: Record<string, string>): Paging {
  const { limit = '50', cursor } = query
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > 100) {
    throw new InvalidError([{ field: 'limit', message: 'A whole number from 1 to 100.' }])
  }
  const before = cursor ? decodeCursor(cursor) : null
  if (cursor && before === null) {
    throw new InvalidError([{ field: 'cursor', message: 'This is no cursor of this list.' }])
  }
  return { limit: Number(limit), before }
}

/** `rows` are one more than asked for, where there are more: that one is the sign, not part of the page. */
export function listOf<Row extends { id: number }, Item>(
  rows: Row[],
  paging: Paging,
  show: (row: Row) => Item,
): { items: Item[]; next_cursor: string | null } {
  const page = rows.slice(0, paging.limit)
  const last = page.at(-1)
  const more = rows.length > paging.limit && last
  return { items: page.map(show), next_cursor: more ? encodeCursor(last.id) : null }
}

/** An id from an address: a positive whole number, or null. */
export function readId(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
