import type { Blog } from './blog.ts'

export const CODE = 'let-me-in'
export const OWNER = { site_title: 'Ours', name: 'Mira', email: 'mira@example.org' }

/** What a browser sends back of the cookies that this answer sets; those it takes away are gone. */
export function cookieOf(response: Response): Record<string, string> {
  const pairs = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  const kept = pairs.filter((pair) => !pair.endsWith('='))
  return kept.length > 0 ? { Cookie: kept.join('; ') } : {}
}

/** The password that a page shows this once. */
export function keyOf(page: string): string {
  return /data-sign-in-key[^>]*>\s*([0-9a-z-]+)\s*</.exec(page)?.[1] ?? ''
}

/** Sets the blog up, which was made with `SETUP_CODE: CODE`, as a browser would. */
export async function setUpOwner(blog: Blog, agent?: string) {
  const made = await blog.post('/owner/setup', { code: CODE, ...OWNER }, { agent })
  return { headers: cookieOf(made), key: keyOf(await made.text()) }
}

/** The same owner on one device more. */
export async function signIn(blog: Blog, key: string, agent?: string) {
  return cookieOf(await blog.post('/owner/sign-in', { email: OWNER.email, key }, { agent }))
}
