import type { ComponentChildren } from 'preact'
import type { Sentence } from '../ui/text/sentence.ts'

interface SentenceLineProps {
  sentences: Sentence[]
  /** The page that has the tables; empty on it. */
  page: string
  children?: ComponentChildren
}

/** The report in words, each figure a link to where it comes from. */
export function SentenceLine({ sentences, page, children }: SentenceLineProps) {
  return (
    <p class="sentence">
      {sentences.flatMap((sentence) => [
        ...sentence.map((part) =>
          typeof part === 'string' ? part : <a href={`${page}#${part.to}`}>{part.words}</a>,
        ),
        ' ',
      ])}
      {children}
    </p>
  )
}
