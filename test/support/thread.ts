import { expect } from 'vitest'
import type { Blog } from './blog.ts'
import { Commenter, idFrom } from './commenter.ts'
import { findAll } from './page.ts'

export async function answer(
  blog: Blog,
  slug: string,
  parent: number | null,
  body: string,
): Promise<number> {
  const typed = { body, ...(parent ? { parent: String(parent) } : {}) }
  return idFrom(await new Commenter(blog).comment(slug, typed))
}

export function rootsTo(number: number): { body: string }[] {
  return Array.from({ length: number }, (_, i) => ({ body: `Root ${i}` }))
}

export async function moderate(blog: Blog, method: string, path: string) {
  const response = await blog.json(
    method,
    `/api/v1/comments/${path}`,
    {},
    { headers: await blog.token() },
  )
  expect(response.status).toBe(200)
}

/** `id@depth` of the published comments, from top to bottom. */
export async function outline(html: string): Promise<string[]> {
  const comments = await findAll(html, '#comments li[data-comment]')
  return comments.map(
    ({ attributes }) => `${attributes.id?.replace('comment-', '')}@${attributes['data-depth']}`,
  )
}
