import type { Device } from '../analytics/agent.ts'
import type { Channel } from '../analytics/source-hosts.ts'

export interface DemoSource {
  source: string
  channel: Channel
  /** Host of the page the reader came from; null where a browser names none. */
  referrer: string | null
  weight: number
}

export interface DemoCountry {
  code: string
  weight: number
}

export interface DemoAgent {
  device: Device
  browser: string
  os: string
  language: string
  weight: number
}

/** Where the readers of a small practice come from: searches first, then neighbours. */
export const demo_sources: DemoSource[] = [
  { source: 'Google', channel: 'Search', referrer: 'www.google.com', weight: 31 },
  { source: 'Direct', channel: 'Direct', referrer: null, weight: 22 },
  { source: 'DuckDuckGo', channel: 'Search', referrer: 'duckduckgo.com', weight: 6 },
  { source: 'Bing', channel: 'Search', referrer: 'www.bing.com', weight: 5 },
  { source: 'Ecosia', channel: 'Search', referrer: 'www.ecosia.org', weight: 5 },
  { source: 'Instagram', channel: 'Social', referrer: 'l.instagram.com', weight: 5 },
  { source: 'Facebook', channel: 'Social', referrer: 'm.facebook.com', weight: 4 },
  { source: 'WhatsApp', channel: 'Social', referrer: 'wa.me', weight: 3 },
  { source: 'Mastodon', channel: 'Social', referrer: 'mastodon.social', weight: 2 },
  { source: 'ChatGPT', channel: 'AI assistant', referrer: 'chatgpt.com', weight: 4 },
  { source: 'Perplexity', channel: 'AI assistant', referrer: 'www.perplexity.ai', weight: 1 },
  { source: 'Gmail', channel: 'Email', referrer: 'mail.google.com', weight: 2 },
  { source: 'Feedly', channel: 'Feed', referrer: 'feedly.com', weight: 2 },
  { source: 'YouTube', channel: 'Video', referrer: 'www.youtube.com', weight: 1 },
  {
    source: 'yoga-am-bach.example',
    channel: 'Referral',
    referrer: 'yoga-am-bach.example',
    weight: 3,
  },
  {
    source: 'quartierblatt.example',
    channel: 'Referral',
    referrer: 'quartierblatt.example',
    weight: 2,
  },
  { source: 'appointment-card', channel: 'Campaign', referrer: null, weight: 2 },
]

export const demo_countries: DemoCountry[] = [
  { code: 'CH', weight: 46 },
  { code: 'DE', weight: 26 },
  { code: 'GB', weight: 11 },
  { code: 'AT', weight: 6 },
  { code: 'US', weight: 4 },
  { code: 'FR', weight: 2 },
  { code: 'IE', weight: 1 },
  { code: 'LI', weight: 1 },
  { code: 'IT', weight: 1 },
  { code: 'NL', weight: 1 },
  { code: 'CA', weight: 1 },
]

export const demo_agents: DemoAgent[] = [
  { device: 'phone', browser: 'Safari', os: 'iOS', language: 'de', weight: 24 },
  { device: 'phone', browser: 'Chrome', os: 'Android', language: 'de', weight: 17 },
  { device: 'phone', browser: 'Safari', os: 'iOS', language: 'en', weight: 9 },
  {
    device: 'phone',
    browser: 'Samsung Internet for Android',
    os: 'Android',
    language: 'de',
    weight: 4,
  },
  { device: 'phone', browser: 'Chrome', os: 'Android', language: 'en', weight: 4 },
  { device: 'phone', browser: 'Firefox', os: 'Android', language: 'de', weight: 2 },
  { device: 'desktop', browser: 'Chrome', os: 'Windows', language: 'de', weight: 10 },
  { device: 'desktop', browser: 'Microsoft Edge', os: 'Windows', language: 'de', weight: 7 },
  { device: 'desktop', browser: 'Firefox', os: 'Windows', language: 'de', weight: 5 },
  { device: 'desktop', browser: 'Safari', os: 'macOS', language: 'en', weight: 5 },
  { device: 'desktop', browser: 'Chrome', os: 'macOS', language: 'de', weight: 4 },
  { device: 'desktop', browser: 'Firefox', os: 'Linux', language: 'en', weight: 2 },
  { device: 'desktop', browser: 'Chrome', os: 'Windows', language: 'fr', weight: 2 },
  { device: 'tablet', browser: 'Safari', os: 'iOS', language: 'de', weight: 4 },
  { device: 'tablet', browser: 'Chrome', os: 'Android', language: 'de', weight: 1 },
]
