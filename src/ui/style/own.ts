import { css } from './css.ts'

/** Pages of one person: out of a mail, or of their own comment. After the thread's. */
export const own_css = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }
  button.plain {
    background: none;
    color: var(--ink);
    border-color: var(--field);
  }
  form + form {
    margin-top: 1.4rem;
  }
  .counts {
    border-collapse: collapse;
    font: 0.9rem/1.5 var(--sans);
    font-variant-numeric: tabular-nums;
    margin: 0 0 1.4rem;
  }
  .counts th,
  .counts td {
    padding: 0.4rem 1.4rem 0.4rem 0;
    text-align: start;
    font-weight: 400;
    border-bottom: 1px solid var(--rule);
  }
  .counts thead th {
    color: var(--quiet);
  }
`
