import { readXml, type XmlElement } from './well-formed.ts'

/**
 * What the formats ask for, read from their specifications: RSS 2.0 with the RSS Advisory Board's profile, Atom
 * (RFC 4287), JSON Feed 1.1, sitemaps.org 0.9. Each check gives what is wrong; nothing is.
 */
export function wrongInRss(source: string): string[] {
  const rss = readXml(source)
  const wrong: string[] = []
  if (rss.name !== 'rss' || rss.attributes['version'] !== '2.0') wrong.push('no rss 2.0')
  const channels = rss.children.filter(({ name }) => name === 'channel')
  const [channel] = channels
  if (!channel || channels.length > 1) return [...wrong, 'not one channel']
  wrong.push(
    ...notOnce(channel, ['title', 'link', 'description']),
    ...unknown(channel, rss_channel),
  )
  wrong.push(...malformed(channel, ['link'], url), ...malformed(channel, ['lastBuildDate'], rfc822))
  const self = channel.children.find(
    ({ name, attributes }) => name === 'atom:link' && attributes['rel'] === 'self',
  )
  if (!url.test(self?.attributes['href'] ?? '')) wrong.push('no atom:link to itself')
  const items = channel.children.filter(({ name }) => name === 'item')
  for (const item of items) {
    wrong.push(
      ...notOnce(item, ['guid', 'link', 'title', 'description']),
      ...unknown(item, rss_item),
    )
    wrong.push(
      ...malformed(item, ['pubDate'], rfc822),
      ...malformed(item, ['link', 'comments'], url),
    )
    wrong.push(...malformed(item, ['slash:comments'], /^\d+$/))
    for (const { text, attributes } of named(item, 'guid')) {
      if (attributes['isPermaLink'] !== 'false' && !url.test(text)) wrong.push(`guid ${text}`)
    }
  }
  return [...wrong, ...twice(items.flatMap((item) => named(item, 'guid')))]
}

export function wrongInAtom(source: string): string[] {
  const feed = readXml(source)
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') {
    return ['no Atom feed']
  }
  const entries = named(feed, 'entry')
  const wrong = [...unknown(feed, [...atom_both, 'subtitle', 'generator', 'icon', 'logo', 'entry'])]
  for (const one of [feed, ...entries]) {
    wrong.push(...notOnce(one, ['id', 'title', 'updated']))
    wrong.push(...malformed(one, ['id'], iri), ...malformed(one, ['updated', 'published'], rfc3339))
    for (const { attributes } of named(one, 'link')) {
      if (!url.test(attributes['href'] ?? '')) wrong.push(`link ${attributes['href']}`)
    }
    for (const author of named(one, 'author')) wrong.push(...notOnce(author, ['name']))
    for (const { attributes } of named(one, 'category'))
      if (!attributes['term']) wrong.push('a category without term')
    if (linksTo(one, 'alternate').length > 1) wrong.push('two alternates of one kind')
  }
  if (linksTo(feed, 'self').length !== 1) wrong.push('no link to itself')
  const has_author = named(feed, 'author').length > 0
  for (const entry of entries) {
    wrong.push(...unknown(entry, [...atom_both, 'published', 'content', 'summary', 'source']))
    if (!has_author && named(entry, 'author').length === 0) wrong.push('an entry without author')
    const [content] = named(entry, 'content')
    if (content && !['text', 'html'].includes(content.attributes['type'] ?? 'text'))
      wrong.push(`content of ${content.attributes['type']}`)
    if (!content && linksTo(entry, 'alternate').length === 0) wrong.push('neither content nor link')
  }
  return [...wrong, ...twice([feed, ...entries].flatMap((one) => named(one, 'id')))]
}

