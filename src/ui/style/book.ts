import { css } from './css.ts'

/** The second theme: a printed book's rhythm. Indents instead of gaps, centred titles, dates before them. */
export const book_css = css`
  :root {
    --paper: light-dark(#fbf7ee, #191714);
    --ink: light-dark(#241f19, #e6dfd3);
    --quiet: light-dark(#6b6152, #a59a89);
    --rule: light-dark(#ddd3bf, #38332b);
    --tint: light-dark(#f3ecdc, #221f1a);
    --serif:
      'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', 'URW Palladio L', Cambria,
      Georgia, serif;
  }
  html {
    line-height: 1.5;
  }
  body {
    max-width: 33rem;
  }
  .site {
    justify-content: center;
    padding: 2.4rem 0 3.6rem;
  }
  .site .name {
    flex-basis: 100%;
    text-align: center;
    margin: 0 0 0.4rem;
    font: 1.05rem/1.4 var(--serif);
    font-variant-caps: all-small-caps;
    letter-spacing: 0.12em;
  }
  h1,
  header.post,
  .cards li,
  main > .lede,
  .how-many {
    text-align: center;
  }
  header.post {
    margin-bottom: 2.6rem;
  }
  h1 {
    font-weight: 400;
    font-size: 2.2em;
    letter-spacing: -0.01em;
  }
  h2 {
    font-weight: 400;
    font-style: italic;
  }
  .prose h2 {
    text-align: center;
  }
  .cards li {
    display: flex;
    flex-direction: column;
    margin-bottom: 3.4rem;
  }
  .cards .line {
    order: -1;
    justify-content: center;
    margin-bottom: 0.4rem;
  }
  .cards h2 {
    font-style: normal;
    font-size: 1.5em;
  }
  .cards h3 {
    font-weight: 400;
    font-size: 1.35em;
  }
  .excerpt {
    text-wrap: balance;
  }
  .lede {
    font-style: italic;
    text-wrap: balance;
  }
  article > .lede {
    text-align: center;
  }
  .prose {
    font-variant-numeric: oldstyle-nums;
  }
  .prose :is(pre, code, table) {
    font-variant-numeric: lining-nums;
  }
  .prose > p {
    margin: 0;
  }
  .prose > p + p {
    text-indent: 1.4em;
  }
  .prose > p + :not(p) {
    margin-top: 1.05em;
  }
  .prose > :not(p, h2, h3, h4) + p {
    margin-top: 1.05em;
  }
  .prose > p:first-of-type::first-line {
    font-variant-caps: small-caps;
    letter-spacing: 0.03em;
  }
  .prose hr {
    border: 0;
    width: auto;
    text-align: center;
  }
  .prose hr::before {
    content: '⁂';
    color: var(--quiet);
  }
  blockquote {
    border: 0;
    padding-inline: 1.6em;
  }
  .end,
  .foot {
    justify-content: center;
  }
  .foot span:first-child,
  .end .counted {
    margin-inline: 0;
  }
  @media (min-width: 40rem) {
    .prose > :is(p, ul, ol, blockquote) {
      text-align: justify;
    }
  }
`
