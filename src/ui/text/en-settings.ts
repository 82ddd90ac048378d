/** The settings page. */
export const en_settings = {
  title: 'Settings',
  save: 'Save',
  saved: 'Saved.',

  blog: 'Blog',
  blog_title: 'Name of the blog',
  tagline: 'Tagline',
  tagline_hint: 'one sentence, on the front page and in feeds',
  owner_name: 'Your name',
  owner_name_hint: 'stands over your posts and comments',
  accent: 'Colour',
  accent_hint: 'of links and buttons; made darker or lighter until it can be read',
  footer: 'Foot of every page',
  footer_hint: 'an address, a copyright line',

  look: 'Look',
  theme: 'Theme',
  themes: { plain: 'Plain', book: 'Book: a printed page’s rhythm' },
  counters: 'What readers see under each title',
  counter_choices: {
    all: 'Views and comments',
    'from-ten': 'Views from 10 up, and comments',
    'no-zero': 'Views, and comments once there are some',
    none: 'Nothing',
  },
  custom_css: 'Your own CSS',
  custom_css_hint: 'comes last on every reader page; docs/themes.md lists the variables',

  comments: 'Comments',
  policy: 'Comments by strangers',
  policies: {
    'first-timers': 'Wait until you have read somebody’s first one',
    all: 'All wait until you have read them',
    none: 'Appear at once',
    off: 'There are none on this blog',
  },
  comment_note: 'Note above the form',
  comment_note_hint: 'what you ask of those who write',

  errors: {
    title_missing: 'A blog needs a name.',
    title_long: 'Up to 120 characters.',
    name_long: 'Up to 80 characters.',
    line_long: 'Up to 300 characters.',
    css_long: 'Up to 20,000 characters.',
    choice_wrong: 'Please choose one of these.',
    zone_wrong: 'There is no such time zone.',
    accent_wrong: 'A colour is written like #0f6b5c.',
  } as Record<string, string>,
}