export function wrongInJsonFeed(source: string): string[] {
  const feed = JSON.parse(source) as Record<string, unknown>
  const items = Array.isArray(feed['items']) ? (feed['items'] as Record<string, unknown>[]) : []
  const wrong = [
    ...(feed['version'] === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...(Array.isArray(feed['items']) ? [] : ['items']),
    ...strings(
      feed,
      { title: /./, home_page_url: url, feed_url: url },
      { description: /./, language },
    ),
    ...authors(feed),
  ]
  for (const item of items) {
    const dates = { date_published: rfc3339, date_modified: rfc3339 }
    wrong.push(
      ...strings(item, { id: /./ }, { ...dates, url, image: url, title: /./, summary: /./ }),
    )
    wrong.push(...authors(item))
    if (typeof item['content_html'] !== 'string' && typeof item['content_text'] !== 'string')
      wrong.push('an item without content')
    const tags = item['tags'] ?? []
    if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string')) wrong.push('tags')
  }
  const ids = items.map(({ id }) => id)
  return new Set(ids).size === ids.length ? wrong : [...wrong, 'an id twice']
}

export function wrongInSitemap(source: string, host: string): string[] {
  const root = readXml(source)
  const child = { urlset: 'url', sitemapindex: 'sitemap' }[root.name]
  if (!child || root.attributes['xmlns'] !== 'http://www.sitemaps.org/schemas/sitemap/0.9')
    return ['no sitemap']
  const wrong = unknown(root, [child])
  for (const place of root.children) {
    wrong.push(...unknown(place, ['loc', 'lastmod']), ...notOnce(place, ['loc']))
    wrong.push(...malformed(place, ['lastmod'], rfc3339))
    for (const { text } of named(place, 'loc'))
      if (!url.test(text) || text.length >= 2048 || new URL(text).host !== host) wrong.push(text)
  }
  if (root.children.length === 0 || root.children.length > 50_000) wrong.push('too few or many')
  if (new TextEncoder().encode(source).length > 50 * 1024 * 1024) wrong.push('too long')
  return [...wrong, ...twice(root.children.flatMap((place) => named(place, 'loc')))]
}

const url = /^https?:\/\/[^\s<>"]+$/
const iri = /^[a-z][a-z\d+.-]*:[^\s]+$/i
const language = /^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

const rss_channel =
  'title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image textInput skipHours skipDays item'.split(
    ' ',
  )
const rss_item =
  'title link description author category comments enclosure guid pubDate source'.split(' ')
const atom_both = ['id', 'title', 'updated', 'author', 'contributor', 'category', 'link', 'rights']

function named(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child) => child.name === name)
}

function notOnce(parent: XmlElement, names: string[]): string[] {
  return names
    .filter((name) => named(parent, name).length !== 1 || !named(parent, name)[0]?.text.trim())
    .map((name) => `${parent.name} has not one ${name}`)
}

/** Extensions have a prefix. */
function unknown(parent: XmlElement, known: string[]): string[] {
  return parent.children
    .filter(({ name }) => !name.includes(':') && !known.includes(name))
    .map(({ name }) => `${parent.name} knows no ${name}`)
}

function malformed(parent: XmlElement, names: string[], form: RegExp): string[] {
  return names
    .flatMap((name) => named(parent, name))
    .filter(({ text }) => !form.test(text))
    .map(({ name, text }) => `${name}: ${text}`)
}

function twice(elements: XmlElement[]): string[] {
  const texts = elements.map(({ text }) => text)
  const known = new Set<string>()
  return texts.filter((text) => known.size === known.add(text).size).map((text) => `twice: ${text}`)
}

function linksTo(parent: XmlElement, rel: string): XmlElement[] {
  return named(parent, 'link').filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === rel,
  )
}

function strings(
  object: Record<string, unknown>,
  needed: Record<string, RegExp>,
  optional: Record<string, RegExp>,
): string[] {
  const fits = (name: string, form: RegExp) =>
    typeof object[name] === 'string' && form.test(object[name])
  const missing = Object.entries(needed).filter(([name, form]) => !fits(name, form))
  const spoilt = Object.entries(optional).filter(
    ([name, form]) => object[name] !== undefined && !fits(name, form),
  )
  return [...missing, ...spoilt].map(([name]) => `${name}: ${String(object[name])}`)
}

/** 1.1 has a list of them, each with one of its three fields. */
function authors(object: Record<string, unknown>): string[] {
  const list = (object['authors'] ?? []) as Record<string, unknown>[]
  if (!Array.isArray(list)) return ['authors']
  return list.flatMap((author) => [
    ...strings(author, {}, { name: /./, url, avatar: url }),
    ...(author['name'] || author['url'] || author['avatar'] ? [] : ['an empty author']),
  ])
}
