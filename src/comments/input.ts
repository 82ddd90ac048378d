import * as v from 'valibot'
import { cappedText } from '../lib/capped-text.ts'
import type { Typed } from '../http/forms.ts'
import { nameOf, type Person } from '../http/person.ts'
import type { Settings } from '../settings/settings.ts'
import type { Text } from '../ui/text/text.ts'

/** Messages are keys: the form says them in the blog's language. */
export type CommentErrorKey = keyof Text['comment_errors']

/** The field a person never sees. Its name invites programs that fill whatever they find. */
export const TRAP = 'subject'

/** The field that Cloudflare's widget fills. */
export const CHALLENGE = 'cf-turnstile-response'

const trimmed = v.pipe(v.optional(v.string(), ''), v.trim())

/** On one line, and nothing in it that turns the reading direction of what stands behind it. */
const one_line = v.pipe(
  trimmed,
  v.transform((value) => cappedText(value, Infinity) ?? ''),
)

const name = v.pipe(
  one_line,
  v.check(isVisible, 'name_missing'),
  v.check((value) => [...value].length <= 80, 'name_long'),
)

/** Of one comment. */
export const MOST_LETTERS = 10_000

const body = v.pipe(
  trimmed,
  v.check(isVisible, 'body_missing'),
  v.maxLength(MOST_LETTERS, 'body_long'),
)

/** Empty counts as absent. Lower-cased, so that a first-timer is one whatever the shift key did. */
const email = v.pipe(
  trimmed,
  v.check((value) => value === '' || isEmail(value), 'email_wrong'),
  v.transform((value) => value.toLowerCase() || null),
)

const url = v.pipe(
  trimmed,
  v.check((value) => value === '' || isWebAddress(value), 'url_wrong'),
  v.transform((value) => (value === '' ? null : new URL(value).href)),
)

const parent = v.pipe(
  trimmed,
  v.regex(/^([1-9]\d{0,14})?$/, 'parent_wrong'),
  v.transform((value) => (value === '' ? null : Number(value))),
)

const looked_up = { body, email, parent }

/** What of a form is looked up beside its post, before the form as a whole is judged. */
export const LookedUp = v.object({ name: one_line, ...looked_up })

export const CommentForm = v.object({
  name,
  ...looked_up,
  url,
  notify: v.pipe(
    trimmed,
    v.transform((value) => value === '1'),
  ),
  token: trimmed,
  [TRAP]: trimmed,
  [CHALLENGE]: trimmed,
})

/** Whoever is signed in is known by name. The owner alone may write under another: a badge vouches for the others'. */
export function withName(typed: Typed, person: Person | null, site: Settings): Typed {
  if (!person || (person.role === 'owner' && typed['name']?.trim())) return typed
  return { ...typed, name: nameOf(person, site) }
}

/** What a comment's writer may change. The address stays: it says who they are. */
export const EditForm = v.object({ name, body, url })

export type CommentForm = v.InferOutput<typeof CommentForm>

const text = v.string('This must be text.')
const optional_text = v.optional(v.nullable(text), null)

const id = v.pipe(
  v.number('An id is a number.'),
  v.safeInteger('An id is a whole number.'),
  v.minValue(1, 'An id is positive.'),
)

/** The same by JSON, as far as its shape goes: no token, no trap; unknown fields are refused by name. */
export const CommentJson = v.strictObject(
  {
    name: v.optional(text),
    body: text,
    email: optional_text,
    url: optional_text,
    parent: v.optional(v.nullable(id), null),
  },
  wrongShape,
)

export const Moderation = v.strictObject(
  {
    ids: v.pipe(
      v.array(id, 'This must be a list of ids.'),
      v.minLength(1, 'At least one id.'),
      v.maxLength(100, 'Up to 100 ids.'),
    ),
    action: v.picklist(['approve', 'spam', 'delete'], 'One of approve, spam, delete.'),
  },
  wrongShape,
)

function wrongShape({ expected, received }: { expected: string | null; received: string }): string {
  if (expected === 'never') return 'There is no such field.'
  return received === 'undefined' ? 'This is needed.' : 'This must be an object.'
}

/** More than spaces, marks of direction and other characters that show nothing. */
function isVisible(value: string): boolean {
  return /[^\p{C}\p{Z}]/u.test(value)
}

/** Each dot has one place in the pattern: it stays quick whatever it is given. */
function isEmail(value: string): boolean {
  return (
    value.length <= 254 &&
    /^[^\s\p{C}@<>"(),:;]+@[^\s\p{C}@<>"(),:;.]+(?:\.[^\s\p{C}@<>"(),:;.]+)+$/u.test(value)
  )
}

function isWebAddress(value: string): boolean {
  return value.length <= 500 && /^https?:\/\//i.test(value) && URL.canParse(value)
}
