import { css } from './css.ts'

/** A post: its head, its prose, its end. */
export const post_css = css`
  header.post { margin-bottom: 2rem }
  header.post .counters { margin-top: .15rem }
  figure { margin: 2em 0 }
  img { display: block; max-width: 100%; height: auto; border-radius: .2rem }
  figure img { width: 100% }
  figcaption { font: .76rem/1.45 var(--sans); color: var(--quiet); margin-top: .6em }
  .prose { hyphens: auto; text-wrap: pretty }
  .prose > :first-child { margin-top: 0 }
  .prose ul, .prose ol { padding-inline-start: 1.15em }
  .prose li { margin-bottom: .35em }
  .prose li::marker { color: var(--accent) }
  .prose li:has(> input[type=checkbox]) { list-style: none; margin-inline-start: -1.15em }
  .prose input[type=checkbox] { accent-color: var(--accent); margin: 0 .35em 0 0 }
  blockquote { margin-inline: 0; padding-inline-start: 1.1em; border-inline-start: .16em solid var(--accent); font-style: italic }
  blockquote em { font-style: normal }
  code, pre, kbd { font-family: var(--mono); font-size: .84em }
  :not(pre) > code { background: var(--tint); border-radius: .2em; padding: .1em .3em }
  kbd { border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: .25em; padding: .05em .35em }
  pre { background: var(--tint); border-radius: .4rem; padding: 1em 1.15em; overflow-x: auto; line-height: 1.5; hyphens: none; tab-size: 2 }
  pre code { font-size: 1em }
  .hljs-comment, .hljs-quote, .hljs-meta { color: var(--quiet) }
  .hljs-keyword, .hljs-selector-tag, .hljs-name, .hljs-section { color: var(--accent) }
  .hljs-string, .hljs-attr, .hljs-addition, .hljs-regexp { color: light-dark(#8a4b08, #d9a871) }
  .hljs-number, .hljs-literal, .hljs-built_in, .hljs-type, .hljs-title { color: light-dark(#5b3c88, #b9a3e3) }
  .hljs-deletion { color: light-dark(#a3262a, #e69a9a) }
  .table { overflow-x: auto; font: .84rem/1.5 var(--sans) }
  table { border-collapse: collapse; min-width: 100%; font-variant-numeric: tabular-nums; hyphens: none }
  th, td { text-align: start; vertical-align: top; padding: .5em .9em .5em 0; border-bottom: 1px solid var(--rule) }
  th { font-weight: 650; border-bottom-color: var(--quiet) }
  hr { border: 0; border-top: 1px solid var(--rule); width: 4rem; margin: 2.4em 0 }
  details summary { cursor: pointer }
  .prose details { border-block: 1px solid var(--rule); padding: .6em 0 }
  .prose details > :last-child { margin-bottom: 0 }
  sup { line-height: 0 }
  [role=doc-endnotes] { font-size: .84em; color: var(--quiet); border-top: 1px solid var(--rule); margin-top: 2.6em; padding-top: 1em }
  [role=doc-endnotes] p { margin-bottom: .4em }
  mark { background: light-dark(#f6e7a8, #5c5220); color: inherit }
  .end { border-top: 1px solid var(--rule); margin-top: 2.6rem; padding-top: 1rem; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: baseline; font: .78rem/1.5 var(--sans) }
  .end .tags { margin: 0; display: flex; flex-wrap: wrap; gap: .2rem .7rem }
  .end .tags a { color: var(--quiet); text-decoration: none }
  .end .tags a::before { content: '#'; opacity: .6 }
  .end .tags a:hover { color: var(--accent) }
  .end .counted { margin-inline-start: auto }
  .share { margin: 0; color: var(--quiet) }
  .share p { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: .5rem 0 0 }
  .share[open] { flex-basis: 100%; order: 3 }
  @media (min-width: 48rem) { figure.wide { margin-inline: -4rem } }
`
