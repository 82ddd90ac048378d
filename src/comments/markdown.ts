import { escapeHtml } from '../lib/safe-html.ts'
// placeholder until the real one is written
export function renderComment(source: string) {
  return { html: escapeHtml(source), text: source, links: 0 }
}
