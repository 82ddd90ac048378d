import { remembering } from './least-recent.ts'

/** Origin and host of an address as requests carry it. Nearly all requests begin alike. */
export function readStart(url: string): { origin: string; hostname: string } {
  const path = url.indexOf('/', 'https://'.length)
  return read(path < 0 ? url : url.slice(0, path))
}

const read = remembering(10, (start: string) => {
  const { origin, hostname } = new URL(start)
  return { origin, hostname }
})
