import { css } from './css.ts'

/** A line across the top of a reader's page that is no part of the page. */
export const strip_css = css`
  .strip {
    font: 0.76rem/1.5 var(--sans);
    color: var(--quiet);
    background: var(--tint);
    box-shadow: 0 0 0 100vmax var(--tint);
    clip-path: inset(0 -100vmax);
    padding: 0.55rem 0;
    margin: 0;
  }
  .strip a {
    color: inherit;
  }
  .strip a:hover {
    color: var(--accent);
  }
  .steps {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 1.2rem;
    margin: 0;
    padding: 0;
  }
  .steps li {
    margin: 0;
  }
  .steps b {
    color: var(--accent);
    margin-inline-end: 0.35em;
  }
  @media print {
    .strip {
      display: none;
    }
  }
`
