import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { seenBy } from '../ui/viewer.tsx'
import type { AppContext } from './context.ts'

export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}

/** A part of a page, which a script lays into one. */
export function renderPiece(piece: VNode): string {
  return renderToString(piece)
}

/** A page for one person, or one that is not worth keeping. */
export function sendPage(c: AppContext, page: VNode, status = 200): Response {
  c.header('Cache-Control', 'private, no-store')
  const role = c.get('person')?.role ?? 'owner'
  return c.html(renderPage(seenBy(role, page)), status as 200)
}
