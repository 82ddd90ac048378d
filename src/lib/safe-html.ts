import { escapeMarkup } from './entities.ts'

declare const safe: unique symbol

/** HTML that may be written into a page as it stands. */
export type SafeHtml = string & { readonly [safe]: true }

/** Makes any text safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): SafeHtml {
  return trustHtml(escapeMarkup(text))
}

/**
 * The one cast. For HTML whose every part was escaped or rebuilt from an allow-list: the Markdown
 * renderers, constants written by hand, and columns that hold what those renderers made.
 */
export function trustHtml(html: string): SafeHtml {
  return html as SafeHtml
}
