import { describe, expect, it } from 'vitest'
import { findSource } from '../../src/analytics/source.ts'

const own = ['blog.example', 'localhost:8787']

function find(query: string, referer: string | null = null) {
  return findSource(new URL(`https://blog.example/posts/x${query}`), referer, own)
}

describe('findSource, by the Referer', () => {
  it.each([
    [null, null, 'Direct'],
    ['https://www.google.com/', 'Google', 'Search'],
    ['https://www.google.de/', 'Google', 'Search'],
    ['https://google.co.uk/search', 'Google', 'Search'],
    ['https://www.google.com.br/', 'Google', 'Search'],
    ['https://images.google.at/imgres', 'Google', 'Search'],
    ['https://mail.google.com/mail/u/0/', 'Gmail', 'Email'],
    ['https://gemini.google.com/app', 'Gemini', 'AI assistant'],
    ['https://news.google.com/', 'Google News', 'Referral'],
    ['https://sites.google.com/view/a', 'sites.google.com', 'Referral'],
    ['https://www.bing.com/', 'Bing', 'Search'],
    ['https://edgeservices.bing.com/', 'Copilot', 'AI assistant'],
    ['https://duckduckgo.com/', 'DuckDuckGo', 'Search'],
    ['https://html.duckduckgo.com/html', 'DuckDuckGo', 'Search'],
    ['https://www.ecosia.org/', 'Ecosia', 'Search'],
    ['https://www.startpage.com/', 'Startpage', 'Search'],
    ['https://www.qwant.com/', 'Qwant', 'Search'],
    ['https://de.search.yahoo.com/', 'Yahoo', 'Search'],
    ['https://mail.yahoo.com/', 'Yahoo Mail', 'Email'],
    ['https://yandex.com.tr/', 'Yandex', 'Search'],
    ['https://www.baidu.com/link', 'Baidu', 'Search'],
    ['https://search.brave.com/', 'Brave', 'Search'],
    ['https://kagi.com/', 'Kagi', 'Search'],
    ['https://suche.gmx.net/', 'GMX Search', 'Search'],
    ['https://l.facebook.com/l.php', 'Facebook', 'Social'],
    ['https://m.facebook.com/', 'Facebook', 'Social'],
    ['https://l.instagram.com/', 'Instagram', 'Social'],
    ['https://www.linkedin.com/feed/', 'LinkedIn', 'Social'],
    ['https://lnkd.in/e5', 'LinkedIn', 'Social'],
    ['https://t.co/AbCd123', 'X', 'Social'],
    ['https://twitter.com/', 'X', 'Social'],
    ['https://x.com/', 'X', 'Social'],
    ['https://bsky.app/', 'Bluesky', 'Social'],
    ['https://mastodon.social/@someone/1', 'Mastodon', 'Social'],
    ['https://mastodon.nl/', 'Mastodon', 'Social'],
    ['https://old.reddit.com/r/a/', 'Reddit', 'Social'],
    ['https://news.ycombinator.com/item?id=1', 'Hacker News', 'Social'],
    ['https://www.pinterest.co.uk/', 'Pinterest', 'Social'],
    ['https://de.pinterest.com/', 'Pinterest', 'Social'],
    ['https://www.threads.net/', 'Threads', 'Social'],
    ['https://www.tiktok.com/', 'TikTok', 'Social'],
    ['https://www.youtube.com/watch', 'YouTube', 'Video'],
    ['https://vimeo.com/1', 'Vimeo', 'Video'],
    ['https://de.wikipedia.org/wiki/Blog', 'Wikipedia', 'Referral'],
    ['https://github.com/a/b', 'GitHub', 'Referral'],
    ['https://chatgpt.com/', 'ChatGPT', 'AI assistant'],
    ['https://chat.openai.com/', 'ChatGPT', 'AI assistant'],
    ['https://claude.ai/chat', 'Claude', 'AI assistant'],
    ['https://www.perplexity.ai/', 'Perplexity', 'AI assistant'],
    ['https://copilot.microsoft.com/', 'Copilot', 'AI assistant'],
    ['https://chat.deepseek.com/', 'DeepSeek', 'AI assistant'],
    ['https://grok.com/', 'Grok', 'AI assistant'],
    ['https://chat.mistral.ai/chat', 'Mistral', 'AI assistant'],
    ['https://outlook.live.com/mail/0/', 'Outlook', 'Email'],
    ['https://deref-gmx.net/mail/client/x', 'GMX', 'Email'],
    ['https://deref-web.de/mail/client/x', 'web.de', 'Email'],
    ['https://webmail.provider.example/', 'webmail.provider.example', 'Email'],
    ['https://feedly.com/i/my', 'Feedly', 'Feed'],
    ['https://freshrss.home.example/i/', 'freshrss.home.example', 'Feed'],
    ['https://www.neighbour.example/links', 'neighbour.example', 'Referral'],
    ['http://192.168.1.5:8080/x', '192.168.1.5', 'Referral'],
    ['https://WWW.GOOGLE.COM./', 'Google', 'Search'],
    ['android-app://com.google.android.gm/', 'Gmail', 'Email'],
    ['android-app://com.reddit.frontpage/', 'Reddit', 'Social'],
    [
      'android-app://com.google.android.googlequicksearchbox/https/www.google.com',
      'Google',
      'Search',
    ],
    ['android-app://com.linkedin.android', 'LinkedIn', 'Social'],
    ['android-app://com.Slack/', 'Slack', 'Referral'],
    ['android-app://org.unknown.app/', 'org.unknown.app', 'Referral'],
  ])('%s is %s (%s)', (referer, source, channel) => {
    expect(find('', referer)).toMatchObject({ source, channel })
  })

  it.each([
    ['https://reddit.community.example/', 'reddit.community.example'],
    ['https://notreddit.com/', 'notreddit.com'],
    ['https://www.netflix.com/', 'netflix.com'],
    ['https://microsoft.com/', 'microsoft.com'],
    ['https://at.co/', 'at.co'],
    ['https://facebook.com.evil.example/', 'facebook.com.evil.example'],
    ['https://google.evil.example/', 'google.evil.example'],
    ['https://notgoogle.com/', 'notgoogle.com'],
    ['https://google.com.evil/', 'google.com.evil'],
    ['https://someone.github.io/', 'someone.github.io'],
    ['https://notwikipedia.org/', 'notwikipedia.org'],
    ['https://constructor.example/', 'constructor.example'],
    ['https://__proto__/', '__proto__'],
  ])('%s is nothing but itself', (referer, source) => {
    expect(find('', referer)).toMatchObject({ source, channel: 'Referral' })
  })

  it.each([
    'https://blog.example/posts/y',
    'https://www.blog.example/',
    'http://BLOG.example',
    'http://localhost:8787/posts/x',
    '',
    'nonsense',
    'about:blank',
    'https://',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///home/me/notes.html',
    'chrome-extension://abc/page.html',
    'http://[::1',
  ])('%j counts as none', (referer) => {
    const direct = { source: null, channel: 'Direct', referrer: null, campaign: null }
    expect(find('', referer)).toEqual(direct)
  })

  it('finds its way through a host of thousands of labels', () => {
    expect(find('', `https://${'a.'.repeat(6000)}reddit.com/`).source).toBe('Reddit')
  })

  it('tells ports apart', () => {
    expect(find('', 'http://localhost:3000/a')).toMatchObject({ source: 'localhost' })
  })
})

