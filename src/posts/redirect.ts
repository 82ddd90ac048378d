/** The slug of an address that could have been a post's or a page's; null for one that none of them can have. */
export function slugOfAddress(address: string): string | null {
  const slug = /^\/(?:posts\/)?([^/?#]{1,200})$/.exec(address)?.[1]
  if (!slug) return null
  try {
    return decodeURIComponent(slug)
  } catch {
    return null
  }
}
