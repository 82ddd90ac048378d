import { isbotMatch } from 'isbot'
import { remembering } from '../lib/least-recent.ts'
import { browserWords, robotNames, type RobotReason } from './robot-names.ts'

export interface Robot {
  reason: RobotReason
  family: string
}

/** A few hundred agents are most of all readers. */
const AGENTS = 200

/**
 * What kind of program a user agent is, or null for a browser with a person before it. The family
 * is a name from the lists or one word of the agent, at most 40 characters.
 */
export function findRobot(agent: string | null): Robot | null {
  const text = agent?.trim().slice(0, 1000)
  return text ? robotIn(text) : { reason: 'robot', family: 'no agent' }
}

const robotIn = remembering(AGENTS, (text: string): Robot | null => {
  const plain = text.replace(addresses, ' ')
  const named = findNamed(plain)
  if (named) return named
  if (subscribers.test(plain)) return { reason: 'feed-reader', family: familyOf(plain) }
  const telling = isbotMatch(text.replace(model, '$1').replace(harmless, ' '))
  return telling === null ? null : { reason: 'robot', family: familyOf(plain) }
})

const reasons = Object.keys(robotNames) as RobotReason[]

const byName = new Map<string, Robot>(
  reasons.flatMap((reason) =>
    robotNames[reason].map((name) => [name.toLowerCase(), { reason, family: name }]),
  ),
)

// The longest first: "Slackbot" also begins "Slackbot-LinkExpanding".
const anyName = new RegExp(
  `(?<![a-z0-9])(?:${[...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', String.raw`\.`))
    .join('|')})(?![a-z0-9])`,
  'gi',
)

// A robot's address may name others: the home of a Mastodon server is not its reader.
const addresses = /https?:\/\/[^\s;,)]*|[^\s;,()<]{1,64}@[^\s;,()>]+/gi

/** An Android agent names the telephone in its first bracket, and some are called Spider or Bot. */
const model =
  /^(Mozilla\/5\.0 \(Linux; (?:U; )?Android [\d.]+;)(?![^)]*(?:compatible|Google\/))[^)]*/

const harmless = new RegExp(`\\b(?:${browserWords.join('|')})\\b`, 'g')

/** Services fetch once for all their readers and say for how many. */
const subscribers = /\b\d+ (?:subscriber|reader)s?\b/i

function findNamed(text: string): Robot | undefined {
  const found = text.match(anyName)?.map((name) => byName.get(name.toLowerCase()))
  return reasons
    .map((reason) => found?.find((robot) => robot?.reason === reason))
    .find((robot) => robot !== undefined)
}

/** The word that gave the robot away, or else the first that is not every browser's. */
function familyOf(text: string): string {
  const words = (text.match(/(?<![\w.-])[a-z][\w.-]+/gi) ?? []).filter(
    (word) => !everyday.test(word),
  )
  const telling = isbotMatch(text)
  const word = words.find((one) => telling !== null && one.includes(telling)) ?? words[0]
  return word?.slice(0, 40).replace(/[.-]+$/, '') ?? 'other'
}

const everyday =
  /^(?:mozilla|compatible|applewebkit|webkit|khtml|like|gecko|chrome|chromium|safari|version|mobile|windows|nt|win64|wow64|x64|x86_64|x11|macintosh|intel|mac|os|linux|android|iphone|ipad|cpu|build|wv|rv|en-us|firefox|edg|msie|trident|ubuntu|bot|robot|crawler|spider|http|https|www|com|the|from)$/i
