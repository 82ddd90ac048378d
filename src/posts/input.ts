import * as v from 'valibot'
import { iso, parseMoment } from '../lib/time.ts'
import { MARKDOWN_LIMIT, tooComplex } from './markdown-limits.ts'
import { hyphenated, isSlug } from './slug.ts'

const text = (limit: number) =>
  v.pipe(v.string('This must be text.'), v.maxLength(limit, `Up to ${limit} characters.`))

const one_line = (limit: number) =>
  v.pipe(
    text(limit),
    v.transform((value) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim()),
  )

const title = v.pipe(one_line(300), v.minLength(1, 'A title is needed.'))

const body = v.pipe(
  v.string('This must be text.'),
  v.check(
    (value) => new TextEncoder().encode(value).length <= MARKDOWN_LIMIT,
    'A text can have up to 256 KB.',
  ),
  v.check(
    (value) => !tooComplex(value),
    'This has too many lines, links or table cells to be shown: two posts would do.',
  ),
)

const slug = v.pipe(
  text(80),
  v.check(isSlug, 'Small letters, digits and hyphens, up to 80, such as my-first-post.'),
)

const tag = v.pipe(
  one_line(40),
  v.check((value) => hyphenated(value) !== '', 'A tag is a word or two.'),
)

const tags = v.pipe(
  v.array(v.unknown(), 'This must be a list of words.'),
  v.maxLength(20, 'Up to 20 tags.'),
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
  v.check(
    (value) => value === '' || isPicture(value),
    'An address that starts with / or https://.',
  ),
)

const optional_fields = {
  slug: v.optional(slug),
  excerpt: v.optional(one_line(500)),
  tags: v.optional(tags),
  kind: v.optional(v.picklist(['post', 'page'], 'post or page.')),
  status: v.optional(
    v.picklist(
      ['draft', 'published', 'scheduled', 'unlisted'],
      'draft, published, scheduled or unlisted.',
    ),
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
