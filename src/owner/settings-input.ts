import * as v from 'valibot'
import { cappedText } from '../lib/capped-text.ts'
import { entriesOf, LONGEST_ENTRY, MOST_ENTRIES } from '../comments/block-list.ts'
import { isTimeZone } from './input.ts'

/** The house's own green: whoever chooses it chooses no colour, and keeps its night side. */
export const HOUSE_ACCENT = '#0f6b5c'

const one_line = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => cappedText(text, Infinity) ?? ''),
)
const sentence = v.pipe(one_line, v.maxLength(300, 'line_long'))

const notify_url = v.pipe(
  one_line,
  v.check((text) => text === '' || isWebAddress(text), 'url_wrong'),
  v.maxLength(500, 'url_long'),
)

/** Fields are columns of the settings. Messages are keys: the page says them in the blog's language. */
export const BlogForm = v.object({
  title: v.pipe(one_line, v.minLength(1, 'title_missing'), v.maxLength(120, 'title_long')),
  tagline: sentence,
  owner_name: v.pipe(one_line, v.maxLength(80, 'name_long')),
  language: v.picklist(['en', 'de'], 'choice_wrong'),
  time_zone: v.pipe(one_line, v.check(isTimeZone, 'zone_wrong')),
  accent: v.pipe(
    one_line,
    v.toLowerCase(),
    v.regex(/^(#[0-9a-f]{6})?$/, 'accent_wrong'),
    v.transform((accent) => (accent === HOUSE_ACCENT ? '' : accent)),
  ),
  footer: sentence,
})

export const LookForm = v.object({
  theme: v.picklist(['plain', 'book'], 'choice_wrong'),
  counters: v.picklist(['all', 'from-ten', 'no-zero', 'none'], 'choice_wrong'),
  custom_css: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(20_000, 'css_long')),
})

/** Days after a post appeared; 0 is never. */
export const close_after_days = [0, 14, 30, 60, 90, 180, 365]

export const CommentsForm = v.object({
  comments: v.picklist(['all', 'first-timers', 'none', 'off'], 'choice_wrong'),
  comment_note: sentence,
  close_after: v.optional(
    v.pipe(v.picklist(close_after_days.map(String), 'choice_wrong'), v.transform(Number)),
  ),
})

const entries = v.pipe(
  v.optional(v.string(), ''),
  v.transform(entriesOf),
  v.maxLength(MOST_ENTRIES, 'entries_many'),
  v.check((all) => all.every((entry) => entry.length <= LONGEST_ENTRY), 'entry_long'),
  v.transform((all) => all.join('\n')),
)

export const BlocksForm = v.object({ block_spam: entries, block_hold: entries })

/** A box that is not ticked is not sent. */
export const DemoForm = v.object({
  demo_steps: v.pipe(
    one_line,
    v.transform((text) => (text === '1' ? (1 as const) : (0 as const))),
  ),
})
export const MachinesForm = v.object({
  ai_crawlers: v.picklist(['allowed', 'refused'], 'choice_wrong'),
})

export const NoticesForm = v.object({
  notify_url,
  /** Not in the form where no mail can be sent: then it stays as it is. */
  owner_mail: v.optional(v.picklist(['each', 'hourly', 'none'], 'choice_wrong')),
  bulletins: v.optional(v.picklist(['all', 'week', 'spike', 'none'], 'choice_wrong')),
})

/** Without a name and password in it: fetch would refuse those. */
function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === ''
}
