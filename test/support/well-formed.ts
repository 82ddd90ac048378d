/** One element of a document, with its attributes and its text (that of its children left out). */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/**
 * Reads a document by the rules of XML 1.0 that make it well-formed, and throws with the place where it is
 * not: one root, tags that pair, quoted attributes each once, known entities, allowed characters, declared
 * prefixes. Without what no feed needs: document types and processing instructions.
 */
export function readXml(source: string): XmlElement {
  const reader = new Reader(source)
  reader.skip(/<\?xml version="1\.0" encoding="UTF-8"\?>/y)
  reader.space()
  const root = readElement(reader, new Set(['xml']))
  reader.space()
  if (!reader.atEnd) reader.fail('something after the root')
  return root
}

/** Every element of this name, in document order. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  const below = root.children.flatMap((child) => elementsOf(child, name))
  return root.name === name ? [root, ...below] : below
}

export function textOf(root: XmlElement, name: string): string {
  const [element] = elementsOf(root, name)
  if (!element) throw new Error(`There is no ${name}`)
  return element.text
}

const name_form = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y

class Reader {
  readonly source: string
  at = 0

  constructor(source: string) {
    this.source = source
    // oxlint-disable-next-line no-control-regex -- what XML 1.0 forbids is what is looked for
    const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(
      source,
    )
    if (forbidden) this.fail(`a character that XML forbids at ${forbidden.index}`)
  }

  get atEnd(): boolean {
    return this.at === this.source.length
  }

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)?.[0] ?? null
    if (found !== null) this.at += found.length
    return found
  }

  skip(pattern: RegExp): string {
    return this.take(pattern) ?? this.fail(`no ${pattern}`)
  }

  space(): boolean {
    return (this.take(/[ \t\r\n]+/y) ?? '') !== ''
  }

  fail(why: string): never {
    throw new Error(
      `Not well-formed: ${why} before ${JSON.stringify(this.source.slice(this.at, this.at + 60))}`,
    )
  }
}

function readElement(reader: Reader, outer: Set<string>): XmlElement {
  reader.skip(/</y)
  const name = reader.skip(name_form)
  const attributes = readAttributes(reader)
  const declared = Object.keys(attributes).flatMap((key) => /^xmlns:(.+)$/.exec(key)?.[1] ?? [])
  const prefixes = new Set([...outer, ...declared])
  for (const used of [name, ...Object.keys(attributes)]) {
    const prefix = /^(.+):/.exec(used)?.[1]
    if (prefix && prefix !== 'xmlns' && !prefixes.has(prefix)) reader.fail(`the prefix of ${used}`)
  }
  const element: XmlElement = { name, attributes, children: [], text: '' }
  if (reader.take(/\/>/y)) return element
  reader.skip(/>/y)
  readContent(reader, element, prefixes)
  const end = reader.skip(name_form)
  if (end !== name) reader.fail(`${end} closes ${name}`)
  reader.skip(/[ \t\r\n]*>/y)
  return element
}

/** Up to and with the `</` that ends the element. */
function readContent(reader: Reader, element: XmlElement, prefixes: Set<string>): void {
  for (;;) {
    const text = reader.take(/[^<]+/y)
    if (text?.includes(']]>')) reader.fail(']]> in text')
    if (text !== null) element.text += decoded(reader, text)
    if (reader.take(/<\//y)) return
    if (reader.take(/<!--(?:(?!--)[^])*-->/y) !== null) continue
    const data = reader.take(/<!\[CDATA\[[^]*?\]\]>/y)
    if (data !== null) element.text += data.slice('<![CDATA['.length, -']]>'.length)
    else element.children.push(readElement(reader, prefixes))
  }
}

function readAttributes(reader: Reader): Record<string, string> {
  const attributes: Record<string, string> = {}
  while (reader.space()) {
    const name = reader.take(name_form)
    if (name === null) break
    reader.skip(/=/y)
    const value = reader.skip(/"[^"<]*"|'[^'<]*'/y).slice(1, -1)
    if (name in attributes) reader.fail(`${name} stands there twice`)
    attributes[name] = decoded(reader, value)
  }
  return attributes
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(reader: Reader, text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, rest: string) => {
    const name = rest.endsWith(';') ? rest.slice(0, -1) : reader.fail('an & without its ;')
    const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name)
    if (number)
      return String.fromCodePoint(parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10))
    return entities[name] ?? reader.fail(`the entity ${name}`)
  })
}
