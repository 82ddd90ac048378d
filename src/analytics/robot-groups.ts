/** What a table of robots is ordered by. */
export type RobotGroup =
  | 'ai-crawler'
  | 'search-engine'
  | 'feed-reader'
  | 'link-preview'
  | 'monitor'
  | 'other'

/** The sort of a robot that was not counted; null for what was no robot. */
export function groupOf({ reason, family }: { reason: string; family: string }): RobotGroup | null {
  if (reason !== 'robot') return named.find((group) => group === reason) ?? null
  const name = family.toLowerCase()
  if (search_engines.some((engine) => name.includes(engine))) return 'search-engine'
  return monitors.some((monitor) => name.includes(monitor)) ? 'monitor' : 'other'
}

/** Groups that are reasons of their own. */
const named = ['ai-crawler', 'feed-reader', 'link-preview'] as const

// Compiled by hand from what the operators publish.
const search_engines = names(`
  googlebot, google-inspectiontool, googleother, storebot-google, bingbot, adidxbot, applebot, yandex,
  baiduspider, duckduckbot, petalbot, qwant, slurp, seznambot, sogou, mail.ru_bot, kagibot, mojeekbot,
  yeti, coccocbot, naverbot, daum, exabot, archive.org_bot, ia_archiver, marginalia, presearch, brave
`)

const monitors = names(`
  uptimerobot, uptime, statuscake, pingdom, site24x7, updown, gtmetrix, lighthouse, w3c, newrelic,
  datadog, checkly, hetrix, freshping, nodeping, zabbix, nagios, monit, prometheus, hyperping,
  ohdear, grafana, catchpoint, dynatrace, webpagetest, ptst
`)

function names(list: string): string[] {
  return list.split(',').map((name) => name.trim())
}
