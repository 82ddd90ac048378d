/**
 * What a browser sends with the address that it opens. Each number is another person: an agent of their own, and
 * an address in a /24 of its own.
 */
export function browserHeaders(person: number): Record<string, string> {
  const [a, b, c] = [10 + (person >> 16), (person >> 8) & 255, person & 255]
  return {
    'User-Agent': `Mozilla/5.0 (X11; Linux x86_64; rv:140.${person}) Gecko/20100101 Firefox/140.${person}`,
    Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'Accept-Language': 'en-GB,en;q=0.5',
    'CF-Connecting-IP': `${a}.${b}.${c}.7`,
    'Sec-Fetch-Dest': 'document',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Site': 'none',
  }
}
