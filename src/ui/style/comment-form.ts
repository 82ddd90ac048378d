import { css } from './css.ts'

/** The form of a comment. */
export const comment_form_css = css`
  form.write {
    background: var(--tint);
    border-radius: 0.4rem;
    padding: 1.1rem 1.2rem 1.2rem;
    font: 0.84rem/1.5 var(--sans);
    margin: 2.2rem 0 0;
    scroll-margin-top: 1rem;
  }
  form.write + .meta {
    margin-top: 1rem;
  }
  .comment form.write {
    margin-top: 0.8rem;
  }
  form.write > p,
  .challenge p,
  noscript p,
  .answering {
    margin: 0 0 0.8rem;
    color: var(--quiet);
    font-size: 0.78rem;
  }
  form.write > .ask {
    color: inherit;
  }
  form.write .press {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.7rem;
    align-items: center;
    margin: 0;
  }
  form.write .press a {
    color: var(--quiet);
    font: 0.8rem/1.5 var(--sans);
  }
  form.write button.plain {
    background: none;
    color: var(--ink);
    border-color: var(--field);
  }
  form.write .wrong {
    display: block;
    font-size: 0.78rem;
    color: light-dark(#a3262a, #e69a9a);
    margin: 0.25rem 0 0;
    font-weight: 500;
  }
  form.write label {
    display: block;
    font-weight: 600;
    font-size: 0.78rem;
    margin-bottom: 0.7rem;
  }
  form.write label small {
    font-weight: 400;
    color: var(--quiet);
  }
  input:not([type='checkbox']),
  textarea {
    display: block;
    width: 100%;
    margin-top: 0.25rem;
    padding: 0.55em 0.7em;
    font: 1rem/1.5 var(--sans);
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--field);
    border-radius: 0.3rem;
  }
  textarea {
    min-height: calc(5lh + 1.1em + 2px);
    font-family: var(--serif);
    resize: vertical;
    field-sizing: content;
  }
  @media (scripting: enabled) {
    form.write[action$='/comments'] textarea {
      field-sizing: fixed;
    }
  }
  .pair {
    display: grid;
    gap: 0 1rem;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
  }
  form.write .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.5rem;
    align-items: start;
  }
  .choice input {
    margin: 0.25em 0 0;
    accent-color: var(--accent);
  }
  .choice small {
    grid-column: 2;
  }
  .challenge {
    display: grid;
    align-items: center;
    min-height: 65px;
    margin-bottom: 0.8rem;
  }
  .challenge > * {
    grid-area: 1 / 1;
    margin: 0;
  }
  @media (scripting: none) {
    form.write :is(.remember, .challenge) {
      display: none;
    }
  }
  form.write .preview .comment {
    margin: 1.2rem 0 0;
    padding-top: 1rem;
    border-top: 1px solid var(--rule);
  }
  .preview .body {
    font: 1.05rem/1.6 var(--serif);
  }
  .trap {
    position: absolute;
    left: -99rem;
    height: 1px;
    overflow: hidden;
  }
`
