/** What stands in a page, read without the code that wrote it. */

export function titleOf(html: string): string {
  return unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')
}

/** The attribute of the first tag that `start` describes, as `<link rel="canonical"`. */
export function attributeOf(html: string, start: string, attribute: string): string | null {
  const at = html.indexOf(start)
  if (at < 0) return null
  const [tag = ''] = /^<(?:[^>"]|"[^"]*")*/.exec(html.slice(at)) ?? []
  const value = new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescaped(value)
}

/** `og:title` and its like. */
export function metaOf(html: string, property: string): string | null {
  return attributeOf(html, `<meta property="${property}"`, 'content')
}

export function structuredDataOf(html: string): Record<string, unknown> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  if (json === undefined) throw new Error('There is no structured data on this page')
  return JSON.parse(json) as Record<string, unknown>
}

/** Where the cards of a list lead, in order. */
export function cardLinks(html: string): string[] {
  const cards = html.slice(html.indexOf('<ol class="cards">'), html.indexOf('<nav class="pager"'))
  return [...cards.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, href = '']) => href)
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
