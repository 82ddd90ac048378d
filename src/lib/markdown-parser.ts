import Parser, { type MarkdownIt, type StateBlock } from 'markdown-it'

const maxNesting = 20

export interface ParserOptions {
  html: boolean
  breaks: boolean
  /** Decides on every address: null leaves the Markdown of the link as text. */
  link: (href: string) => string | null
}

/** A GFM parser whose links all pass `link`, and which stays quick on text built to be slow. */
export function markdownParser({ html, breaks, link }: ParserOptions): MarkdownIt {
  const md = new Parser({ html, breaks, linkify: true, maxNesting })
  const encode = md.normalizeLink.bind(md)
  md.normalizeLink = (href) => {
    const encoded = encode(href)
    return link(encoded) ?? encoded
  }
  md.validateLink = (href) => link(href) !== null
  linkWhatGfmLinks(md)
  keepDeepBlocksAsText(md)
  return md
}

/** Only full addresses, `www.` and mail: `README.md` and `main.rs` look like hosts, and are none. */
function linkWhatGfmLinks(md: MarkdownIt) {
  md.linkify.add('//', null).add('ftp:', null)
  md.linkify.add('www.', {
    validate(text, pos, self) {
      const host = self.re.get_relative_proto_validator()
      host.lastIndex = pos
      return host.exec(text)?.[0].length ?? 0
    },
    normalize(match) {
      match.url = `http://${match.url}`
    },
  })
}

/** At its nesting limit markdown-it drops the rest of the document; here it stays, as plain text. */
function keepDeepBlocksAsText(md: MarkdownIt) {
  const tokenize = md.block.tokenize.bind(md.block)
  md.block.tokenize = (state, startLine, endLine) => {
    if (state.level < maxNesting) tokenize(state, startLine, endLine)
    else pushAsText(state, startLine, endLine)
  }
}

function pushAsText(state: StateBlock, startLine: number, endLine: number) {
  let line = startLine + 1
  while (line < endLine && (state.isEmpty(line) || isInside(state, line))) line++
  state.line = line
  const content = state.getLines(startLine, line, state.blkIndent, false).trim()
  if (content === '') return
  state.push('paragraph_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.children = []
  state.push('paragraph_close', 'p', -1)
}

function isInside(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) >= state.blkIndent
}
