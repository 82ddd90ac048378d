import { cappedText } from '../lib/capped-text.ts'
import { looksPrivate, publicPath } from '../lib/private-text.ts'
import { hostLabels, sourceHosts, type Channel } from './source-hosts.ts'

export interface Source {
  /** A known name, else a host without `www.` or what the address said, in lower case. */
  source: string | null
  channel: Channel
  /** Host and path of the page that linked here: no query, no fragment, no secret. */
  referrer: string | null
  campaign: string | null
}

/**
 * Where a reader came from: by what the address says of itself, else by the Referer. Each text is
 * at most 120 characters. A page of one's own as the Referer, or a broken one, counts as none.
 */
export function findSource(address: URL, referer: string | null, own_hosts: string[]): Source {
  const tags = address.searchParams
  const page = readReferer(referer, own_hosts)
  const origin = readTag(tags, own_hosts) ?? (page && originOf(page))
  const campaign = readLabel(tags.get('utm_campaign'))
  const medium = readLabel(tags.get('utm_medium'))
  return {
    source: origin?.name ?? null,
    channel: channelOf(origin, medium, campaign),
    referrer: page && describe(page),
    campaign,
  }
}

interface Origin {
  name: string
  /** Null for one that is in no list. */
  channel: Channel | null
}

function channelOf(origin: Origin | null, medium: string | null, campaign: string | null): Channel {
  const told = mediums.find(([pattern]) => medium !== null && pattern.test(medium))?.[1]
  if (told) return told
  if (origin?.channel) return origin.channel
  if (medium || campaign) return 'Campaign'
  return origin ? 'Referral' : 'Direct'
}

const mediums: [RegExp, Channel][] = [
  [/^(?:cp[acmv]|ppc|paid.*|.*[-_ ]paid|display|banner|retargeting|affiliate)$/, 'Campaign'],
  [/^(?:e[-_ ]?mails?|mail|newsletters?)$/, 'Email'],
  [/^(?:organic[-_ ])?social(?:[-_ ]?(?:media|network))?$/, 'Social'],
  [/^(?:rss|atom|feed)$/, 'Feed'],
]

function readTag(tags: URLSearchParams, own_hosts: string[]): Origin | null {
  for (const name of ['utm_source', 'source', 'ref']) {
    const label = readLabel(tags.get(name))
    const origin = label && originOfLabel(label)
    if (origin && !isOwn(origin.name, own_hosts)) return origin
  }
  return null
}

/** Some put their whole address there: of that, only the host. */
function originOfLabel(label: string): Origin | null {
  const host = /^(?:[a-z-]+:\/\/)?([a-z\d-]+(?:\.[a-z\d-]+)+)(?:[:/]|$)/.exec(label)?.[1]
  const known = words.get(wordKey(label))
  if (known || !host) return known ?? { name: label, channel: null }
  return apps.get(host) ?? originOfHost(host)
}

function readLabel(text: string | null): string | null {
  const label = cappedText(text?.split(/[?&#]/)[0])
  return label && !looksPrivate(label) ? label.toLowerCase() : null
}

function readReferer(referer: string | null, own_hosts: string[]): URL | null {
  const page = referer ? URL.parse(referer) : null
  if (!page?.hostname || !/^(?:https?|android-app):$/.test(page.protocol)) return null
  return isOwn(page.host, own_hosts) || isOwn(page.hostname, own_hosts) ? null : page
}

function isOwn(host: string, own_hosts: string[]): boolean {
  return own_hosts.some((own) => withoutWww(own) === withoutWww(host))
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function originOf(page: URL): Origin {
  const host = page.hostname.toLowerCase().replace(/\.$/, '')
  if (page.protocol !== 'android-app:') return originOfHost(host)
  return apps.get(host) ?? { name: cappedText(host) ?? host, channel: null }
}

function originOfHost(host: string): Origin {
  const name = cappedText(withoutWww(host)) ?? host
  const label = host.slice(0, host.indexOf('.'))
  return findHost(host) ?? findBrand(host) ?? { name, channel: hostLabels.get(label) ?? null }
}

// Bounded by dots: `old.reddit.com` is Reddit, `notreddit.com` is not. No mark has over four labels.
function findHost(host: string): Origin | undefined {
  const labels = host.split('.').slice(-4)
  return labels.map((_, i) => hosts.get(labels.slice(i).join('.'))).find(Boolean)
}

function findBrand(host: string): Origin | undefined {
  return brands.get(brandForm.exec(host)?.[1] ?? '')
}

// google.com, google.de, google.co.uk, google.com.br and google.cat; not docs.google.com.
const brandForm =
  /^(?:(?:www|m|images|[a-z]{2})\.)?([a-z\d-]+)\.(?:com|cat|[a-z]{2}|com?\.[a-z]{2})$/

/** Host and path of a page: no query, no fragment, no secret. Of a mailbox or a conversation only the host. */
export function describe(page: URL): string | null {
  const quiet = ['Email', 'AI assistant'].includes(originOf(page).channel ?? '')
  const path = quiet || page.protocol === 'android-app:' ? '' : publicPath(page.pathname)
  return cappedText(page.host + path)?.replace(/%[\dA-F]?$|\/$/i, '') ?? null
}

function wordKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '')
}

const hosts = new Map<string, Origin>()
const brands = new Map<string, Origin>()
const apps = new Map<string, Origin>()
const words = new Map<string, Origin>()

for (const [channel, names] of Object.entries(sourceHosts) as [Channel, Record<string, string>][]) {
  for (const [name, marks] of Object.entries(names)) {
    const origin = { name, channel }
    words.set(wordKey(name), origin)
    for (const mark of marks.split(/\s+/)) {
      if (mark.startsWith('app:')) apps.set(mark.slice(4), origin)
      else if (mark.startsWith('=')) words.set(mark.slice(1), origin)
      else if (mark.endsWith('.*')) brands.set(mark.slice(0, -2), origin)
      else hosts.set(mark, origin)
    }
  }
}
