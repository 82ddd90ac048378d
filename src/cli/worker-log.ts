/** Prints what the Workers log: lines as they are, warnings and errors on stderr. */
export function printLog({ level, message }: { level: string; message: string }): void {
  if (isNoise(message)) return
  if (level === 'warn' || level === 'error') console.error(message)
  else console.log(message)
}

/** The runtime speaks of its own C++ in the same stream, for example when a reader closes the tab. */
export function isNoise(message: string): boolean {
  return /^(?:\S+ )?(?:workerd|kj|capnp|external)\/\S+\.(?:c\+\+|h):\d+/.test(message)
}
