import type { RunningBlog } from './running-blog.ts'

/** A link to the statistics for others: its path, and the page that shows it this once. */
export async function shareLink(
  blog: RunningBlog,
  headers: Record<string, string>,
): Promise<{ path: string; shown: string }> {
  const answer = await fetch(`${blog.address}/owner/stats/shares`, { method: 'POST', headers })
  const shown = await answer.text()
  const path = /\/stats\/[\w-]{24}/.exec(shown)?.[0]
  if (!path) throw new Error(`No link was made: ${answer.status}`)
  return { path, shown }
}
