import type { MarkdownIt, StateCore, Token } from 'markdown-it'

/** A link alone in its paragraph to a film on one of these is shown as a figure to press. */
const places: [name: string, address: RegExp][] = [
  [
    'YouTube',
    /^https:\/\/(?:(?:www|m)\.)?(?:youtube\.com\/(?:watch\?|shorts\/|live\/)|youtu\.be\/)\S/i,
  ],
  ['Vimeo', /^https:\/\/(?:www\.)?vimeo\.com\/\d/i],
  ['PeerTube', /^https:\/\/[^/]+\/videos\/watch\/[\da-f-]{36}/i],
]

/**
 * Films elsewhere are a figure with a link: nothing of another place is loaded before somebody goes there.
 * A picture in the link (`[![…](still.jpg)](https://youtu.be/…)`) is the film's.
 */
export function videoLinks(md: MarkdownIt) {
  md.core.ruler.before('figures', 'videos', markVideos)
}

function markVideos({ tokens, Token: NewToken }: StateCore) {
  for (const [index, inline] of tokens.entries()) {
    const open = tokens[index - 1]
    const close = tokens[index + 1]
    const link = inline.type === 'inline' ? onlyLink(inline.children ?? []) : undefined
    const address = String(link?.attrGet('href') ?? '')
    const place = places.find(([, form]) => form.test(address))?.[0]
    if (!link || !place || open?.type !== 'paragraph_open' || open.hidden || !close) continue
    open.tag = close.tag = 'figure'
    open.attrSet('class', 'video')
    if (inline.children?.some(({ type }) => type === 'image')) continue
    inline.children = [link, textOf(inline.children ?? [], place, NewToken), linkEnd(NewToken)]
  }
}

/** Written out, an address says little: then the place is named. */
function textOf(children: Token[], place: string, NewToken: StateCore['Token']): Token {
  const words = children.map(({ content }) => content).join('')
  const text = new NewToken('text', '', 0)
  text.content =
    /^(?:https?:\/\/|www\.)/i.test(words) || words === '' ? place : `${words} (${place})`
  return text
}

function linkEnd(NewToken: StateCore['Token']): Token {
  return new NewToken('link_close', 'a', -1)
}

/** The link of a line that holds nothing else. */
function onlyLink(children: Token[]): Token | undefined {
  const [first] = children
  const ends = children.filter(({ type }) => type === 'link_close').length
  return first?.type === 'link_open' && ends === 1 && children.at(-1)?.type === 'link_close'
    ? first
    : undefined
}
