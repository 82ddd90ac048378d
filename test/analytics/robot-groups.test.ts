import { describe, expect, it } from 'vitest'
import { groupOf } from '../../src/analytics/robot-groups.ts'
import { findRobot } from '../../src/analytics/robots.ts'

describe('groupOf', () => {
  it.each([
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'search-engine'],
    ['Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)', 'search-engine'],
    [
      'Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)',
      'search-engine',
    ],
    ['Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)', 'ai-crawler'],
    ['Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers)', 'feed-reader'],
    ['WhatsApp/2.23.20.0 A', 'link-preview'],
    ['Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)', 'monitor'],
    ['Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)', 'monitor'],
    ['Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)', 'other'],
    ['curl/8.9.1', 'other'],
  ])('of %s is %s', (agent, group) => {
    expect(groupOf(findRobot(agent) ?? { reason: '', family: '' })).toBe(group)
  })

  it('is none for what is no robot', () => {
    expect(groupOf({ reason: 'reload', family: '' })).toBeNull()
    expect(groupOf({ reason: 'constructor', family: '' })).toBeNull()
  })
})
