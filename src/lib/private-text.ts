/** Mail addresses, and keys: long, and changing between letters and digits as no words do. */
export function looksPrivate(text: string): boolean {
  const plain = text.replace(/%[\da-f]{2}/gi, (code) => (code === '%40' ? '@' : '-'))
  if (/(?<![@\w.+-])[\w.+-]+@[\w-]+\.\w/.test(plain)) return true
  const length = plain.replace(/[^a-z\d]/gi, '').length
  const changes = plain.match(/[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0
  return length >= 16 && changes / length > 0.22
}

/** A path up to its first part that looks private. */
export function publicPath(path: string): string {
  const parts = path.split('/')
  const end = parts.findIndex(looksPrivate)
  return parts.slice(0, end === -1 ? undefined : end).join('/')
}
