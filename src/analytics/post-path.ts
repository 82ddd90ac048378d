/** As posts write it; their folder stands above this one. */
export function pathOf(post: { kind: 'post' | 'page'; slug: string }): string {
  const slug = encodeURIComponent(post.slug)
  return post.kind === 'page' ? `/${slug}` : `/posts/${slug}`
}
