import type { Env, MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it'

interface Footnote {
  /** The tokens of its text; until `appendNotes` their inline Markdown is unread. */
  body: Token[]
  /** Its place among the notes referred to, from 1; 0 before the first reference. */
  number: number
  references: number
}

interface Notes {
  byLabel: Map<string, Footnote>
  referred: Footnote[]
}

const labelPattern = /\[\^([^\s[\]^]{1,100})\]/y

/** GFM's `[^1]` and `[^1]: text`. A note appears once, at the end, and only when referred to. */
export function footnotes(md: MarkdownIt) {
  md.block.ruler.before('reference', 'footnote', readDefinition, {
    alt: ['paragraph', 'reference', 'blockquote'],
  })
  md.inline.ruler.before('link', 'footnote_ref', readReference)
  md.core.ruler.after('inline', 'footnotes', appendNotes)
  md.renderer.rules.footnote_ref = (tokens, index) => referenceHtml(tokens[index])
  md.renderer.rules.footnote_back = (tokens, index) => backLinkHtml(tokens[index])
}

/** Only outside quotes and lists: a note taken out of them would leave half an element behind. */
function readDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean) {
  const indent = state.sCount[startLine] ?? 0
  const ends = silent && indent < state.blkIndent
  if ((state.level > 0 && !ends) || indent >= 4) return false
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
  const label = labelAt(state.src, start)
  const content = start + (label?.length ?? 0) + '[^]:'.length
  if (!label || state.src[content - 1] !== ':') return false
  if (silent) return true
  const { byLabel } = notesOf(state.env)
  const { tokens } = state
  const note: Footnote = { body: [], number: 0, references: 0 }
  state.tokens = note.body
  readBody(state, startLine, endLine, content)
  state.tokens = tokens
  if (!byLabel.has(label.toLowerCase())) byLabel.set(label.toLowerCase(), note)
  return true
}

/** Reads the note as a list item is read: the lines indented by four belong to it. */
function readBody(state: StateBlock, startLine: number, endLine: number, content: number) {
  const { blkIndent, bMarks, tShift, sCount } = state
  const before = [bMarks, tShift, sCount].map((list) => list[startLine] ?? 0)
  bMarks[startLine] = Math.min(state.skipSpaces(content), state.eMarks[startLine] ?? content)
  tShift[startLine] = 0
  sCount[startLine] = state.blkIndent = 4
  state.level++
  state.md.block.tokenize(state, startLine, endLine)
  state.level--
  state.blkIndent = blkIndent
  for (const [i, list] of [bMarks, tShift, sCount].entries()) list[startLine] = before[i] ?? 0
}

function readReference(state: StateInline, silent: boolean) {
  const label = labelAt(state.src, state.pos)
  if (!label) return false
  const { byLabel, referred } = notesOf(state.env)
  const note = byLabel.get(label.toLowerCase())
  if (!note) return false
  if (!silent) {
    note.number ||= referred.push(note)
    state.push('footnote_ref', 'sup', 0).meta = { number: note.number, time: ++note.references }
  }
  state.pos += label.length + '[^]'.length
  return true
}

function appendNotes(state: StateCore) {
  const { referred } = notesOf(state.env)
  // Reading one note may refer to another: the list grows while it is read.
  for (const { body } of referred) {
    for (const { type, content, children } of body) {
      if (type === 'inline') state.md.inline.parse(content, state.md, state.env, children ?? [])
    }
  }
  if (referred.length === 0) return
  const token = (type: string, tag: string, nesting: 1 | -1) => {
    const made = new state.Token(type, tag, nesting)
    made.block = true
    state.tokens.push(made)
    return made
  }
  token('footnotes_open', 'section', 1).attrs = [['role', 'doc-endnotes']]
  token('footnotes_list_open', 'ol', 1)
  for (const note of referred) {
    token('footnote_open', 'li', 1).attrs = [['id', `fn-${note.number}`]]
    for (const part of withBackLinks(note, state)) state.tokens.push(part)
    token('footnote_close', 'li', -1)
  }
  token('footnotes_list_close', 'ol', -1)
  token('footnotes_close', 'section', -1)
}

/** The way back stands at the end of the last paragraph, or in one of its own. */
function withBackLinks({ body, number, references }: Footnote, state: StateCore): Token[] {
  const last = body.at(-1)?.type === 'paragraph_close' ? body.at(-2) : undefined
  const line = last ?? new state.Token('inline', '', 0)
  line.children ??= []
  for (let time = 1; time <= references; time++) {
    const back = new state.Token('footnote_back', 'a', 0)
    back.meta = { number, time }
    line.children.push(back)
  }
  if (last) return body
  const open = new state.Token('paragraph_open', 'p', 1)
  const close = new state.Token('paragraph_close', 'p', -1)
  open.block = close.block = true
  return [...body, open, line, close]
}

function referenceHtml(token: Token | undefined): string {
  const { number, id } = placeOf(token)
  if (token?.hidden) return `<sup>${number}</sup>`
  return `<sup><a href="#fn-${number}" id="${id}" role="doc-noteref">${number}</a></sup>`
}

function backLinkHtml(token: Token | undefined): string {
  const { id, time } = placeOf(token)
  // U+FE0E keeps the arrow a letter: phones would draw it as an emoji.
  const arrow = `\u21a9\ufe0e${time > 1 ? `<sup>${time}</sup>` : ''}`
  return ` <a href="#${id}" role="doc-backlink">${arrow}</a>`
}

function placeOf(token: Token | undefined) {
  const number = Number(token?.meta?.number)
  const time = Number(token?.meta?.time)
  return { number, time, id: time > 1 ? `fnref-${number}-${time}` : `fnref-${number}` }
}

function labelAt(text: string, position: number): string | undefined {
  labelPattern.lastIndex = position
  return labelPattern.exec(text)?.[1]
}

function notesOf(env: Env): Notes {
  return (env.footnotes ??= { byLabel: new Map(), referred: [] }) as Notes
}
