import { Refusal } from './command.ts'
import type { PostFields } from './front-matter.ts'

interface Target {
  base_url: string
  token: string
}

/** Creates the post, or changes the one that has its slug; gives its address. Throws a Refusal in words. */
export async function publishFile(fields: PostFields, target: Target): Promise<string> {
  const found = await ask(target, 'GET', `/api/v1/posts?slug=${encodeURIComponent(fields.slug)}`)
  const [post] = (found as { items: { id: number }[] }).items
  const saved = post
    ? await ask(target, 'PATCH', `/api/v1/posts/${post.id}`, fields)
    : await ask(target, 'POST', '/api/v1/posts', fields)
  return (saved as { url: string }).url
}

async function ask(target: Target, method: string, path: string, input?: PostFields) {
  const response = await send(target, method, path, input)
  const answer = await response.text()
  if (!response.ok) throw new Refusal(inWords(response.status, answer, target))
  try {
    return JSON.parse(answer) as unknown
  } catch {
    throw new Refusal(`At ${target.base_url} something answers that is not this blog.`)
  }
}

async function send(target: Target, method: string, path: string, input?: PostFields) {
  try {
    return await fetch(new URL(path, target.base_url), {
      method,
      headers: { Authorization: `Bearer ${target.token}`, 'Content-Type': 'application/json' },
      ...(input && { body: JSON.stringify(input) }),
    })
  } catch {
    throw new Refusal(
      `Nobody answers at ${target.base_url}. Start the blog with npm start, or name its address in BASE_URL.`,
    )
  }
}

/** From problem+json (RFC 9457), which names each wrong field. */
function inWords(status: number, answer: string, { base_url }: Target): string {
  if (status === 401) return `The token in PLAINVIEW_TOKEN is not one of the blog at ${base_url}.`
  const problem = readProblem(answer)
  const lines = (problem.errors ?? []).map(({ field, message }) => `  ${field}: ${message}`)
  const reason = problem.detail ?? problem.title ?? `status ${status}`
  return [`The blog at ${base_url} did not take it: ${reason}`, ...lines].join('\n')
}

interface Problem {
  title?: string
  detail?: string
  errors?: { field: string; message: string }[]
}

function readProblem(answer: string): Problem {
  try {
    return JSON.parse(answer) as Problem
  } catch {
    return {}
  }
}
