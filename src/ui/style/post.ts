import { css } from './css.ts'

/** A post's head and end. Its text is prose. */
export const post_css = css`
  header.post {
    margin-bottom: 2rem;
  }
  :where(header.post:has(h1:dir(rtl))) {
    text-align: right;
  }
  header.post .counters {
    margin-top: 0.15rem;
  }
  .corrections {
    list-style: none;
    padding: 0;
    margin: 2rem 0 0;
    font: 0.84rem/1.6 var(--sans);
    color: var(--quiet);
  }
  .end {
    border-top: 1px solid var(--rule);
    margin-top: 2.6rem;
    padding-top: 1rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.2rem;
    align-items: baseline;
    font: 0.78rem/1.5 var(--sans);
  }
  .end .tags {
    margin: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.7rem;
  }
  .end .tags a {
    color: var(--quiet);
    text-decoration: none;
  }
  .end .tags a::before {
    content: '#';
    opacity: 0.6;
  }
  .end .tags a:hover {
    color: var(--accent);
  }
  .end .counted {
    margin-inline-start: auto;
  }
  .related ul {
    list-style: none;
    padding: 0;
    margin: 3rem 0 0;
    display: grid;
    gap: 1.2rem;
    grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr));
  }
  .related a[href^='/posts/'] {
    display: block;
    font-size: 0.92em;
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
    text-wrap: balance;
    margin-bottom: 0.25em;
  }
  .share {
    margin: 0;
    color: var(--quiet);
  }
  .share p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1rem;
    margin: 0.5rem 0 0;
  }
  .share[open] {
    flex-basis: 100%;
    order: 3;
  }
  .contents {
    font: 0.8rem/1.45 var(--sans);
    border-block: 1px solid var(--rule);
    padding: 0.7rem 0;
    margin: 0 0 1.8rem;
  }
  .contents summary {
    color: var(--quiet);
    cursor: pointer;
  }
  .contents ol {
    list-style: none;
    padding: 0;
    margin: 0.6rem 0 0;
  }
  .contents li {
    margin: 0 0 0.45rem;
  }
  .contents .deeper {
    padding-inline-start: 1em;
  }
  .contents a {
    color: inherit;
    text-decoration: none;
  }
  .contents a:hover {
    color: var(--accent);
  }
  @media (min-width: 78rem) {
    @supports selector(::details-content) {
      .contents {
        float: inline-start;
        position: sticky;
        top: 2rem;
        width: 11rem;
        margin-inline: -12.5rem 1.5rem;
        border: 0;
        padding: 0.35rem 0 0;
        color: var(--quiet);
        max-height: calc(100vh - 4rem);
        overflow: auto;
      }
      .contents::details-content {
        content-visibility: visible;
        block-size: auto;
      }
      .contents summary {
        list-style: none;
        pointer-events: none;
        font-weight: 600;
      }
    }
  }
  @media (min-width: 48rem) {
    figure.wide {
      margin-inline: -4rem;
    }
  }
`
