import hljs from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import go from 'highlight.js/lib/languages/go'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import markdown from 'highlight.js/lib/languages/markdown'
import plaintext from 'highlight.js/lib/languages/plaintext'
import python from 'highlight.js/lib/languages/python'
import rust from 'highlight.js/lib/languages/rust'
import sql from 'highlight.js/lib/languages/sql'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import type { Env, MarkdownIt } from 'markdown-it'
import { escapeHtml } from '../lib/safe-html.ts'
import { toml } from './highlight-toml.ts'

const languages = {
  bash,
  css,
  diff,
  go,
  ini: toml,
  javascript,
  json,
  markdown,
  plaintext,
  python,
  rust,
  sql,
  typescript,
  xml,
  yaml,
}

// Some grammars take quadratic time in the length of a block, a line or a gap. Within these bounds
// no code built to be slow holds up a post for long; a longer listing stays plain.
const blockLimit = 8_000
const postLimit = 32_000
const slowShapes = /[^\n]{400}|\s{200}/

/** Fenced code in the languages above is coloured when the post is saved. */
export function highlightedFences(md: MarkdownIt) {
  md.renderer.rules.fence = (tokens, index, _options, env) => {
    const { info = '', content = '' } = tokens[index] ?? {}
    const language = md.utils.unescapeAll(info).trim().split(/\s/, 1)[0] ?? ''
    const name = language === '' ? '' : ` class="language-${escapeHtml(language)}"`
    const html = highlighted(content, language, env ?? {}) ?? escapeHtml(content)
    return `<pre><code${name}>${html}</code></pre>\n`
  }
}

/** Code as escaped HTML with `<span class="hljs-…">` around its parts; null where it stays plain. */
function highlighted(code: string, language: string, env: Env): string | null {
  const total = Number(env.highlighted ?? 0) + code.length
  const allowed = code.length <= blockLimit && total <= postLimit && !slowShapes.test(code)
  if (!allowed || language === '' || !highlighter().getLanguage(language)) return null
  env.highlighted = total
  return highlighter().highlight(code, { language, ignoreIllegals: true }).value
}

/** Building the grammars takes milliseconds, which most starts of the Worker need not spend. */
function highlighter(): typeof hljs {
  if (hljs.listLanguages().length > 0) return hljs
  for (const [name, grammar] of Object.entries(languages)) hljs.registerLanguage(name, grammar)
  return hljs
}
