import { en_sentences } from './en-sentences.ts'
import type { Count } from './sentence.ts'

const people = ({ n, figure }: Count) => (n === 1 ? '1 person' : `${figure} people`)

/** The statistics: who reads, from where, to the end. */
export const en_stats = {
  title: 'Statistics',
  of_post: (title: string) => `Statistics: ${title}`,

  period: 'Period',
  presets: {
    today: 'Today',
    '7d': '7 days',
    '30d': '30 days',
    '90d': '90 days',
    '12m': '12 months',
    all: 'All',
  },
  other_days: 'Other days',
  from: 'From',
  to: 'To',
  show: 'Show',
  period_errors: {
    preset: 'One of today, 7d, 30d, 90d, 12m, all.',
    day: 'A day such as 2026-11-03.',
    order: 'This is after the last day.',
    length: 'Ten years at most.',
  } as Record<string, string>,
  wrong_period: 'Here are the last 30 days.',
  sample: 'Sample figures: part of this was made up for the demo.',

  when: {
    today: 'today',
    '7d': 'in the last 7 days',
    '30d': 'in the last 30 days',
    '90d': 'in the last 90 days',
    '12m': 'in the last 12 months',
    all: 'so far',
  },
  when_chosen: (days: string) => `in these days (${days})`,
  sentence: en_sentences,

  tiles: {
    views: 'views',
    visitors: 'people',
    reads: 'read to the end',
    rate: 'read rate',
    comments: 'comments',
    likes: 'likes',
  },
  was: (figure: string) => `before: ${figure}`,
  days_before: (days: string) => `Compared with ${days}.`,
  people_are_daily: 'People are counted by the day: who comes on two days is two.',

  chart: { hour: 'By hour', day: 'By day', month: 'By month' },
  chart_values: 'Values',
  chart_views: 'views',
  chart_people: 'people',
  chart_before: 'views before',
  chart_table: 'The chart as a table',
  step: 'When',
  marks: { published: 'Published', edited: 'Edited', renamed: 'Title changed' },
  more_marks: (figure: string) => `and ${figure} more`,

  reading: 'How far they read',
  reading_none: 'No browser has told yet how far its reader came.',
  reading_time: (median: string, expected: string) =>
    `Half of the readers stayed ${median} or longer; the text takes about ${expected}.`,
  reading_told: (readings: Count) =>
    readings.n === 1 ? 'One reading told.' : `${readings.figure} readings told.`,
  reading_few: 'That is few: take the shares as a hint.',
  reading_table: 'The curve as a table, with the headings',
  place: 'Place in the text',
  reached: 'came so far',
  time: (minutes: number, seconds: number) =>
    minutes === 0
      ? `${seconds} s`
      : seconds === 0
        ? `${minutes} min`
        : `${minutes} min ${seconds} s`,

  conversation: 'Conversation',
  conversation_none: 'No comment was published in these days.',
  conversation_rate: (figure: string) => `${figure} comments for every 100 people.`,
  first_comment: (wait: string) => `The first one ever came ${wait} after the post.`,
  wait: {
    minutes: (n: number) => (n === 1 ? 'a minute' : `${n} minutes`),
    hours: (n: number) => (n === 1 ? 'an hour' : `${n} hours`),
    days: (n: number) => `${n} days`,
  },

  live: (visitors: Count) => `${people(visitors)} in the last five minutes`,
  live_nobody: 'Nobody in the last five minutes',

  how: 'How we count',
  tables_title: 'In detail',
  tables: {
    posts: 'Posts',
    sources: 'Where they came from',
    channels: 'Channels',
    referrers: 'Pages that link here',
    campaigns: 'Campaigns',
    countries: 'Countries',
    languages: 'Languages',
    devices: 'Devices',
    browsers: 'Browsers',
    systems: 'Systems',
    links: 'Links pressed',
    searches: 'Searches',
    not_found: 'Addresses that do not exist',
    commenters: 'Where those who commented came from',
  },
  empty: {
    posts: 'No post was opened.',
    sources: 'Nobody came.',
    channels: 'Nobody came.',
    referrers: 'No page that links here has sent anybody.',
    campaigns: 'No link with utm_campaign was followed.',
    countries: 'Nobody came.',
    languages: 'Nobody came.',
    devices: 'Nobody came.',
    browsers: 'Nobody came.',
    systems: 'Nobody came.',
    links: 'Nobody has followed a link out of a post.',
    searches: 'Nobody has searched.',
    not_found: 'Nobody was led to an address that does not exist.',
    commenters: 'Too few have commented to say.',
  },
  only_here: {
    countries: 'The country is known on Cloudflare, or from a proxy’s header.',
    commenters:
      'Of all days up to yesterday, whatever days are chosen above. A source is named from three people on, so that nobody is told of alone.',
  },
  columns: {
    views: 'views',
    visitors: 'people',
    reads: 'to the end',
    presses: 'presses',
    searches: 'searches',
    calls: 'calls',
    hits: 'hits',
  },
  more_rows: (figure: string) => `${figure} more`,
  no_filter:
    'A post leads to its own page. The other rows lead nowhere: past days are kept as sums, and a sum of sources cannot be split by country.',
  csv: 'CSV',

  redirect: 'Lead an address to a post',
  redirect_link: 'Lead it to a post',
  redirect_from: 'Address that does not exist',
  redirect_to: 'leads to',
  redirect_leads: (title: string) => `This address leads to “${title}”.`,
  redirect_make: 'Lead it there',
  redirect_wrong: 'Only addresses like /old-name or /posts/old-name can lead to a post.',
  redirect_taken: 'A post or page of yours has this address.',
  redirect_reserved: 'The blog itself needs this address.',
  redirect_nowhere: 'Please choose one of these posts.',

  share: 'Share the statistics',
  share_intro:
    'Whoever has such a link can look at the figures without signing in: what you see, without searches, lost addresses and what was not counted. No name, no mail address, no comment is in it. Search engines are told to keep out.',
  share_create: 'Make a link',
  share_once: 'The link is shown this once. Revoke it when it has done its work.',
  share_all: 'All links',
  share_made: (moment: string) => `Made on ${moment}`,
  share_revoke: 'Revoke',

  unknown: 'Not known',
  other: 'All others',
  deleted_post: 'A post that was deleted',
  direct: 'Direct',
  channels: {
    Direct: 'Direct',
    Search: 'Search',
    Social: 'Social',
    Video: 'Video',
    'AI assistant': 'AI assistants',
    Email: 'E-mail',
    Feed: 'Feed',
    Referral: 'Other websites',
    Campaign: 'Campaigns',
  } as Record<string, string>,
  devices: {
    phone: 'Phone',
    tablet: 'Tablet',
    desktop: 'Computer',
    other: 'Something else',
  } as Record<string, string>,
  found_nothing: 'found nothing',
  linked_from: (page: string) => `linked from ${page}`,

  uncounted: 'Not counted, and why',
  uncounted_intro:
    'Lower bounds: what waits in the memory of a server that is switched off is lost.',
  count_these: 'count these from now on',
  count_no_longer: 'count them no longer',
  counted_same: 'Counted all the same, as you wish:',
  uncounted_none: 'Everything that came was counted.',
  reasons: {
    preview: 'You, looking at a draft',
    owner: 'You',
    'not-a-page-load': 'Not a page load: a program, or part of a file',
    prefetch: 'Fetched ahead, and never opened',
    'ai-crawler': 'AI crawlers',
    'feed-reader': 'Feed readers',
    'link-preview': 'Link previews',
    robot: 'Robots',
    'too-many': 'Too many from one place',
    reload: 'The same person again, within half an hour',
    'day-full': 'After counting had stopped for the day',
  } as Record<string, string>,
  families: {
    'no agent': 'no name at all',
    'no language': 'a browser’s name, but no language',
  } as Record<string, string>,

  feeds: 'By feed',
  feed_readers: (readers: Count) =>
    readers.n === 1 ? 'One reader by feed.' : `${readers.figure} readers by feed.`,
  feed_none: 'Nobody seems to follow a feed yet.',
  feed_direct: 'programs of their own',
  feed_rule:
    'The best of the last seven days that are complete: services say for how many they fetch, and each other program is one reader.',

  room: 'Room',
  rows_today: (rows: string, share: string, limit: string) =>
    `Counting has written ${rows} rows today (UTC): ${share} of the 100,000 that Cloudflare’s free plan has in a day. It stops at ${limit}, so that posts and comments always go through.`,
  stopped: (moments: string) =>
    `Counting stopped, and figures are missing: from ${moments} to the end of that day (UTC).`,
}
