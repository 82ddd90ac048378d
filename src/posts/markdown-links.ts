import type { MarkdownIt } from 'markdown-it'
/** Whether a checked address names a host: a post's links to its own site are written without. */
export function isElsewhere(href: string): boolean {
  return /^https?:/i.test(href)
}

/** Pages opened from a post get no handle on it. */
export function guardLinksElsewhere(md: MarkdownIt) {
  md.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
    const link = tokens[index]
    if (link && isElsewhere(String(link.attrGet('href')))) link.attrSet('rel', 'noopener')
    return renderer.renderToken(tokens, index, options)
  }
}
