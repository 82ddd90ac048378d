import type { RunningBlog } from './running-blog.ts'

/** A post that has one of everything a text can be made of, long enough for a table of contents. */
export const EVERYTHING = '/posts/everything'

const body = `A [link](https://example.org/), \`code\`, *emphasis*, **strength**, ~~gone~~ and a note.[^1]

## Lists

- one
  - nested
- [x] done
- [ ] not done

1. first
2. second

> A quotation
>
> — Somebody

## A table, and code

| What | How many |
| --- | ---: |
| Needles | 1,234 |

\`\`\`ts
// Longer than any telephone is wide: the box scrolls, and so it must be reached by the keyboard as well.
export const answer = (question: string): number => question.length
\`\`\`

### A third level[^2]

![A couch](/demo/couch.svg "The couch")

https://www.youtube.com/watch?v=dQw4w9WgXcQ

## Words

<details><summary>More</summary>

Hidden.

</details>

<kbd>Ctrl</kbd>, H<sub>2</sub>O, mc<sup>2</sup>, <mark>marked</mark>, Donaudampfschifffahrtselektrizitätenhauptbetriebswerk

---

## نص عربي

${'Some words that make it long. '.repeat(180)}

[^1]: A note with \`code\`.
[^2]: Another one.
`

/** Published with a cover and a thread as deep as threads are shown, by names that are too long. */
export async function publishEverything(blog: RunningBlog, token: string): Promise<void> {
  const send = async (path: string, fields: Record<string, unknown>) => {
    const answer = await fetch(`${blog.address}/api/v1/posts${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(fields),
    })
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: number }
  }
  await send('', {
    title: 'One of everything',
    slug: 'everything',
    body,
    status: 'published',
    published_at: '2026-09-01T10:00:00Z',
    excerpt: 'A summary in a sentence.',
    tags: ['research', 'A longer tag'],
    cover: '/demo/hand.svg',
    cover_alt: 'A hand',
  })
  let parent: number | undefined
  for (let depth = 0; depth < 5; depth++) {
    const name = `Bartholomäus-${'Rindfleischetikettierung'.repeat(2)}`
    const comment = {
      name,
      body: `Comment ${depth}: https://example.org/${'a-long-way/'.repeat(9)}`,
    }
    parent = (await send('/everything/comments', { ...comment, parent })).id
  }
}
