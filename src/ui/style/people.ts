import { css } from './css.ts'

/** Who works here: what can be done about somebody folds away. */
export const people_css = css`
  #people li > p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  #people summary {
    font-size: 0.84rem;
    color: var(--quiet);
    cursor: pointer;
  }
  #people details form {
    padding: 0.35rem 0;
  }
  #people select {
    width: auto;
    margin: 0;
  }
  #people .do .hint {
    flex: 1 1 14rem;
  }
`
