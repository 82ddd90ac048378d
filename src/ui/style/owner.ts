import { css } from './css.ts'

/** The desk, after the base. Bars, lists and forms; the reader's colours. */
export const owner_css = css`
  html {
    font: 15px/1.5 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  body {
    max-width: none;
    padding: 0;
  }
  body.desk {
    display: grid;
    grid-template-columns: 12.5rem minmax(0, 1fr);
    min-height: 100vh;
  }
  body.door {
    max-width: 32rem;
    margin: 0 auto;
    padding: 3rem 1.25rem 4rem;
  }
  nav.desk {
    padding: 1.4rem 1rem;
    border-inline-end: 1px solid var(--rule);
    display: flex;
    flex-direction: column;
    gap: 0.15rem;
  }
  nav.desk a {
    color: var(--quiet);
    text-decoration: none;
    padding: 0.38rem 0.6rem;
    border-radius: 0.3rem;
  }
  nav.desk a:hover {
    color: var(--accent);
  }
  nav.desk a[aria-current] {
    color: var(--ink);
    background: var(--tint);
    font-weight: 600;
  }
  nav.desk .name {
    font-weight: 650;
    color: var(--ink);
    margin-bottom: 1rem;
  }
  nav.desk b {
    color: var(--accent);
  }
  body.desk main {
    padding: 1.6rem 2rem 4rem;
    max-width: 64rem;
  }
  h1 {
    font: 600 1.35rem/1.3 var(--sans);
    margin: 0 0 1rem;
    letter-spacing: 0;
  }
  h2 {
    font: 600 0.93rem/1.3 var(--sans);
    margin: 2rem 0 0.6rem;
    letter-spacing: 0;
  }
  .sentence {
    font: 1.32rem/1.5 var(--serif);
    max-width: 44rem;
    margin: 0 0 1.8rem;
    text-wrap: pretty;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.2rem;
    align-items: baseline;
    margin-bottom: 1rem;
  }
  .bar h1 {
    margin: 0;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem;
    font-size: 0.87rem;
  }
  .tabs a {
    padding: 0.35rem 0.6rem;
    border-radius: 0.3rem;
    color: var(--quiet);
    text-decoration: none;
  }
  .tabs a[aria-current] {
    background: var(--tint);
    color: var(--ink);
    font-weight: 600;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    border-block: 1px solid var(--rule);
    margin: 0 0 1.6rem;
    padding: 0;
    list-style: none;
  }
  .tiles li {
    padding: 0.8rem 1rem 0.7rem 0;
    margin: 0;
  }
  .tiles .n {
    font-size: 1.55rem;
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.2;
    display: block;
  }
  .tiles .l {
    font-size: 0.82rem;
    color: var(--quiet);
  }
  .rows {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .rows > li {
    border-top: 1px solid var(--rule);
    padding: 0.8rem 0;
    margin: 0;
  }
  .rows .who {
    color: var(--quiet);
    font-size: 0.87rem;
    margin: 0 0 0.2rem;
  }
  .rows .who b {
    color: var(--ink);
  }
  .rows .text {
    font: 1.05rem/1.5 var(--serif);
    overflow-wrap: anywhere;
    max-width: 44rem;
  }
  .rows .text > :last-child {
    margin-bottom: 0.4rem;
  }
  .rows details {
    margin: 0.5rem 0 0;
  }
  form + .hint {
    margin-top: 1rem;
  }
  .follow {
    margin-top: 1.6rem;
  }
  form.do + .rows {
    margin-top: 0.8rem;
  }
  .reason {
    font-size: 0.82rem;
    color: light-dark(#a4521b, #e0a070);
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    margin: 0.3rem 0 0;
  }
  .do form {
    display: contents;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9rem;
    margin: 0;
  }
  th {
    font-weight: 500;
    color: var(--quiet);
    font-size: 0.78rem;
    text-align: end;
    white-space: nowrap;
    padding: 0 0 0.35rem 0.8rem;
  }
  th:first-child,
  td:first-child {
    text-align: start;
    padding-inline-start: 0;
  }
  td {
    padding: 0.45rem 0 0.45rem 0.8rem;
    text-align: end;
    border-top: 1px solid var(--rule);
    white-space: nowrap;
    vertical-align: top;
  }
  td:first-child {
    white-space: normal;
    width: 100%;
  }
  td a {
    color: inherit;
    text-decoration: none;
  }
  td a:hover {
    color: var(--accent);
  }
  @media (max-width: 44rem) {
    html {
      scroll-padding-bottom: 4rem;
    }
    body.desk {
      grid-template-columns: 1fr;
    }
    nav.desk {
      position: fixed;
      inset: auto 0 0;
      flex-direction: row;
      justify-content: space-around;
      padding: 0.4rem 0.3rem;
      background: var(--paper);
      border: 0;
      border-top: 1px solid var(--rule);
      font-size: 0.8rem;
      z-index: 1;
    }
    nav.desk a {
      padding-inline: 0.2rem;
    }
    nav.desk .name {
      display: none;
    }
    body.desk main {
      padding: 1.1rem 1rem 6rem;
    }
    .sentence {
      font-size: 1.15rem;
    }
  }
`
