import { escapeHtml } from '../lib/safe-html.ts'
import { sharedAttributes, tagRules } from './html-tags.ts'
import { imageHtml } from './markdown-images.ts'
import { isElsewhere } from './markdown-links.ts'
import type { OpenTags } from './open-tags.ts'

export interface Written {
  html: string
  /** The words in it, for the plain text. */
  text: string
}

export interface Place {
  open: OpenTags
  /** Turns `&eacute;` into its character. */
  decode: (text: string) => string
}

const attribute = String.raw`\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`
const tagPattern = new RegExp(String.raw`<(/?)([a-z][a-z\d-]*)((?:${attribute})*)\s*/?>`, 'iy')
const attributePattern = /([a-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi

/** A stretch of HTML as the author wrote it, each of its tags rebuilt. */
export function rebuiltHtml(source: string, place: Place): Written {
  const parts: Written[] = []
  const lastComment = source.lastIndexOf('-->')
  let written = 0
  let position = source.indexOf('<')
  while (position >= 0) {
    const comment = position < lastComment ? commentAt(source, position) : undefined
    const tag = comment ?? tagAt(source, position)
    if (tag) {
      parts.push(shown(place.decode(source.slice(written, position))), rebuiltTag(tag, place))
      written = position + tag.length
    }
    position = source.indexOf('<', Math.max(written, position + 1))
  }
  parts.push(shown(place.decode(source.slice(written))))
  const text = parts.map((part) => part.text).join('')
  return { html: parts.map((part) => part.html).join(''), text: text.replace(/\n\s+/g, '\n') }
}

/** One tag as the author wrote it: rebuilt from the allow-list, else shown as text. */
export function rebuiltTag(source: string, { open, decode }: Place): Written {
  if (source.startsWith('<!--')) return { html: '', text: '' }
  tagPattern.lastIndex = 0
  const [, slash, name = '', list = ''] = tagPattern.exec(source) ?? []
  const tag = name.toLowerCase()
  const rule = tagRules.get(tag)
  if (!rule || (rule.block && open.inRunningText)) return shown(source)
  const text = rule.block || tag === 'br' ? '\n' : ''
  if (slash) return { html: open.closeRaw(tag), text }
  const attributes = allowedAttributes(tag, list, decode)
  if (tag === 'img') return rebuiltImage(source, attributes)
  const closed = open.openRaw(tag)
  return closed === null ? shown(source) : { html: closed + openingTag(tag, attributes), text }
}

function rebuiltImage(source: string, attributes: Map<string, string>): Written {
  const { src = '', ...rest } = Object.fromEntries(attributes)
  const html = imageHtml({ src, ...rest })
  return html === null ? shown(source) : { html, text: rest.alt ?? '' }
}

function allowedAttributes(tag: string, list: string, decode: Place['decode']) {
  const rules = { ...sharedAttributes, ...tagRules.get(tag)?.attributes }
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of list.matchAll(attributePattern)) {
    const key = name.toLowerCase()
    if (!Object.hasOwn(rules, key) || attributes.has(key)) continue
    const value = rules[key]?.(decode(double ?? single ?? bare ?? '')) ?? null
    if (value !== null) attributes.set(key, value)
  }
  return attributes
}

function openingTag(tag: string, attributes: Map<string, string>): string {
  if (isElsewhere(attributes.get('href') ?? '')) attributes.set('rel', 'noopener')
  const written = [...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  return `<${tag}${written.join('')}>`
}

function commentAt(source: string, position: number): string | undefined {
  if (!source.startsWith('<!--', position)) return undefined
  const end = source.indexOf('-->', position + '<!--'.length)
  return end < 0 ? undefined : source.slice(position, end + '-->'.length)
}

function tagAt(source: string, position: number): string | undefined {
  tagPattern.lastIndex = position
  return tagPattern.exec(source)?.[0]
}

function shown(text: string): Written {
  return { html: escapeHtml(text), text }
}
