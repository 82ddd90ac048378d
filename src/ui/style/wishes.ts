import { css } from './css.ts'

/** What a reader or a printer wishes: more contrast, paper. After everything of the page. */
export const wishes_css = css`
  @media (prefers-contrast: more) {
    :root {
      --ink: light-dark(#000, #fff);
      --quiet: light-dark(#3f3e3a, #cfccc4);
      --rule: light-dark(#77756e, #8d8a82);
      --field: light-dark(#3f3e3a, #cfccc4);
    }
    a {
      text-decoration-thickness: 0.12em;
    }
  }
  @media print {
    :root {
      color-scheme: light;
    }
    .site,
    .skip,
    .pager,
    .contents,
    .anchor,
    .related,
    .thread .order,
    .comment .do,
    form,
    .share,
    .foot a {
      display: none;
    }
    html {
      font-size: 11pt;
      background: none;
    }
    body {
      max-width: none;
      padding: 0;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    figure,
    tr {
      break-inside: avoid;
    }
    p,
    li {
      orphans: 3;
      widows: 3;
    }
    pre {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .prose details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .prose .video a {
      min-height: 0;
      padding: 1em;
    }
    .prose .video a:not(:has(img))::before {
      display: none;
    }
    .prose a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
      overflow-wrap: anywhere;
    }
  }
`
