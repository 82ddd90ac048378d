import type { Heading } from './page-html.ts'

/** The table of contents of a long post: folded on a phone, in the margin where there is one. */
export function Contents({ headings, title }: { headings: Heading[]; title: string }) {
  if (headings.length === 0) return null
  return (
    <details class="contents">
      <summary>{title}</summary>
      <ol>
        {headings.map(({ id, words, depth }) => (
          <li class={depth === 3 ? 'deeper' : undefined} key={id}>
            <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: words }} />
          </li>
        ))}
      </ol>
    </details>
  )
}
