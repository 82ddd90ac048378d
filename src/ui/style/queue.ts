import { css } from './css.ts'

/** The owner's queue of comments. */
export const queue_css = css`
  .queue > li:focus {
    outline: 2px solid var(--accent);
    outline-offset: 0.3rem;
  }
  .do input[type='search'] {
    width: 14rem;
    margin: 0;
  }
  .do .ask-deletion {
    margin: 0;
  }
  .do.done {
    background: var(--tint);
    border-radius: 0.3rem;
    padding: 0.5rem 0.8rem;
    margin-bottom: 0.8rem;
  }
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
`
