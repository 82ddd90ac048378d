/**
 * Whether `header` (If-Match, If-None-Match) names `etag`. Weak and strong count alike: a proxy that compresses
 * weakens a tag, and what it names is the same.
 */
export function namesEtag(header: string, etag: string): boolean {
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag))
}

function opaque(etag: string): string {
  return etag.trim().replace(/^W\//, '')
}
