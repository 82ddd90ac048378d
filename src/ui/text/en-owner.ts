import { en_desk_home } from './en-desk-home.ts'
import { en_door } from './en-door.ts'
import { en_machines } from './en-machines.ts'
import { en_moderation } from './en-moderation.ts'
import { en_people } from './en-people.ts'
import { en_settings } from './en-settings.ts'
import { en_stats } from './en-stats.ts'
import { en_write } from './en-write.ts'

/** The owner's part of the interface. */
export const en_owner = {
  desk: 'Your desk',
  home: 'Home',
  comments: 'Comments',
  sign_out: 'Sign out',

  set_up: 'Set up your blog',
  set_up_intro: 'One page, then it is yours.',
  code: 'Set-up code',
  code_hint: 'printed where the blog was started or deployed',
  site_title: 'Name of the blog',
  your_name: 'Your name',
  name_hint: 'stands over your posts and comments',
  email: 'E-mail',
  email_hint: 'for signing in; never shown',
  language: 'Language',
  languages: { en: 'English', de: 'Deutsch' },
  time_zone: 'Time zone',
  time_zone_hint: 'decides when a day begins in the statistics',
  comment_policy: 'Comments by strangers',
  policies: {
    'first-timers': 'Wait until you have read somebody’s first one',
    all: 'All wait until you have read them',
    none: 'Appear at once',
  },
  set_up_button: 'Make it mine',
  set_up_missing:
    'This blog has no set-up code yet: npm run deploy makes one, and prints the link to this page. Or set the secret SETUP_CODE yourself: npx wrangler secret put SETUP_CODE.',
  set_up_locked: (minutes: number) =>
    `Five wrong codes came in. The next one is taken in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  code_wrong: 'This is not the code. It is printed where the blog was started.',
  form_errors: {
    title_missing: 'A name for the blog, please. It can be changed later.',
    title_long: 'Up to 120 characters.',
    name_missing: 'A name, please.',
    name_long: 'Up to 80 characters.',
    email_wrong: 'This does not look like an e-mail address.',
    choice_wrong: 'Please choose one of these.',
    zone_wrong: 'There is no such time zone.',
  } as Record<string, string>,

  key_title: 'Your password',
  key_intro:
    'It was made for you and is shown this once. Let the browser save it, or keep it where you keep such things.',
  key_save: 'I have kept it',
  key_download: 'Download as a file',
  key_file: (title: string, address: string, email: string, key: string) =>
    `${title}\n${address}\n\nE-mail: ${email}\nPassword: ${key}\n`,

  sign_in: 'Sign in',
  key: 'Password',
  sign_in_wrong: 'E-mail and password do not belong together.',
  sign_in_locked: (minutes: number) =>
    `Many tries came from your network. The next one is taken in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  lost_key:
    'Lost it? If you were invited here, the owner makes you a new link. For the owner, npm run -s token -- --sign-in prints one on the machine that the blog runs on.',
  link_title: 'Come in',
  link_intro: 'This link lets you in once.',
  link_used: 'This link was used already, or its time is over.',

  on_post: 'on',

  queue: {
    pending: (waiting: number) => (waiting > 0 ? `Waiting (${waiting})` : 'Waiting'),
    approved: (_waiting: number) => 'Published',
    spam: (_waiting: number) => 'Spam',
  },
  queue_empty: {
    pending: 'Nothing waits for you.',
    approved: 'No comment has been published yet.',
    spam: 'There is no spam.',
  },
  queue_reasons: {
    'first-timer': 'Waits because it is somebody’s first one here.',
    'hold-all': 'Waits because all comments do.',
    links: 'Waits because it has two links or more.',
    'too-quick': 'Waits because it was written in under three seconds.',
    program: 'Waits because a program sent it.',
    'challenge-missing':
      'Waits because it came without Cloudflare’s check: from a robot, or without script.',
    'challenge-failed': 'Waits because Cloudflare’s check was not passed.',
    'challenge-silent': 'Waits because Cloudflare’s check did not answer.',
    'unopened-link':
      'Waits because it has a link, and whoever sent it was never seen opening the page.',
    'unopened-fast':
      'Waits because it came faster than anybody types, and whoever sent it was never seen opening the page.',
    trap: 'Spam, because it filled the field that people never see.',
    'by-owner': 'Spam, because somebody here said so.',
  } as Record<string, string>,
  publish: 'Publish',
  unpublish: 'Take back',
  is_spam: 'It’s spam',
  delete: 'Delete',
  reply: 'Reply',
  reply_publishes: 'Reply and publish',
  your_reply: (name: string) => `Your reply to ${name}`,
  with_ticked: 'With those ticked:',
  tick: (name: string) => `Tick the comment by ${name}`,
  older: 'Older ones',

  desk_home: en_desk_home,
  door: en_door,
  settings: en_settings,
  write: en_write,
  machines: en_machines,
  moderation: en_moderation,
  people: en_people,
  stats: en_stats,
}
