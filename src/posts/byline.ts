import type { FieldError } from '../errors.ts'
import { nameOf, type Person } from '../http/person.ts'
import { ownerName, type Settings } from '../settings/settings.ts'
import { en_write } from '../ui/text/en-write.ts'
import type { PostChanges } from './input.ts'
import type { Post } from './post.ts'

/** The name over a post, and whose it is to change: the owner's where it is nobody's. */
export type Byline = Pick<Post, 'author' | 'author_id'>

/** Somebody besides the owner whose posts can be. */
export interface Author {
  id: number
  name: string
}

export function bylineOf(person: Person, site: Settings): Byline {
  return {
    author: nameOf(person, site),
    author_id: person.role === 'owner' ? null : person.id,
  }
}

/** An author writes posts, and under no other name; pages stand in the blog's navigation. */
export function whyNotTheirs(
  input: Pick<PostChanges, 'kind' | 'author'>,
  before: Pick<Post, 'kind' | 'author'>,
): FieldError[] {
  const is_page = input.kind === 'page' && before.kind !== 'page'
  const is_renamed = input.author !== undefined && input.author !== before.author
  return [
    ...(is_page ? [{ field: 'kind', message: en_write.errors.kind_theirs }] : []),
    ...(is_renamed ? [{ field: 'author', message: en_write.errors.author_theirs }] : []),
  ]
}

/** What a form's choice of author means; nothing where it chose none, or somebody who is not here. */
export function chosenByline(
  choice: string | undefined,
  authors: Author[],
  site: Settings,
): Partial<Byline> {
  if (choice === 'owner') return { author: ownerName(site), author_id: null }
  const author = authors.find(({ id }) => String(id) === choice)
  return author ? { author: author.name, author_id: author.id } : {}
}

/** What the form offers. A name that is nobody's here, or no longer, stays until another is chosen. */
export function authorChoices(
  post: Byline | null,
  authors: Author[],
  site: Settings,
): { options: Record<string, string>; value: string } {
  const listed = { owner: ownerName(site), ...Object.fromEntries(authors.map(byId)) }
  if (!post) return { options: listed, value: 'owner' }
  if (post.author_id !== null) return { options: listed, value: String(post.author_id) }
  if (post.author === ownerName(site)) return { options: listed, value: 'owner' }
  return { options: { '': post.author, ...listed }, value: '' }
}

function byId({ id, name }: Author): [string, string] {
  return [String(id), name]
}
