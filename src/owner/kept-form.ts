import type { Typed } from '../http/forms.ts'

const MARK = 'kept.'
/** More than any form of the desk has. */
const MOST_FIELDS = 200

/** What a form brings along by itself; anything else somebody may have typed. */
const brought = /^(?:_method|action|status|version|id-\d+)$/

export function isTyped(name: string): boolean {
  return !brought.test(name)
}

/** Whether there is anything to lose. */
export function hasTyped(typed: Typed): boolean {
  return Object.entries(typed).some(([name, value]) => isTyped(name) && value.trim() !== '')
}

/** The fields under other names, so that the form of the sign-in can carry them beside its own. */
export function marked(typed: Typed): Typed {
  const fields = Object.entries(typed).slice(0, MOST_FIELDS)
  return Object.fromEntries(fields.map(([name, value]) => [MARK + name, value]))
}

/** The carried fields of a sign-in; none where it carries none. */
export function unmarked(typed: Typed): Typed {
  const fields = Object.entries(typed).filter(([name]) => name.startsWith(MARK))
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(MARK.length), value]))
}

/** An address of the desk and of nothing else: `//host` is another site, and `..` leads out. */
export function isDeskPath(path: string): boolean {
  return /^\/owner(?:\/[\w-]+)*(?:\?[\w=&.%-]*)?$/.test(path)
}
