import { comment_form_css } from './comment-form.ts'
import { css } from './css.ts'

const comments_css = css`
  .thread {
    margin-top: 3.4rem;
  }
  .thread h2 {
    margin: 0 0 1.2rem;
  }
  .thread ol {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .thread ol ol {
    padding-inline-start: 1.15rem;
    border-inline-start: 1px solid var(--rule);
    margin-top: 1.4rem;
  }
  .comment {
    margin: 0 0 1.6rem;
    font-size: 0.92em;
  }
  .comment .comment {
    font-size: 1em;
  }
  .comment:target > .body {
    background: var(--tint);
    box-shadow: 0 0 0 0.5rem var(--tint);
  }
  .comment .who {
    font: 0.78rem/1.5 var(--sans);
    color: var(--quiet);
    margin: 0 0 0.2em;
  }
  .comment .who b {
    color: var(--ink);
    font-weight: 650;
  }
  .comment .who a {
    color: inherit;
    text-decoration: none;
  }
  .comment .who a:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .comment .badge {
    color: var(--accent);
    font-weight: 600;
  }
  .comment .body > * {
    margin-bottom: 0.6em;
  }
  .comment pre {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .comment .do {
    font: 0.74rem/1 var(--sans);
    display: flex;
    flex-wrap: wrap;
    column-gap: 1rem;
  }
  .comment .do a {
    color: var(--quiet);
    text-decoration: none;
    display: inline-block;
    padding-block: 0.5em;
  }
  .comment .do a:hover {
    color: var(--accent);
  }
  .comment.gone > .body {
    color: var(--quiet);
    font-style: italic;
  }
  .comment.held > .body {
    border-inline-start: 0.16em dashed var(--accent);
    padding-inline-start: 1rem;
  }
  .held-note {
    font: 0.78rem/1.5 var(--sans);
    color: var(--quiet);
    margin: 0.4rem 0 0;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1rem;
    font: 0.78rem/1.5 var(--sans);
    margin: -0.6rem 0 1.4rem;
  }
  .order a {
    color: var(--quiet);
    text-decoration: none;
    padding-block: 0.3rem;
  }
  .order a[aria-current] {
    color: var(--ink);
    font-weight: 600;
  }
  .order a:hover {
    color: var(--accent);
  }
  label.unfold {
    font: 0.74rem/1.5 var(--sans);
    color: var(--quiet);
    margin: 0.2rem 0;
  }
  @media screen {
    .comment:not(:target, :has(> .unfold :checked)) > .long {
      max-height: 18em;
      overflow: hidden;
      mask-image: linear-gradient(#000 70%, transparent);
    }
  }
  .address {
    font: 0.8em/1.5 var(--mono);
  }
  .news {
    position: sticky;
    bottom: 1rem;
    height: 0;
    margin: 0;
    z-index: 1;
  }
  .news a {
    position: absolute;
    bottom: 0;
    inset-inline: 0;
    width: fit-content;
    margin-inline: auto;
    padding: 0.45em 1em;
    font: 0.8rem/1.5 var(--sans);
    background: var(--paper);
    border: 1px solid var(--field);
    border-radius: 0.3rem;
  }
`

/** Comments and their form. */
export const thread_css = comments_css + comment_form_css
