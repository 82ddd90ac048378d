import { load } from 'js-yaml'
import { slugFrom } from '../posts/slug.ts'
import { Refusal } from './command.ts'

/** The fields of a post as the API takes them, with the slug by which it is found again. */
export type PostFields = Record<string, unknown> & { slug: string; body: string }

const fields = [
  'title',
  'slug',
  'excerpt',
  'tags',
  'kind',
  'status',
  'published_at',
  'comments_open',
  'author',
  'cover',
  'cover_alt',
  'cover_caption',
]

/** In a file that was taken from a blog, and the blog's own to write. */
const not_sent = ['updated_at']

/**
 * Markdown, after YAML between two lines of `---`. A post without a slug gets the file's name, one without
 * a status is published. Throws a Refusal that says what is wrong with the file.
 */
export function readPostFile(text: string, file_name: string): PostFields {
  const { yaml, body } = split(text, file_name)
  const given = parse(yaml, file_name)
  const unknown = Object.keys(given).filter((name) => ![...fields, ...not_sent].includes(name))
  if (unknown.length > 0) {
    throw new Refusal(
      `${file_name} has fields that a post does not have: ${unknown.join(', ')}. It can have ${fields.join(', ')}.`,
    )
  }
  // A key without a value says nothing about the post.
  const said = Object.entries(given).filter(
    ([name, value]) => value !== null && !not_sent.includes(name),
  )
  const slug = slugFrom(file_name.replace(/\.[^.]*$/, ''))
  return { slug, status: 'published', ...Object.fromEntries(said), body }
}

function split(text: string, file_name: string): { yaml: string; body: string } {
  const form = /^\uFEFF?---[ \t]*\r?\n(?:(?<yaml>[^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)(?<body>[^]*)$/
  const parts = form.exec(text)?.groups
  if (parts)
    return { yaml: parts['yaml'] ?? '', body: (parts['body'] ?? '').replace(/^(?:\r?\n)+/, '') }
  throw new Refusal(
    `${file_name} does not begin with its title. Write at the top:\n\n---\ntitle: The title\n---\n`,
  )
}

function parse(yaml: string, file_name: string): Record<string, unknown> {
  if (yaml.trim() === '') return {}
  try {
    const value = load(yaml)
    if (value && typeof value === 'object' && !Array.isArray(value)) return { ...value }
  } catch (error) {
    throw new Refusal(
      `The top of ${file_name} is not YAML: ${error instanceof Error ? error.message : error}`,
    )
  }
  throw new Refusal(`The top of ${file_name} must be lines such as "title: The title".`)
}
