declare const safe: unique symbol

/** HTML that may be written into a page as it stands. */
export type SafeHtml = string & { readonly [safe]: true }

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Makes any text safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): SafeHtml {
  return trustHtml(text.replace(/[&<>"']/g, (char) => entities[char] ?? char))
}

/**
 * The one cast. For HTML whose every part was escaped or rebuilt from an allow-list: the Markdown
 * renderers, constants written by hand, and columns that hold what those renderers made.
 */
export function trustHtml(html: string): SafeHtml {
  return html as SafeHtml
}
