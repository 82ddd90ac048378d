import { escapeMarkup } from './entities.ts'

// oxlint-disable-next-line no-control-regex -- they are what it looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text for XML content and attributes. Characters that XML 1.0 forbids are left out: one would spoil the whole feed. */
export function xmlText(text: string): string {
  return escapeMarkup(text.toWellFormed().replace(forbidden, ''))
}
