import { markdownParser } from '../lib/markdown-parser.ts'
import { plainText } from '../lib/markdown-text.ts'
import { type SafeHtml, trustHtml } from '../lib/safe-html.ts'
import { safeAddress } from '../lib/safe-link.ts'
import { highlightedFences } from './highlight.ts'
import { footnotes } from './markdown-footnotes.ts'
import { headings } from './markdown-headings.ts'
import { allowListedHtml } from './markdown-html.ts'
import { lateImages } from './markdown-images.ts'
import { guardLinksElsewhere } from './markdown-links.ts'
import { taskLists } from './markdown-tasks.ts'
import { videoLinks } from './markdown-videos.ts'

export interface RenderedMarkdown {
  html: SafeHtml
  /** Its words without markup, a line for each block, and an empty one after headings: for search, excerpts and feeds. */
  text: string
  words: number
}

const md = markdownParser({ html: true, breaks: false, link: safeAddress })
  .use(footnotes)
  .use(headings)
  .use(taskLists)
  .use(lateImages)
  .use(videoLinks)
  .use(allowListedHtml)
  .use(guardLinksElsewhere)
  .use(highlightedFences)

md.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n'
md.renderer.rules.table_close = () => '</table></div>\n'

/**
 * A post's Markdown as HTML that is safe to show. Never throws. The caller refuses before what is
 * over `MARKDOWN_LIMIT` or `tooComplex`.
 */
export function renderMarkdown(source: string): RenderedMarkdown {
  const env = {}
  const tokens = md.parse(source.toWellFormed(), env)
  const text = plainText(tokens)
  return {
    html: trustHtml(md.renderer.render(tokens, md.options, env)),
    text,
    words: countWords(text),
  }
}

// Scripts that set no spaces between words: two characters take about as long to read as a word.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

function countWords(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0
  const spaced = characters > 0 ? text.replace(unspaced, ' ') : text
  return (spaced.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0) + Math.ceil(characters / 2)
}
