import * as v from 'valibot'
import type { Text } from '../ui/text/text.ts'

/** Messages are keys: the form says them in the blog's language. */
export type CommentErrorKey = keyof Text['comment_errors']

/** The field a person never sees. Its name invites programs that fill whatever they find. */
export const TRAP = 'subject'

const trimmed = v.pipe(v.optional(v.string(), ''), v.trim())

const name = v.pipe(
  trimmed,
  v.transform((value) => value.replace(/\s+/g, ' ')),
  v.minLength(1, 'name_missing'),
  v.maxLength(80, 'name_long'),
)

const body = v.pipe(trimmed, v.minLength(1, 'body_missing'), v.maxLength(10_000, 'body_long'))

/** Empty counts as absent. Lower-cased, so that a first-timer is one whatever the shift key did. */
const email = v.pipe(
  trimmed,
  v.maxLength(254, 'email_wrong'),
  v.regex(/^$|^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/, 'email_wrong'),
  v.transform((value) => value.toLowerCase() || null),
)

const url = v.pipe(
  trimmed,
  v.maxLength(500, 'url_wrong'),
  v.check((value) => value === '' || isWebAddress(value), 'url_wrong'),
  v.transform((value) => (value === '' ? null : new URL(value).href)),
)

const parent = v.pipe(
  trimmed,
  v.regex(/^([1-9]\d{0,14})?$/, 'parent_wrong'),
  v.transform((value) => (value === '' ? null : Number(value))),
)

export const CommentForm = v.object({
  name,
  body,
  email,
  url,
  parent,
  notify: v.pipe(
    trimmed,
    v.transform((value) => value === '1'),
  ),
  token: trimmed,
  [TRAP]: trimmed,
})

export type CommentForm = v.InferOutput<typeof CommentForm>

/** The same by JSON: no token, no trap; ids are numbers; unknown fields are refused by name. */
export const CommentJson = v.strictObject(
  {
    name: v.optional(name),
    body,
    email: v.optional(v.nullable(v.string()), null),
    url: v.optional(v.nullable(v.string()), null),
    parent: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), null),
  },
  (issue) => (issue.expected === 'never' ? 'There is no such field.' : 'This must be an object.'),
)

export type CommentJson = v.InferOutput<typeof CommentJson>

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
