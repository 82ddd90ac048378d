import { css } from './css.ts'

/** Figures, chart and tables of the statistics, after the desk's. */
export const stats_css = css`
  .up {
    color: var(--accent);
  }
  .down,
  .live.none {
    color: light-dark(#a4521b, #e0a070);
  }
  .live.none {
    color: var(--quiet);
  }
  h3 {
    font: 600 0.93rem/1.3 var(--sans);
    margin: 0 0 0.6rem;
  }
  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    font-size: 0.87rem;
  }
  .bar + .period {
    margin-bottom: 1rem;
  }
  .period details {
    margin: 0;
  }
  .period summary {
    color: var(--quiet);
    padding: 0.35rem 0.6rem;
    cursor: pointer;
  }
  .period form {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    align-items: end;
    padding: 0.4rem 0.6rem;
  }
  .period label {
    width: 9.5rem;
    margin-bottom: 0.4rem;
  }
  .period button {
    margin-bottom: 0.4rem;
    min-height: 2.6rem;
  }
  .tiles {
    grid-template-columns: repeat(auto-fit, minmax(8.2rem, 1fr));
    margin-bottom: 0.5rem;
  }
  .tiles li {
    display: grid;
    grid-template-rows: auto auto auto 1.7rem;
    padding-bottom: 0.5rem;
  }
  .tiles .l {
    line-height: 1.25;
  }
  .change {
    font-size: 0.82rem;
    color: var(--quiet);
  }
  .change b {
    font-weight: 600;
  }
  .tiles svg {
    width: 100%;
    height: 1.5rem;
    align-self: end;
    overflow: visible;
  }
  .fine {
    margin-bottom: 1.8rem;
  }
  .fine b {
    color: var(--ink);
    font-weight: 600;
  }
  .tables summary {
    color: var(--quiet);
    font-size: 0.87rem;
    cursor: pointer;
    padding-block: 0.35rem;
  }
  .tables td small {
    display: block;
    color: var(--quiet);
    font-size: 0.87em;
  }
  .tables form {
    display: inline;
  }
  button.link {
    min-height: 1.8rem;
    padding: 0 0.3rem;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-decoration-color: var(--accent);
  }
  .counted {
    list-style: none;
    margin: 0.5rem 0 0;
    padding: 0;
    font-size: 0.87rem;
  }
  .tables small a {
    text-decoration: underline;
  }
  .live::before {
    content: '';
    display: inline-block;
    width: 0.55rem;
    height: 0.55rem;
    margin-inline-end: 0.5rem;
    border-radius: 50%;
    background: currentColor;
  }
  .live:not(.none)::before {
    background: var(--accent);
  }
  .tables {
    columns: 2 19rem;
    column-gap: 2.4rem;
    margin-bottom: 2rem;
  }
  .tables section {
    break-inside: avoid;
    padding-bottom: 2rem;
  }
  .tables section > p {
    margin: 0.5rem 0 0;
    font-size: 0.9rem;
  }
  .tables section > .hint {
    font-size: 0.82rem;
  }
  .tables td {
    padding-block: 0.3rem;
  }
  .tables td:first-child {
    overflow-wrap: anywhere;
    padding-inline-start: 0.4rem;
    --bar: color-mix(in srgb, var(--accent) 13%, transparent);
    background: linear-gradient(var(--bar), var(--bar)) no-repeat 0 / var(--w, 0) 100%;
  }
  .tables td:first-child:dir(rtl) {
    background-position-x: 100%;
  }
  .csv {
    display: inline-block;
    padding-block: 0.3rem;
    font-size: 0.76rem;
    color: var(--quiet);
    text-decoration: none;
  }
  .csv:hover {
    text-decoration: underline;
  }
  .tables details {
    margin: 0;
  }
  .tables td summary {
    color: inherit;
    font-size: inherit;
    padding: 0;
  }
  .tables td ul {
    list-style: none;
    margin: 0.2rem 0 0.4rem 1rem;
    padding: 0;
    color: var(--quiet);
    font-size: 0.87em;
  }
  .tables td li b {
    font-weight: 500;
    color: var(--ink);
  }
`

/** For those who have a link: no desk beside it, and as much room. */
export const shared_css = css`
  body.door {
    max-width: 66rem;
    padding-top: 1.6rem;
  }
`
