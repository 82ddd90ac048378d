import { css } from './css.ts'

/** What a text is made of: figures, lists, code, tables, notes. */
export const prose_css = css`
  figure {
    margin: 2em 0;
  }
  img {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: 0.2rem;
  }
  figure img {
    width: 100%;
  }
  figcaption {
    font: 0.76rem/1.45 var(--sans);
    color: var(--quiet);
    margin-top: 0.6em;
  }
  .prose {
    hyphens: auto;
    text-wrap: pretty;
  }
  .prose > :first-child {
    margin-top: 0;
  }
  .prose ul,
  .prose ol {
    padding-inline-start: 1.15em;
  }
  .prose li {
    margin-bottom: 0.35em;
  }
  .prose li > :is(ul, ol) {
    margin: 0.35em 0 0;
  }
  .prose li::marker {
    color: var(--accent);
  }
  .prose li.task {
    list-style: none;
    margin-inline-start: -1.15em;
  }
  .prose input[type='checkbox'] {
    accent-color: var(--accent);
    margin: 0 0.35em 0 0;
  }
  blockquote {
    margin-inline: 0;
    padding-inline-start: 1.1em;
    border-inline-start: 0.16em solid var(--accent);
    font-style: italic;
  }
  blockquote em,
  :dir(rtl) > blockquote {
    font-style: normal;
  }
  code,
  pre,
  kbd {
    font-family: var(--mono);
    font-size: 0.84em;
    direction: ltr;
    unicode-bidi: isolate;
  }
  :not(pre) > code {
    background: var(--tint);
    border-radius: 0.2em;
    padding: 0.1em 0.3em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  kbd {
    border: 1px solid var(--rule);
    border-bottom-width: 2px;
    border-radius: 0.25em;
    padding: 0.05em 0.35em;
  }
  pre {
    background: var(--tint);
    border-radius: 0.4rem;
    padding: 1em 1.15em;
    overflow-x: auto;
    line-height: 1.5;
    hyphens: none;
    tab-size: 2;
  }
  pre code {
    font-size: 1em;
  }
  .hljs-comment,
  .hljs-quote,
  .hljs-meta {
    color: var(--quiet);
  }
  .hljs-keyword,
  .hljs-selector-tag,
  .hljs-name,
  .hljs-section {
    color: var(--accent);
  }
  .hljs-string,
  .hljs-attr,
  .hljs-addition,
  .hljs-regexp {
    color: light-dark(#8a4b08, #d9a871);
  }
  .hljs-number,
  .hljs-literal,
  .hljs-built_in,
  .hljs-type,
  .hljs-title {
    color: light-dark(#5b3c88, #b9a3e3);
  }
  .hljs-deletion {
    color: light-dark(#a3262a, #e69a9a);
  }
  .table {
    overflow-x: auto;
    font: 0.84rem/1.5 var(--sans);
  }
  table {
    border-collapse: collapse;
    min-width: 100%;
    font-variant-numeric: tabular-nums;
    hyphens: none;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.5em 0.9em 0.5em 0;
    border-bottom: 1px solid var(--rule);
  }
  th {
    font-weight: 650;
    border-bottom-color: var(--quiet);
  }
  hr {
    border: 0;
    border-top: 1px solid var(--rule);
    width: 4rem;
    margin: 2.4em 0;
  }
  details summary {
    cursor: pointer;
  }
  .prose details {
    border-block: 1px solid var(--rule);
    padding: 0.6em 0;
  }
  .prose details > :last-child {
    margin-bottom: 0;
  }
  sup {
    line-height: 0;
  }
  [role='doc-endnotes'] {
    font-size: 0.84em;
    color: var(--quiet);
    border-top: 1px solid var(--rule);
    margin-top: 2.6em;
    padding-top: 1em;
  }
  [role='doc-endnotes'] p {
    margin-bottom: 0.4em;
  }
  .anchor {
    text-decoration: none;
    color: var(--quiet);
    font-weight: 400;
    padding-inline: 0.3em;
    opacity: 0;
  }
  .anchor::before {
    content: '#';
  }
  :is(h2, h3):hover > .anchor,
  .anchor:focus-visible {
    opacity: 1;
  }
  .video a {
    display: grid;
    position: relative;
    place-items: center;
    min-height: 11rem;
    padding-top: 5rem;
    background: var(--tint);
    border-radius: 0.2rem;
    font: 0.84rem/1.5 var(--sans);
    text-decoration: none;
  }
  .video a::before {
    content: '▶\ufe0e';
    position: absolute;
    inset: 0;
    margin: auto;
    width: 3.2rem;
    height: 3.2rem;
    padding-inline-start: 0.2rem;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--accent);
    color: var(--paper);
    font-size: 1.2rem;
  }
  .video a:has(img) {
    min-height: 0;
    padding: 0;
  }
  .side {
    display: none;
  }
  @media (min-width: 78rem) {
    .side {
      display: block;
      float: inline-end;
      clear: inline-end;
      width: 11rem;
      margin: 0.2rem -12.25rem 0.6rem 0;
      font: 0.74rem/1.45 var(--sans);
      color: var(--quiet);
      hyphens: manual;
      text-align: start;
      text-indent: 0;
    }
    .side:dir(rtl) {
      margin-inline: 0 -12.25rem;
    }
  }
  mark {
    background: light-dark(#f6e7a8, #5c5220);
    color: inherit;
  }
`
