import * as v from 'valibot'
import { iso, parseMoment } from '../lib/time.ts'
import { en_write } from '../ui/text/en-write.ts'
import { MARKDOWN_LIMIT, tooComplex } from './markdown-limits.ts'
import { hyphenated, isSlug } from './slug.ts'

/** In English; the form finds its own language's by them. */
const words = en_write.errors

type Limit = 40 | 80 | 300 | 500

const text = (limit: Limit) =>
  v.pipe(v.string('This must be text.'), v.maxLength(limit, words[`long_${limit}`]))

const one_line = (limit: Limit) =>
  v.pipe(
    text(limit),
    v.transform((value) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim()),
  )

const title = v.pipe(one_line(300), v.minLength(1, words.title_missing))

const body = v.pipe(
  v.string('This must be text.'),
  v.check((value) => new TextEncoder().encode(value).length <= MARKDOWN_LIMIT, words.body_long),
  v.check((value) => !tooComplex(value), words.body_complex),
)

const slug = v.pipe(text(80), v.check(isSlug, words.slug_wrong))

const tag = v.pipe(
  one_line(40),
  v.check((value) => hyphenated(value) !== '', words.tag_wrong),
)

const tags = v.pipe(
  v.array(v.unknown(), 'This must be a list of words.'),
  v.maxLength(20, words.tags_many),
  v.array(tag),
)

const moment = v.pipe(
  v.string('This must be a moment such as 2026-11-03T08:30:00Z.'),
  v.check(
    (value) => parseMoment(value) !== null,
    'This must be a moment such as 2026-11-03T08:30:00Z.',
  ),
  v.transform((value) => iso(parseMoment(value) ?? new Date(NaN))),
)

const picture = v.pipe(
  one_line(500),
  v.check((value) => value === '' || isPicture(value), words.picture_wrong),
)

const optional_fields = {
  slug: v.optional(slug),
  excerpt: v.optional(one_line(500)),
  tags: v.optional(tags),
  kind: v.optional(v.picklist(['post', 'page'], words.kind_wrong)),
  status: v.optional(
    v.picklist(['draft', 'published', 'scheduled', 'unlisted'], words.status_wrong),
  ),
  published_at: v.optional(v.nullable(moment)),
  comments_open: v.optional(v.boolean('true or false.')),
  author: v.optional(one_line(80)),
  cover: v.optional(picture),
  cover_alt: v.optional(one_line(500)),
  cover_caption: v.optional(one_line(500)),
}

const unknown_field = 'There is no such field.'
const not_an_object = 'This must be an object with the fields of a post.'

/** A post as a program sends it: unknown fields are refused by name. */
export const NewPostInput = v.strictObject({ title, body, ...optional_fields }, (issue) =>
  issue.expected === 'never'
    ? unknown_field
    : issue.received === 'undefined'
      ? 'This is needed.'
      : not_an_object,
)

export const PostChanges = v.strictObject(
  { title: v.optional(title), body: v.optional(body), ...optional_fields },
  (issue) => (issue.expected === 'never' ? unknown_field : not_an_object),
)

export type NewPostInput = v.InferOutput<typeof NewPostInput>
export type PostChanges = v.InferOutput<typeof PostChanges>

function isPicture(address: string): boolean {
  return (
    /^(https:\/\/|\/(?![\\/]))\S+$/.test(address) && URL.canParse(address, 'https://blog.example')
  )
}
