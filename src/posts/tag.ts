import { slugFrom } from './slug.ts'

export type Tag = { slug: string; name: string }

/** Each once, by the name it was written with first. */
export function tagsFrom(names: string[]): Tag[] {
  const tags = new Map<string, Tag>()
  for (const name of names) {
    const slug = slugFrom(name)
    if (!tags.has(slug)) tags.set(slug, { slug, name })
  }
  return [...tags.values()]
}
