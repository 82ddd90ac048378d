import { css } from './css.ts'

/** Lists of posts. */
export const cards_css = css`
  main > .lede {
    margin-bottom: 2.4rem;
  }
  .cards {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .cards li {
    margin: 0 0 2.4rem;
  }
  .cards h2 {
    margin: 0 0 0.2em;
    font-size: 1.4em;
  }
  .cards h2 a {
    text-decoration: none;
  }
  .cards p.excerpt {
    margin: 0.15em 0 0.4em;
    color: var(--quiet);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
  }
  :where(.cards li:has(:dir(rtl))) .line {
    justify-content: end;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .popular {
    margin-top: 3rem;
    padding-top: 1.6rem;
    border-top: 1px solid var(--rule);
  }
  .popular h2 {
    font: 600 0.8rem/1.5 var(--sans);
    margin: 0 0 0.8rem;
  }
  .popular ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .popular li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.35rem 1rem;
    align-items: baseline;
    margin: 0 0 0.9rem;
  }
  .popular li > a {
    flex: 1 1 18rem;
    text-decoration: none;
  }
  .up {
    font: 0.8rem/1.5 var(--sans);
    margin: 0 0 0.4rem;
  }
  .up a {
    color: var(--quiet);
    text-decoration: none;
  }
  .up a::after {
    content: ' ›';
  }
`
