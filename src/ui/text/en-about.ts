/** How we count, and the reader's receipt. */
export const en_about = {
  title: 'How we count',
  lede: 'The line under each title, “10 views · 0 comments”, is counted by this blog itself. This is how.',
  to_receipt: 'What is kept about you today',
  views_title: 'Views',
  views:
    'A view is a person opening a post. The same person opening it again counts once more only after 30 minutes, and 20 times a day at most. The server counts, so a view needs no script and no cookie; a small script only adds what the server cannot see: a page that comes back from the browser’s memory, how long it was on the screen, and how far it was read.',
  visitors_title: 'People',
  visitors:
    'People are counted by the day: somebody who comes back tomorrow is counted again. To know that two views are the same person’s, the server makes a short code from the address and the browser’s name with a random number of the day. That number is deleted within 48 hours; backups that the database keeps hold it for 7 days more (30 on a paid plan). From then on nobody can find out whose code it was. No address is stored, no cookie is set.',
  reads_title: 'Read to the end',
  reads:
    'A post counts as read when it was on the screen, in the front window, for at least half of the time that reading it takes, at 220 words a minute, and scrolled past three quarters.',
  comments_title: 'Comments',
  comments:
    'Comments that are published. Those that wait, spam and deleted ones are not in the figure.',
  stored_title: 'What is kept about a view',
  stored:
    'One row for each person, post and day: the day’s code, first and last time, views, seconds and scroll, whether it was read to the end and commented on, where the visit came from, country, kind of device, browser, system, language. The night after, the rows of a day are added up, so many views from there, so many on a phone, and deleted, within 48 hours. The sums stay; they are of nobody.',
  signals_title: 'Do not track',
  signals:
    'Where a browser sends “Do Not Track” or the Global Privacy Control, the view counts, and where it came from, country, device, browser, system and language are not kept.',
  receipt_title: 'Your receipt',
  receipt_intro: 'This is all that is kept about your visits today, a row for each post:',
  receipt_whose:
    'Whoever has your address and your browser’s name is shown the same: counting knows you by nothing else.',
  receipt_none:
    'There is no row about you today. Open a post and come back: what is kept of it then stands here.',
  no_database:
    'The database does not answer right now, so your receipt and what was not counted cannot be shown. Nothing of it is lost.',
  why_not: {
    'signed-in': 'You are signed in here, so your visits are not counted.',
    marked: 'This device is marked as one that is not counted, so your visits from it are not.',
    robot: (name: string) =>
      `What you came with looks like a program (${name}): what it opens is not counted, and nothing is kept of it but one hit more among those below.`,
    'day-full': 'Counting has stopped for today: what you open now is neither counted nor kept.',
  },
  asks_for_privacy:
    'Your browser asks not to be tracked: what you open counts, and nothing is kept of where you came from or what you read it with.',
  likes_intro: 'And what you have liked today, a row for each:',
  liked_post: 'Liked',
  liked_comment: 'Liked a comment under',
  post: 'Post',
  post_gone: 'no longer here',
  code: 'Code',
  columns: {
    day: 'Day',
    first_at: 'First opened',
    last_at: 'Last counted',
    views: 'Views',
    seconds: 'Seconds',
    scroll: 'Scrolled to',
    read: 'Read to the end',
    commented: 'Commented',
    source: 'From',
    channel: 'Channel',
    referrer: 'Page before',
    campaign: 'Campaign',
    country: 'Country',
    device: 'Device',
    browser: 'Browser',
    os: 'System',
    language: 'Language',
  },
  empty: 'Empty',
  yes: 'yes',
  no: 'no',
  goes: (moment: string) => `From ${moment} on the day is added up, and this is deleted.`,
  forget: 'Forget my visits of today',
  forget_hint:
    'The count stays. Where you came from, country, device, browser, system, language, seconds, scroll and that you commented are blanked. Of a like nothing but the code is kept, so likes of today are taken back.',
  forgotten:
    'Forgotten: of what you opened today only the count is left. What you open or read from now on is noted as before.',
  not_counted_title: 'What is not counted',
  not_counted:
    'Robots, feed readers, link previews and crawlers; pages that a browser fetches before anybody asked for them; the people who write here; more than 20 views of one post a day by one person; more than 200 new people an hour out of one network. Where the server knows at once that a view does not count, its answer says why in the header X-Not-Counted, so that any doubt can be settled.',
  uncounted_caption:
    'In the last 30 days. These are lower bounds: they are summed in the server’s memory first, and what is lost there is missing.',
  uncounted_none: 'In the last 30 days nothing was turned away.',
  reason: 'Why',
  hits: 'Times',
  reasons: {
    preview: 'A draft, looked at before it was published',
    owner: 'The people who write here',
    'not-a-page-load': 'Not a page being opened: a program, or a part of a page',
    prefetch: 'Fetched ahead by a browser',
    'ai-crawler': 'Crawlers for language models',
    'feed-reader': 'Feed readers',
    'link-preview': 'Previews of a link, in chats and networks',
    robot: 'Search engines and other robots',
    'too-many': 'Too many from one person or one network',
    reload: 'The same person again within 30 minutes',
    'day-full': 'After counting had stopped for the day',
  } as Record<string, string>,
  limit_title: 'When counting stops',
  limit: (rows: string) =>
    `Counting stops for the day, until midnight UTC, once it has written ${rows} rows into the database, so that posts and comments keep working. The views after that are missing from the figures.`,
  never_stopped: 'In the last 30 days it never has.',
  stopped: 'In the last 30 days it stopped at:',
}