describe('findSource, by the address', () => {
  it.each([
    ['?utm_source=google', 'Google', 'Search'],
    ['?utm_source=Google&utm_medium=organic', 'Google', 'Search'],
    ['?utm_source=google&utm_medium=cpc', 'Google', 'Campaign'],
    ['?utm_source=facebook&utm_medium=paid_social', 'Facebook', 'Campaign'],
    ['?utm_source=bing&utm_medium=ppc', 'Bing', 'Campaign'],
    ['?utm_source=fb', 'Facebook', 'Social'],
    ['?utm_source=ig&utm_medium=social', 'Instagram', 'Social'],
    ['?utm_source=Hacker%20News', 'Hacker News', 'Social'],
    ['?utm_source=hacker_news', 'Hacker News', 'Social'],
    ['?utm_source=twitter', 'X', 'Social'],
    ['?utm_source=chatgpt.com', 'ChatGPT', 'AI assistant'],
    ['?utm_source=perplexity', 'Perplexity', 'AI assistant'],
    ['?utm_source=newsletter', 'newsletter', 'Email'],
    ['?utm_source=letter-12&utm_medium=email', 'letter-12', 'Email'],
    ['?utm_source=letter-12&utm_medium=newsletter', 'letter-12', 'Email'],
    ['?utm_source=rss', 'feed', 'Feed'],
    ['?utm_source=planet&utm_medium=rss', 'planet', 'Feed'],
    ['?utm_source=planet&utm_medium=feed', 'planet', 'Feed'],
    ['?utm_source=leaflet&utm_campaign=spring', 'leaflet', 'Campaign'],
    ['?utm_source=leaflet&utm_medium=print', 'leaflet', 'Campaign'],
    ['?utm_source=leaflet', 'leaflet', 'Referral'],
    ['?utm_source=https://news.ycombinator.com/item?id=1', 'Hacker News', 'Social'],
    ['?utm_source=friend.example/links', 'friend.example', 'Referral'],
    ['?source=LinkedIn', 'LinkedIn', 'Social'],
    ['?ref=producthunt', 'Product Hunt', 'Social'],
    ['?ref=www.friend.example', 'friend.example', 'Referral'],
    ['?utm_source=&source=&ref=hn', 'Hacker News', 'Social'],
    ['?utm_source=mastodon&source=reddit&ref=hn', 'Mastodon', 'Social'],
    ['?source=reddit&ref=hn', 'Reddit', 'Social'],
    ['?ref=blog.example', null, 'Direct'],
    ['?utm_medium=email', null, 'Email'],
    ['?utm_campaign=spring', null, 'Campaign'],
    ['?UTM_SOURCE=google', null, 'Direct'],
  ])('%s is %s (%s)', (query, source, channel) => {
    expect(find(query)).toMatchObject({ source, channel })
  })

  it('believes the address before the Referer', () => {
    expect(find('?utm_source=newsletter', 'https://www.google.com/')).toMatchObject({
      source: 'newsletter',
      channel: 'Email',
      referrer: 'www.google.com',
    })
  })

  it('lets the medium decide for a Referer too', () => {
    expect(find('?utm_medium=cpc&utm_campaign=Spring', 'https://www.google.com/')).toMatchObject({
      source: 'Google',
      channel: 'Campaign',
      campaign: 'spring',
    })
  })

  it.each([
    ['?utm_campaign=Spring%20Sale%202026', 'spring sale 2026'],
    ['?utm_campaign=kw19-blackfriday2026-mail', 'kw19-blackfriday2026-mail'],
    ['?utm_campaign=120210000000000001', '120210000000000001'],
    ['?utm_campaign=a%00b%0Ac', 'ab c'],
    ['?utm_campaign=%ED%A0%80x', '\ufffd\ufffd\ufffdx'],
    [`?utm_campaign=${'a '.repeat(200)}`, 'a '.repeat(60).trim()],
    ['?utm_campaign=%20', null],
    ['', null],
  ])('reads the campaign of %s', (query, campaign) => {
    expect(find(query).campaign).toBe(campaign)
  })
})
