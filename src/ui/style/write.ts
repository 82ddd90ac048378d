import { css } from './css.ts'
import { prose_css } from './prose.ts'

/** Writing: the list of posts, the form, and the preview in it, which has the reader's type. */
export const write_css =
  css`
    .views {
      margin-top: 0.8rem;
    }
    .search {
      display: flex;
      gap: 0.4rem;
      flex: 1 1 14rem;
      max-width: 24rem;
    }
    .search input {
      margin: 0;
    }
    .views .tabs {
      align-items: baseline;
    }
    .see {
      white-space: nowrap;
    }
    td .title {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    td .meta {
      margin: 0.1rem 0 0;
    }
    form.post {
      max-width: 46rem;
    }
    #title {
      font: 600 1.3rem/1.3 var(--serif);
    }
    #body {
      font: 1.05rem/1.55 var(--serif);
      font-variant-ligatures: none;
      min-height: 50vh;
    }
    form.post textarea:not(#body) {
      min-height: 0;
    }
    form.post details {
      margin-bottom: 0.9rem;
    }
    form.post summary {
      font-weight: 600;
      font-size: 0.87rem;
      margin-bottom: 0.4rem;
      cursor: pointer;
    }
    .box {
      align-self: end;
      padding-bottom: 0.5rem;
    }
    .bottom {
      position: sticky;
      bottom: 0;
      padding: 0.7rem 0;
      background: var(--paper);
      border-top: 1px solid var(--rule);
    }
    .now dt {
      font-weight: 600;
      font-size: 0.87rem;
    }
    .now dd {
      margin: 0 0 0.6rem;
      overflow-wrap: anywhere;
    }
    .note p,
    .note ul {
      margin: 0 0 0.3rem;
    }
    .shown {
      border: 1px solid var(--rule);
      border-radius: 0.4rem;
      padding: 1rem 1.25rem;
      margin-bottom: 1.6rem;
      max-width: 38.5rem;
      font: 1.2rem/1.6 var(--serif);
      overflow-wrap: break-word;
    }
    .shown h1 {
      font: 600 2.05em/1.12 var(--serif);
    }
    .shown h2 {
      font: 600 1.28em/1.25 var(--serif);
      margin: 1.8em 0 0.5em;
    }
    @media (max-width: 44rem) {
      .if-room {
        display: none;
      }
      .bottom {
        bottom: 2.8rem;
      }
      .bottom button {
        padding-inline: 0.8em;
      }
    }
  ` + `.shown{${prose_css}}`
