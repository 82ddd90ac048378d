import { css } from './css.ts'

/** Buttons and fields of the desk. */
export const controls_css = css`
  button,
  .button {
    min-height: 2.2rem;
    font: 600 0.85rem/1 var(--sans);
  }
  .button {
    display: inline-block;
    text-decoration: none;
    padding: 0.8em 1.15em;
    border: 1px solid var(--accent);
    border-radius: 0.3rem;
    background: var(--accent);
    color: var(--paper);
  }
  .button:hover {
    color: var(--paper);
    filter: brightness(1.08);
  }
  button.plain,
  .button.plain {
    background: none;
    color: var(--ink);
    border-color: var(--rule);
    font-weight: 500;
  }
  button.plain:hover,
  .button.plain:hover {
    border-color: var(--accent);
    color: var(--accent);
    filter: none;
  }
  button.danger {
    color: light-dark(#a3262a, #e69a9a);
  }
  label {
    display: block;
    font-weight: 600;
    font-size: 0.87rem;
    margin-bottom: 0.9rem;
  }
  label small,
  .hint {
    font-weight: 400;
    color: var(--quiet);
    font-size: 0.82rem;
  }
  input:not([type='checkbox'], [type='radio']),
  textarea,
  select {
    display: block;
    width: 100%;
    margin-top: 0.25rem;
    padding: 0.55em 0.7em;
    font: 1rem/1.4 var(--sans);
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--field);
    border-radius: 0.3rem;
  }
  textarea {
    min-height: 6rem;
    resize: vertical;
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--accent);
    width: 1.1rem;
    height: 1.1rem;
    margin: 0 0.4rem 0 0;
    vertical-align: -0.15rem;
  }
  .wrong {
    display: block;
    color: light-dark(#a3262a, #e69a9a);
    font-size: 0.82rem;
    font-weight: 500;
    margin: 0.25rem 0 0;
  }
  .pair {
    display: grid;
    gap: 0 1rem;
    align-items: end;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
  }
  .secret {
    display: block;
    font: 600 1.15rem/1.6 var(--mono);
    background: var(--tint);
    border-radius: 0.4rem;
    padding: 0.9rem 1.1rem;
    margin: 0 0 1rem;
    max-width: 44rem;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .qr {
    display: block;
    width: min(20rem, 100%);
    margin: 0 0 1rem;
  }
`
