import { Program } from './api.ts'
import { Blog } from './blog.ts'
import { Commenter, idFrom } from './commenter.ts'
import { CODE, setUpOwner } from './owner.ts'

/** Words of a comment that waits, and of a draft: for the eyes of their writers. */
export const SECRET = 'only for my own eyes'
export const DRAFT = 'nobody may know this yet'

/** A blog with something of one person's on every side, and what opens it. */
export interface World {
  now: Date
  commenter: string
  session: string
  bearer: string
  held: number
  key: string
  draft: number
}

export async function openWorld(): Promise<World> {
  const blog = new Blog({ SETUP_CODE: CODE })
  const { headers } = await setUpOwner(blog)
  const program = await Program.of(blog)
  await blog.publish({ slug: 'x', title: 'Open', tags: ['t'] })
  await blog.publish({ slug: 'about', title: 'About', kind: 'page' })
  const draft = await program.create({ title: DRAFT, slug: 'draft', body: DRAFT })
  await program.send('POST', '/api/v1/posts/x/comments', { name: 'Mira', body: 'Seen by all' })
  const writer = new Commenter(blog)
  const held = idFrom(await writer.comment('x', { body: SECRET }))
  return {
    now: blog.now,
    commenter: writer.cookies,
    session: headers['Cookie'] ?? '',
    bearer: (await blog.token())['Authorization'] ?? '',
    held,
    key: writer.keyOf(held),
    draft: draft.id,
  }
}

/** A fresh isolate of it, at that moment. */
export function isolateAt(now: Date, variables: ConstructorParameters<typeof Blog>[0] = {}): Blog {
  const blog = new Blog({ SETUP_CODE: CODE, ...variables })
  blog.now = now
  return blog
}

/** What everybody may ask for, and gets the same of. */
export const addresses = [
  '/',
  '/posts/x',
  '/about',
  '/tags/t',
  '/archive',
  '/archive/2026/11',
  '/search',
  '/privacy',
  '/feed.xml',
  '/comments/feed.xml',
  '/posts/x/comments/feed.xml',
  '/posts/x.md',
  '/posts/x.json',
  '/nothing',
  '/posts/draft',
  '/posts/draft.md',
  '/posts/x/',
]

export type Asked = [path: string, init?: Parameters<Blog['get']>[1]]

/** By a program, which is not counted: no figure moves between two looks. What it has cost is no part of it. */
export async function answerOf(blog: Blog, [path, init]: Asked) {
  const answer = await blog.get(path, { agent: 'curl/8.5.0', ...init })
  const headers = Object.fromEntries(answer.headers)
  delete headers['server-timing']
  return { status: answer.status, headers, body: await answer.text() }
}
