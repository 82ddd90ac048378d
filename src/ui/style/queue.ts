import { css } from './css.ts'

/** The owner's queue of comments. */
export const queue_css = css`
  .queue > li:focus {
    outline: 2px solid var(--accent);
    outline-offset: 0.3rem;
  }
  .do {
    align-items: baseline;
  }
  .do input[type='search'] {
    width: 14rem;
    margin: 0;
  }
  .queue summary,
  .ask-deletion > summary {
    font-size: 0.84rem;
    color: var(--quiet);
    cursor: pointer;
  }
  .do + p {
    margin-top: 0.8rem;
  }
  .do .ask-deletion {
    margin: 0;
  }
  .ask-deletion > summary {
    padding: 0.45rem 0.6rem;
    color: light-dark(#a3262a, #e69a9a);
  }
  :disabled {
    opacity: 0.5;
    cursor: default;
  }
  .do.done {
    background: var(--tint);
    border-radius: 0.3rem;
    padding: 0.5rem 0.8rem;
    margin-bottom: 0.8rem;
    position: sticky;
    top: 0.4rem;
    z-index: 1;
  }
  @media (hover: none), (max-width: 44rem) {
    .keys {
      display: none;
    }
  }
`
