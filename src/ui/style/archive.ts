import { css } from './css.ts'

/** Years and their months. */
export const archive_css = css`
  .months {
    list-style: none;
    padding: 0;
    margin: 0;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
    gap: 0.2rem 1.6rem;
  }
  .months li {
    margin: 0;
    padding-block: 0.25rem;
  }
  .months a {
    text-decoration: none;
  }
  .months span {
    font: 0.78rem/1.5 var(--sans);
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    margin-inline-start: 0.4rem;
  }
`
