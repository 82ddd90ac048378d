import { css } from './css.ts'

/** How we count: the reader's receipt, and what was not counted. */
export const about_css = css`
  .slip {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.15rem 1rem;
    font: 0.8rem/1.5 var(--sans);
    font-variant-numeric: tabular-nums;
    background: var(--tint);
    border-block: 2px dashed var(--rule);
    padding: 1rem;
  }
  .slip dt {
    color: var(--quiet);
  }
  .slip dd {
    margin: 0;
  }
  .slip code {
    font: 0.95em var(--mono);
  }
  .forget p {
    font: 0.8rem/1.5 var(--sans);
    color: var(--quiet);
    margin-top: 0.6rem;
  }
  .sums {
    width: 100%;
    border-collapse: collapse;
    font: 0.84rem/1.5 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .sums caption,
  .sums th,
  .sums td {
    text-align: start;
    padding: 0.4em 0.9em 0.4em 0;
  }
  .sums caption {
    color: var(--quiet);
  }
  .sums th,
  .sums td {
    border-bottom: 1px solid var(--rule);
  }
  .sums .number {
    text-align: end;
    padding-inline-end: 0;
  }
`
