/**
 * Reads an IP address as headers carry it: bare, with a port (`192.0.2.1:443`), in brackets
 * (`[2001:db8::1]:443`) or with a zone (`fe80::1%eth0`). Gives it in its one canonical spelling
 * (RFC 5952), an IPv4-mapped IPv6 address as IPv4, and null for anything else.
 */
export function parseAddress(text: string): string | null {
  if (plain_ipv4.test(text)) return text
  const parts = forms.exec(text.trim())?.groups
  if (!parts || Number(parts['port'] ?? 0) > 65535) return null
  if (parts['ipv4']) return isIpv4(parts['ipv4']) ? parts['ipv4'] : null
  const address = canonicalIpv6(parts['bracketed'] ?? parts['ipv6'] ?? '')
  return address && (mappedIpv4(address) ?? address)
}

/** The neighbourhood of an address from `parseAddress`: `192.0.2.0/24` or `2001:db8:1::/48`. */
export function addressBlock(address: string): string {
  if (address.includes('.')) return address.replace(/\.\d+$/, '.0/24')
  const first = ipv6Groups(address).slice(0, 3)
  return `${canonicalIpv6(`${first.join(':')}::`) ?? address}/48`
}

/** As nearly all come. */
const plain_ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

const forms =
  /^(?:(?<ipv4>\d{1,3}(?:\.\d{1,3}){3})|\[(?<bracketed>[\da-f:.]+)(?:%[\w.-]+)?\])(?::(?<port>\d{1,5}))?$|^(?<ipv6>[\da-f:.]+)(?:%[\w.-]+)?$/i

/** A leading zero is refused: some programs read it as octal. */
function isIpv4(text: string): boolean {
  return text.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part)
}

/** The URL parser checks and spells IPv6 by the same rules as RFC 5952. */
function canonicalIpv6(text: string): string | null {
  const url = URL.parse(`http://[${text}]`)
  return url && url.hostname.slice(1, -1)
}

function mappedIpv4(address: string): string | null {
  const words = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(address)?.slice(1)
  if (!words) return null
  return words.flatMap((word) => [parseInt(word, 16) >> 8, parseInt(word, 16) & 255]).join('.')
}

function ipv6Groups(address: string): string[] {
  const [head, tail] = address.split('::').map((side) => side.split(':').filter(Boolean))
  const left = head ?? []
  const right = tail ?? []
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
}
