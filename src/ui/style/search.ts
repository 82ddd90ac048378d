import { css } from './css.ts'

/** The search form, and what was found in what it found. */
export const search_css = css`
  .search {
    margin: 0 0 2.6rem;
    font: 0.8rem/1.5 var(--sans);
  }
  .search label {
    font-weight: 600;
  }
  .search div {
    display: flex;
    gap: 0.5rem;
    margin: 0.3rem 0 0.5rem;
  }
  .search input {
    flex: 1;
    min-width: 0;
    font: 1rem/1.4 var(--sans);
    padding: 0.55em 0.7em;
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--field);
    border-radius: 0.3rem;
  }
  .hint {
    color: var(--quiet);
    margin: 0;
  }
  .how-many {
    font: 0.8rem/1.5 var(--sans);
    color: var(--quiet);
    margin: 0 0 1.6rem;
    text-wrap: wrap;
  }
  .cards h3 {
    margin: 0 0 0.2em;
    font-size: 1.2em;
  }
  .cards h3 a {
    text-decoration: none;
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 650;
    text-decoration: underline 0.12em var(--accent);
    text-underline-offset: 0.15em;
  }
`
