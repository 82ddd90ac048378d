import * as v from 'valibot'
import { BadRequestError, type FieldError, UnsupportedTypeError } from '../errors.ts'
import { readBody } from './body.ts'

/** What a person typed, by field, as text. */
export type Typed = Record<string, string>

export type FormResult<T> =
  | { ok: true; typed: Typed; value: T }
  | { ok: false; typed: Typed; errors: FieldError[] }

/** Reads a posted form. 415 for another type, 413 over 1 MB, 400 when it can't be parsed. Files are left out. */
export async function readTyped(request: Request): Promise<Typed> {
  if (!isForm(request)) throw new UnsupportedTypeError('Please send a form.')
  const bytes = await readBody(request)
  const form = await parseForm(bytes, request.headers.get('Content-Type') ?? '')
  const typed: Typed = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !Object.hasOwn(typed, name)) typed[name] = cleanText(value)
  }
  return typed
}

export function isForm(request: Request): boolean {
  const type = request.headers.get('Content-Type') ?? ''
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
  } catch {
    throw new BadRequestError('This form could not be read.')
  }
}

/** Line ends as one; no NUL, which D1 text cannot hold whole, and no lone surrogate. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed()
}

export function checkForm<Schema extends v.GenericSchema>(
  schema: Schema,
  typed: Typed,
): FormResult<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, typed, { abortPipeEarly: true })
  if (result.success) return { ok: true, typed, value: result.output }
  return { ok: false, typed, errors: fieldErrors(result.issues) }
}

export type Issues = [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]

export function fieldErrors(issues: Issues): FieldError[] {
  return issues.map((issue) => ({
    field: v.getDotPath(issue) ?? '',
    message: issue.message,
  }))
}

/** Errors whose messages are keys, as sentences of the blog's language. */
export function inWords(errors: FieldError[], words: Record<string, unknown>): FieldError[] {
  return errors.map(({ field, message }) => {
    const sentence = words[message]
    return { field, message: typeof sentence === 'string' ? sentence : message }
  })
}
