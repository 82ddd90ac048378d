export type Channel =
  | 'Direct'
  | 'Search'
  | 'Social'
  | 'Video'
  | 'AI assistant'
  | 'Email'
  | 'Feed'
  | 'Referral'
  | 'Campaign'

/**
 * Where readers come from, by channel and name. Compiled by hand for this project from what the
 * services call themselves and their apps; no foreign list went into it. Each name stands with
 * the marks it is known by, parted by white space; in `utm_source` the name itself is one too:
 *
 *     host.example         this host and everything below it
 *     brand.*              the brand's own site under any country: brand.de, www.brand.co.uk
 *     app:com.example.app  the Android app of that id
 *     =word                another word for it in `utm_source`, `source` or `ref`
 */
export const sourceHosts: Record<
  Exclude<Channel, 'Direct' | 'Campaign'>,
  Record<string, string>
> = {
  Search: {
    Google: `google.* cse.google.com encrypted.google.com app:com.google.android.googlequicksearchbox
      =adwords =googleads =gads`,
    Bing: 'bing.com app:com.microsoft.bing =bingads',
    DuckDuckGo: 'duckduckgo.com app:com.duckduckgo.mobile.android =ddg',
    Ecosia: 'ecosia.org app:com.ecosia.android',
    Startpage: 'startpage.com startpage.de ixquick.com',
    Qwant: 'qwant.com app:com.qwant.liberty',
    Yahoo: 'yahoo.* search.yahoo.com search.yahoo.co.jp',
    Yandex: 'yandex.* ya.ru app:ru.yandex.searchplugin',
    Baidu: 'baidu.com app:com.baidu.searchbox',
    Brave: 'search.brave.com',
    Kagi: 'kagi.com',
    Naver: 'search.naver.com app:com.nhn.android.search',
    Daum: 'search.daum.net',
    Seznam: 'search.seznam.cz',
    Sogou: 'sogou.com',
    '360 Search': 'so.com',
    Mojeek: 'mojeek.com mojeek.co.uk',
    Swisscows: 'swisscows.com swisscows.ch',
    MetaGer: 'metager.de metager.org',
    Marginalia: 'marginalia.nu marginalia-search.com',
    Presearch: 'presearch.com presearch.org',
    Lilo: 'search.lilo.org lilo.org',
    Karma: 'karmasearch.org',
    AOL: 'search.aol.com',
    Ask: 'ask.com',
    Lycos: 'search.lycos.com',
    'Mail.ru Search': 'go.mail.ru',
    'T-Online Search': 'suche.t-online.de',
    'GMX Search': 'suche.gmx.net suche.gmx.at suche.gmx.ch search.gmx.com',
    'web.de Search': 'suche.web.de',
  },
  Social: {
    Facebook: 'facebook.com fb.com fb.me app:com.facebook.katana app:com.facebook.lite =fb =meta',
    Messenger: 'messenger.com m.me app:com.facebook.orca',
    Instagram: 'instagram.com ig.me app:com.instagram.android =ig =insta',
    Threads: 'threads.net threads.com app:com.instagram.barcelona',
    WhatsApp: 'whatsapp.com wa.me app:com.whatsapp app:com.whatsapp.w4b',
    LinkedIn: 'linkedin.com lnkd.in app:com.linkedin.android =li',
    X: 'x.com twitter.com t.co app:com.twitter.android =twitter',
    Bluesky: 'bsky.app bsky.social app:xyz.blueskyweb.app =bsky',
    Mastodon: `mastodon.* joinmastodon.org mastodon.social mastodon.online mastodon.world mastodon.art
      mstdn.social mstdn.jp mas.to fosstodon.org hachyderm.io infosec.exchange techhub.social
      chaos.social norden.social social.tchncs.de troet.cafe det.social nrw.social
      social.cologne mathstodon.xyz indieweb.social toot.community universeodon.com pawoo.net
      piaille.fr mamot.fr app:org.joinmastodon.android app:com.keylesspalace.tusky`,
    Lemmy: 'lemmy.world lemmy.ml feddit.org feddit.de',
    Reddit: 'reddit.com redd.it app:com.reddit.frontpage',
    'Hacker News': 'news.ycombinator.com hckrnews.com app:io.github.hidroh.materialistic =hn',
    Lobsters: 'lobste.rs',
    Pinterest: 'pinterest.* pinterest.com pin.it app:com.pinterest',
    TikTok: 'tiktok.com app:com.zhiliaoapp.musically app:com.ss.android.ugc.trill',
    Snapchat: 'snapchat.com app:com.snapchat.android',
    Telegram: 't.me telegram.org telegram.me app:org.telegram.messenger =tg',
    Discord: 'discord.com discordapp.com discord.gg app:com.discord',
    Tumblr: 'tumblr.com app:com.tumblr',
    Quora: 'quora.com app:com.quora.android',
    Xing: 'xing.com app:com.xing.android',
    Nextdoor: 'nextdoor.com nextdoor.de nextdoor.co.uk app:com.nextdoor',
    VK: 'vk.com vk.ru app:com.vkontakte.android',
    Odnoklassniki: 'ok.ru app:ru.ok.android',
    Weibo: 'weibo.com weibo.cn app:com.sina.weibo',
    Zhihu: 'zhihu.com app:com.zhihu.android',
    Line: 'line.me app:jp.naver.line.android',
    KakaoTalk: 'story.kakao.com app:com.kakao.talk',
    'Product Hunt': 'producthunt.com',
    Indiehackers: 'indiehackers.com',
  },
  Video: {
    YouTube: 'youtube.com youtu.be youtube-nocookie.com app:com.google.android.youtube =yt',
    Vimeo: 'vimeo.com app:com.vimeo.android.videoapp',
    Twitch: 'twitch.tv app:tv.twitch.android.app',
    Dailymotion: 'dailymotion.com dai.ly app:com.dailymotion.dailymotion',
    PeerTube: 'joinpeertube.org framatube.org tilvids.com',
    Bilibili: 'bilibili.com b23.tv app:tv.danmaku.bili',
    Odysee: 'odysee.com',
  },
  'AI assistant': {
    ChatGPT: 'chatgpt.com chat.openai.com app:com.openai.chatgpt =openai',
    Claude: 'claude.ai claude.com app:com.anthropic.claude =anthropic',
    Gemini: `gemini.google.com bard.google.com vertexaisearch.cloud.google.com
      app:com.google.android.apps.bard =bard`,
    NotebookLM: 'notebooklm.google.com',
    Perplexity: 'perplexity.ai app:ai.perplexity.app.android',
    Copilot: `copilot.microsoft.com copilot.cloud.microsoft m365.cloud.microsoft edgeservices.bing.com
      app:com.microsoft.copilot`,
    DeepSeek: 'deepseek.com app:com.deepseek.chat',
    Grok: 'grok.com x.ai app:ai.x.grok',
    Mistral: 'mistral.ai app:ai.mistral.chat =lechat',
    'Meta AI': 'meta.ai',
    'You.com': 'you.com',
    Phind: 'phind.com',
    Poe: 'poe.com app:com.poe.android',
    'Duck.ai': 'duck.ai',
    Lumo: 'lumo.proton.me',
    Kimi: 'kimi.com kimi.ai kimi.moonshot.cn',
    Qwen: 'qwen.ai tongyi.aliyun.com',
    Doubao: 'doubao.com',
    'Z.ai': 'z.ai chatglm.cn',
    Manus: 'manus.im',
    Genspark: 'genspark.ai',
    iAsk: 'iask.ai',
  },
  Email: {
    Gmail: 'mail.google.com app:com.google.android.gm',
    Outlook: `outlook.live.com outlook.com outlook.office.com outlook.office365.com
      outlook.cloud.microsoft hotmail.com app:com.microsoft.office.outlook =hotmail`,
    'Yahoo Mail': 'mail.yahoo.com mail.yahoo.co.jp app:com.yahoo.mobile.client.android.mail',
    GMX: 'gmx.net gmx.de gmx.at gmx.ch gmx.com deref-gmx.net deref-gmx.com app:de.gmx.mobile.android.mail',
    'web.de': 'web.de deref-web.de deref-web-02.de app:de.web.mobile.android.mail',
    'T-Online Mail': 'email.t-online.de app:de.telekom.mail',
    'mail.com': 'mail.com deref-mail.com',
    iCloud: 'icloud.com',
    'Proton Mail': 'mail.proton.me protonmail.com app:ch.protonmail.android =proton',
    Tuta: 'app.tuta.com mail.tutanota.com app:de.tutao.tutanota',
    Fastmail: 'fastmail.com app:com.fastmail.app',
    Posteo: 'posteo.de posteo.net',
    'mailbox.org': 'mailbox.org',
    'Zoho Mail': 'mail.zoho.com mail.zoho.eu',
    HEY: 'app.hey.com app:com.basecamp.hey',
    'AOL Mail': 'mail.aol.com',
    'Mail.ru': 'e.mail.ru app:ru.mail.mailapp',
    'Yandex Mail': 'mail.yandex.ru mail.yandex.com app:ru.yandex.mail',
    'Naver Mail': 'mail.naver.com app:com.nhn.android.mail',
    Thunderbird: 'app:net.thunderbird.android app:com.fsck.k9',
    FairEmail: 'app:eu.faircode.email',
    Mailchimp: 'mailchi.mp list-manage.com campaign-archive.com',
    Buttondown: 'buttondown.com buttondown.email',
    newsletter: '=newsletters =mailing =nl',
    email: '=mail =emails',
  },
  Feed: {
    Feedly: 'feedly.com app:com.devhd.feedly',
    Inoreader: 'inoreader.com app:com.innologica.inoreader',
    NewsBlur: 'newsblur.com app:com.newsblur',
    Feedbin: 'feedbin.com',
    'The Old Reader': 'theoldreader.com',
    BazQux: 'bazqux.com',
    Netvibes: 'netvibes.com',
    Feedspot: 'feedspot.com',
    Feeder: 'feeder.co app:com.nononsenseapps.feeder',
    CommaFeed: 'commafeed.com',
    Miniflux: 'miniflux.app',
    FreshRSS: 'freshrss.org',
    Readwise: 'read.readwise.io app:com.readermobile',
    Flipboard: 'flipboard.com flip.it app:flipboard.app',
    feed: '=rss =atom =feeds =rssfeed',
  },
  Referral: {
    Wikipedia: 'wikipedia.org app:org.wikipedia',
    GitHub: 'github.com app:com.github.android',
    GitLab: 'gitlab.com',
    'Stack Overflow': 'stackoverflow.com',
    Medium: 'medium.com app:com.medium.reader',
    'Google News': 'news.google.com app:com.google.android.apps.magazines',
    'Google Maps': 'maps.google.com maps.google.de app:com.google.android.apps.maps',
    'Google Docs': 'docs.google.com app:com.google.android.apps.docs',
    'Google Translate': 'translate.google.com app:com.google.android.apps.translate',
    Slack: 'slack.com app:com.slack',
    'Microsoft Teams': 'teams.microsoft.com teams.live.com app:com.microsoft.teams',
    Notion: 'notion.so app:notion.id',
    Trello: 'trello.com app:com.trello',
    Instapaper: 'instapaper.com app:com.instapaper.android',
  },
}

/** What the first label of a host tells when nothing else is known: `webmail.` of any provider. */
export const hostLabels = new Map<string, Channel>([
  ['mail', 'Email'],
  ['webmail', 'Email'],
  ['roundcube', 'Email'],
  ['freshrss', 'Feed'],
  ['miniflux', 'Feed'],
  ['ttrss', 'Feed'],
  ['searx', 'Search'],
  ['searxng', 'Search'],
])
