/** What the owner does not want to read, as it was typed: an entry a line. */
export interface BlockList {
  hold: string
  spam: string
}

/** What of a comment is held against the list. */
export interface Blockable {
  name: string
  email: string | null
  url: string | null
  body: string
}

export const MOST_ENTRIES = 500
export const LONGEST_ENTRY = 200

/** A whole name stands behind this, so that blocking Ana blocks no text with Ana in it. */
const NAME = 'name:'

/** The entry that a comment meets, and what is to become of it; spam comes first. */
export function findBlocked(
  list: BlockList,
  comment: Blockable,
): { status: 'spam' | 'pending'; entry: string } | null {
  if (list.spam === '' && list.hold === '') return null
  const facts = factsOf(comment)
  const meets = (entry: string) => isMet(entry, facts)
  const spam = entriesOf(list.spam).find(meets)
  if (spam !== undefined) return { status: 'spam', entry: spam }
  const hold = entriesOf(list.hold).find(meets)
  return hold === undefined ? null : { status: 'pending', entry: hold }
}

/** Each once, in the order in which they stand. */
export function entriesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean)
}

/** The surest thing that is known of a writer. */
export function entryFor({ name, email }: Pick<Blockable, 'name' | 'email'>): string {
  return email ?? `${NAME} ${name}`
}

interface Facts {
  /** Its words, each between two spaces; and the text with all its signs. */
  words: string
  text: string
  name: string
  emails: Set<string>
  /** Each host with everything that it is part of: `www.shop.example` is of `shop.example` too. */
  domains: Set<string>
}

function factsOf({ name, email, url, body }: Blockable): Facts {
  const text = `${name}\n${body}`
  const pieces = plain(`${body} ${url ?? ''} ${email ?? ''}`).split(/[\s<>()[\]"',;]+/)
  return {
    words: wordsOf(text),
    text: plain(text),
    name: nameOf(name),
    emails: new Set([...pieces.map(bare), plain(email ?? '')]),
    domains: new Set(pieces.flatMap(hostsIn).flatMap(domainsOf)),
  }
}

/** An address, a domain, a name, or words that stand together: as words, never inside of another. */
function isMet(entry: string, { words, text, name, emails, domains }: Facts): boolean {
  const wanted = plain(entry)
  if (wanted.startsWith(NAME)) return nameOf(wanted.slice(NAME.length)) === name
  if (/^[^\s@]+@[^\s@]+$/.test(wanted)) return emails.has(wanted)
  if (/^@?([\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(wanted)) return domains.has(wanted.replace('@', ''))
  const wanted_words = wordsOf(wanted)
  return wanted_words === ' ' ? text.includes(wanted) : words.includes(wanted_words)
}

/** In one way of writing: no capitals, no wide letters, nothing that cannot be seen. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
}

/** Where words are written without spaces, each sign is one. */
function wordsOf(text: string): string {
  const apart = plain(text).replace(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
    ' $& ',
  )
  return ` ${apart} `.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
}

/** Of a name without letters, its signs. */
function nameOf(name: string): string {
  return wordsOf(name).trim() || plain(name).trim()
}

function bare(piece: string): string {
  return piece.replace(/^mailto:|[.!?:]+$/g, '')
}

function hostsIn(piece: string): string[] {
  return piece.split(/[^\p{L}\p{N}.-]+/u).filter((part) => part.includes('.'))
}

/** At most its last five parts: no list is asked for more. */
function domainsOf(host: string): string[] {
  const parts = host.split('.').filter(Boolean).slice(-5)
  return parts.map((_, i) => parts.slice(i).join('.'))
}
