/** One start tag of a rendered text, its attributes decoded. */
export interface ScannedTag {
  tag: string
  attributes: Map<string, string>
}

const token = /<(\/?)([a-z][a-z\d]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>|<|[^<]+/g
const attributePattern = / ([a-z-]+)(?:="([^"]*)")?/g
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr'])
const safeScheme = /^(?:https?|mailto|tel):/i
const anyScheme = /^[^/?#]*:/
const alignment = /^text-align:(?:left|center|right)$/

/** The start tags of a rendered text, in order. */
export function tagsIn(html: string): ScannedTag[] {
  return [...html.matchAll(token)]
    .filter(([, slash, tag]) => tag !== undefined && slash === '')
    .map(([, , tag = '', list = '']) => ({ tag, attributes: attributesIn(list) }))
}

/** What a browser could trip over, in words: nothing for HTML that is safe and well nested. */
export function problemsIn(html: string, allowed: ReadonlySet<string>): string[] {
  const tags = tagsIn(html)
  return [
    ...nestingProblems(html),
    ...tags.filter(({ tag }) => !allowed.has(tag)).map(({ tag }) => `<${tag}> is not allowed`),
    ...tags.flatMap(({ attributes }) => [...attributes].filter(isUnsafe).map(String)),
  ]
}

function nestingProblems(html: string): string[] {
  const open: string[] = []
  for (const [piece, slash, tag] of html.matchAll(token)) {
    if (piece === '<') return ['a < that begins no tag']
    if (tag === undefined || (slash === '' && empty.has(tag))) continue
    if (slash === '') open.push(tag)
    else if (open.pop() !== tag) return [`</${tag}> closes something else`]
  }
  return open.map((tag) => `<${tag}> is left open`)
}

function isUnsafe([name, value]: [string, string]): boolean {
  if (name === 'style') return !alignment.test(value)
  if (name === 'class') return !/^(?:table|task|video|hljs-[\w -]+|language-\S+)$/.test(value)
  if (['href', 'src', 'cite'].includes(name)) {
    // oxlint-disable-next-line no-control-regex -- browsers skip these within a scheme
    const address = value.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, '')
    return anyScheme.test(address) && !safeScheme.test(address)
  }
  return name.startsWith('on') || ['srcdoc', 'srcset', 'action', 'formaction'].includes(name)
}

function attributesIn(list: string): Map<string, string> {
  const found = [...list.matchAll(attributePattern)]
  return new Map(found.map(([, name = '', value = '']) => [name, decoded(value)]))
}

const characters: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity] ?? entity)
}
