import { css } from './css.ts'

/** Sections of settings, one under the other: what it is about on the left, its form beside it. */
export const settings_css = css`
  .setting {
    display: grid;
    grid-template-columns: 11rem minmax(0, 34rem);
    gap: 0 2rem;
    padding: 1.6rem 0 1.8rem;
    border-top: 1px solid var(--rule);
  }
  .setting h2 {
    margin: 0 0 0.8rem;
  }
  .bar .tabs a:only-child {
    display: none;
  }
  .row {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1rem;
  }
  .row p {
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .row button {
    white-space: nowrap;
  }
  .setting .rows:not(:empty) {
    margin-bottom: 1rem;
  }
  .setting .rows > li:last-child {
    border-bottom: 1px solid var(--rule);
  }
  input[type='color'] {
    width: 6rem;
    height: 2.6rem;
    padding: 0.2rem;
  }
  textarea.code {
    font-family: var(--mono);
    font-size: 0.85rem;
  }
  @media (max-width: 58rem) {
    .setting {
      grid-template-columns: minmax(0, 34rem);
    }
  }
`
