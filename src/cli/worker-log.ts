/** Prints what the Workers log: lines as they are, warnings and errors on stderr. */
export function printLog({ level, message }: { level: string; message: string }): void {
  const said = inWords(message)
  if (said === null) return
  if (level === 'warn' || level === 'error') console.error(said)
  else console.log(said)
}

/**
 * The runtime speaks of its own C++ in the same stream, for example when a reader closes the tab: null for that.
 * Only why SQLite refused (a full disk, a file that is none of its own) is said nowhere else.
 */
export function inWords(message: string): string | null {
  if (!/^(?:\S+ (?:= )?)?(?:workerd|kj|capnp|external)\/\S+\.(?:c\+\+|h):\d+/.test(message))
    return message
  const [, why] = /dbErrorMessage\([^)]*\) = (.+?: SQLITE_\w+)/.exec(message) ?? []
  return why ? `SQLite: ${why}` : null
}
