/** Posts that stand under another one. */
export const RELATED_SHOWN = 3
/** Below this two posts have no more in common than any two. */
const LEAST_SCORE = 0.12
/** Of a long text the beginning says what it is about. */
const LETTERS_READ = 8000
const WORDS_ASKED = 16

/** As posts.related has it. The id stands first: a post that is to be forgotten is found by it. */
export interface RelatedEntry {
  id: number
  slug: string
  title: string
  published_at: string
  score: number
}

export interface Relatable {
  id: number
  slug: string
  title: string
  published_at: string
  tags: string[]
  text: string
}

export interface Candidate extends Relatable {
  related: RelatedEntry[]
}

/** What FTS5 is asked for posts that may be related: any of the words that this one is about, or a tag. Null for none. */
export function candidatesMatch({ title, text, tags }: Relatable): string | null {
  const words = [...stems(title, text)]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, WORDS_ASKED)
    .map(([stem]) => `"${stem}"*`)
  const terms = [...words, ...tags.map((tag) => `tags : "${tag.replaceAll('"', ' ')}"`)]
  return terms.length > 0 ? terms.join(' OR ') : null
}

/**
 * What the post's own list becomes, and the lists of those to which it is now among the nearest. `is_listed`: whether
 * readers may be led to it.
 */
export function relate(
  post: Relatable,
  candidates: Candidate[],
  is_listed: boolean,
): Map<number, RelatedEntry[]> {
  const rarity = rarityIn([post, ...candidates])
  const near = candidates
    .map((candidate) => ({ candidate, score: likeness(post, candidate, rarity) }))
    .filter(({ score }) => score >= LEAST_SCORE)
  const lists = new Map([
    [post.id, nearest(near.map(({ candidate, score }) => entryOf(candidate, score)))],
  ])
  for (const { candidate, score } of is_listed ? near : []) {
    const others = candidate.related.filter(({ id }) => id !== post.id)
    const list = nearest([...others, entryOf(post, score)])
    if (list.some(({ id }) => id === post.id)) lists.set(candidate.id, list)
  }
  return lists
}

function nearest(entries: RelatedEntry[]): RelatedEntry[] {
  return entries.toSorted((a, b) => b.score - a.score || b.id - a.id).slice(0, RELATED_SHOWN)
}

function entryOf({ id, slug, title, published_at }: Relatable, score: number): RelatedEntry {
  return { id, slug, title, published_at, score: Math.round(score * 1000) / 1000 }
}

/** Between 0 and 2: the cosine of what they are about, and that of their tags. */
function likeness(a: Relatable, b: Relatable, rarity: (stem: string) => number): number {
  const [words_a, words_b] = [a, b].map(({ title, text }) => {
    const weighed = [...stems(title, text)].map(([stem, n]) => [stem, n * rarity(stem)] as const)
    return new Map(weighed)
  })
  const [tags_a, tags_b] = [a, b].map(({ tags }) => new Map(tags.map((tag) => [tag, 1])))
  return cosine(words_a, words_b) + cosine(tags_a, tags_b)
}

/** How much a word tells these texts apart: nothing where all have it. */
function rarityIn(texts: Relatable[]): (stem: string) => number {
  const found = new Map<string, number>()
  for (const { title, text } of texts) {
    for (const stem of stems(title, text).keys()) found.set(stem, (found.get(stem) ?? 0) + 1)
  }
  return (stem) => Math.log((1 + texts.length) / (1 + (found.get(stem) ?? 0)))
}

/** The beginnings of its longer words, which hold what a word means through its endings; a title's count as three. */
function stems(title: string, text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const words = `${title} ${title} ${title} ${text.slice(0, LETTERS_READ)}`.toLowerCase()
  for (const [stem] of words.matchAll(/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{M}]{5,6}/gu)) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}

function cosine(a = new Map<string, number>(), b = new Map<string, number>()): number {
  let product = 0
  for (const [name, weight] of a) product += weight * (b.get(name) ?? 0)
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b))
}

function lengthOf(weights: Map<string, number>): number {
  return Math.hypot(...weights.values())
}
