/** Structured data. `<` never stands in it, so that no text of a post can end the script element. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data })
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />
  )
}

/** Where a page stands, from the front page down to itself. */
export function Breadcrumbs({ trail }: { trail: { name: string; url: string }[] }) {
  const itemListElement = trail.map(({ name, url }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: url,
  }))
  return <JsonLd data={{ '@type': 'BreadcrumbList', itemListElement }} />
}
