import { css } from './css.ts'

/** What every reader page has. Everything hangs on a few variables; see docs/architecture.md. */
export const base_css = css`
  :root {
    color-scheme: light dark;
    --accent: light-dark(#0f6b5c, #6fc7b4);
    --paper: light-dark(#fdfcf9, #16181a);
    --ink: light-dark(#1d1f21, #e3e1dc);
    --quiet: light-dark(#66645e, #9b9890);
    --rule: light-dark(#e2dfd6, #303336);
    --tint: light-dark(#f4f2ea, #1e2123);
    --field: light-dark(#8d8a80, #74726b);
    --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
    --sans:
      ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
    --mono: ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, monospace;
  }
  * {
    box-sizing: border-box;
  }
  html {
    font: clamp(1.125rem, 1.05rem + 0.35vw, 1.25rem)/1.6 var(--serif);
    background: var(--paper);
    color: var(--ink);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  body {
    margin: 0 auto;
    max-width: 36rem;
    padding: 0 1.25rem 4rem;
    overflow-wrap: break-word;
  }
  a {
    color: inherit;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
  }
  a:hover {
    color: var(--accent);
  }
  :focus-visible {
    outline: 0.15em solid var(--accent);
    outline-offset: 0.2em;
    border-radius: 0.1em;
  }
  :target {
    scroll-margin-top: 1.5rem;
  }
  .skip {
    position: absolute;
    left: -99rem;
    font: 0.8rem/1 var(--sans);
    padding: 0.8em 1em;
    background: var(--paper);
  }
  .skip:focus {
    left: 0.5rem;
    top: 0.5rem;
    z-index: 1;
  }
  .site {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem clamp(0.75rem, 3.5vw, 1.25rem);
    align-items: baseline;
    padding: 1.6rem 0 3.2rem;
    font: 0.8rem/1.5 var(--sans);
  }
  .site a {
    text-decoration: none;
    color: var(--quiet);
    padding-block: 0.3rem;
  }
  .site a:hover {
    color: var(--accent);
  }
  .site .name {
    font-weight: 650;
    color: var(--ink);
    margin-inline-end: auto;
    letter-spacing: -0.005em;
  }
  h1 {
    font-size: 2.05em;
    line-height: 1.12;
    font-weight: 600;
    letter-spacing: -0.018em;
    margin: 0 0 0.5em;
    text-wrap: balance;
    hyphens: manual;
  }
  /* A title is broken only where a word alone would be too wide for a phone. */
  @supports (hyphenate-limit-chars: 16 6 6) {
    h1 {
      hyphens: auto;
      hyphenate-limit-chars: 16 6 6;
    }
  }
  .list-title {
    font-size: 1.5em;
    margin-bottom: 1.4em;
  }
  h2 {
    font-size: 1.28em;
    line-height: 1.25;
    font-weight: 600;
    letter-spacing: -0.008em;
    margin: 2.2em 0 0.5em;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.08em;
    line-height: 1.3;
    font-weight: 600;
    margin: 1.8em 0 0.4em;
  }
  h4,
  h5,
  h6 {
    font-size: 1em;
    font-weight: 600;
    margin: 1.6em 0 0.3em;
  }
  p,
  ul,
  ol,
  dl,
  blockquote,
  figure,
  pre,
  details,
  .table {
    margin: 0 0 1.05em;
  }
  .meta,
  .counters {
    font: 0.78rem/1.5 var(--sans);
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    margin: 0;
  }
  .meta a {
    color: inherit;
  }
  .counters {
    text-wrap: balance;
  }
  .counters a {
    text-decoration: none;
    color: inherit;
  }
  .counters a:hover {
    text-decoration: underline;
    color: var(--accent);
  }
  .counters data {
    color: var(--ink);
    font-weight: 600;
  }
  .counters:empty {
    display: none;
  }
  .lede {
    font-size: 1.12em;
    line-height: 1.5;
    color: var(--quiet);
  }
  .note {
    font: 0.8rem/1.5 var(--sans);
    background: var(--tint);
    border-radius: 0.4rem;
    padding: 0.9rem 1.1rem;
    margin: 0 0 1.6rem;
  }
  button {
    font: 600 0.8rem/1 var(--sans);
    padding: 0.8em 1.15em;
    border: 1px solid var(--accent);
    border-radius: 0.3rem;
    background: var(--accent);
    color: var(--paper);
    cursor: pointer;
  }
  button:hover {
    filter: brightness(1.08);
  }
  .like button {
    font: inherit;
    padding: 0.5em 0;
    border: 0;
    background: none;
    color: var(--quiet);
  }
  .like button:hover {
    color: var(--accent);
    filter: none;
  }
  .like span {
    color: var(--ink);
    font-weight: 600;
  }
  .pager {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    font: 0.8rem/1.5 var(--sans);
    margin: 2.6rem 0 0;
  }
  .pager .older {
    margin-inline-start: auto;
  }
  .pager a {
    padding-block: 0.4rem;
  }
  .foot {
    margin-top: 4rem;
    padding-top: 1.2rem;
    border-top: 1px solid var(--rule);
    font: 0.76rem/1.6 var(--sans);
    color: var(--quiet);
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2rem 1.2rem;
  }
  .foot span:first-child {
    margin-inline-end: auto;
  }
  .foot a {
    color: inherit;
    text-decoration: none;
    padding-block: 0.2rem;
  }
  .foot a:hover {
    color: var(--accent);
  }
`
