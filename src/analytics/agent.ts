import { BROWSER_MAP, getParser, OS_MAP } from 'bowser'
import { remembering } from '../lib/least-recent.ts'

/** A few hundred are most of all readers'. */
const AGENTS = 200

export type Device = 'phone' | 'tablet' | 'desktop' | 'other'

export interface Agent {
  device: Device
  browser: string | null
  os: string | null
}

/**
 * Device, browser and system of a user agent, from bowser's own names only: nothing a client makes
 * up becomes a value. An iPad that asks for desktop pages calls itself a Mac, and is one here.
 */
export function readAgent(agent: string): Agent {
  const text = agent.trim().slice(0, 1000)
  return text ? agentIn(text) : { device: 'other', browser: null, os: null }
}

const agentIn = remembering(AGENTS, (text: string): Agent => {
  const parser = getParser(text, true)
  const os = known(systems, parser.getOSName())
  const device = devices[parser.getPlatformType()] ?? (os === 'Chrome OS' ? 'desktop' : 'other')
  return { device, browser: known(browsers, parser.getBrowserName()), os }
})

const devices: Partial<Record<string, Device>> = {
  mobile: 'phone',
  tablet: 'tablet',
  desktop: 'desktop',
}
const browsers = new Set(Object.values(BROWSER_MAP))
const systems = new Set(Object.values(OS_MAP))

function known(names: Set<string>, name: string | undefined): string | null {
  return name && names.has(name) ? name : null
}
