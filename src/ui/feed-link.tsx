/** Shows feed readers one more feed that belongs to a page. */
export function FeedLink({ title, href }: { title: string; href: string }) {
  return <link rel="alternate" type="application/rss+xml" title={title} href={href} />
}
