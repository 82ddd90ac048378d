/**
 * User agents as their operators publish them, on the help pages of the crawlers and in the source
 * code of the programs, written down by hand; where only the form is documented, with a version
 * and an address put in. One a line: `reason | family | agent`.
 */
export const robots = `
ai-crawler | GPTBot | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)
ai-crawler | OAI-SearchBot | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; OAI-SearchBot/1.0; +https://openai.com/searchbot)
ai-crawler | ChatGPT-User | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot
ai-crawler | ClaudeBot | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)
ai-crawler | Claude-User | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-User/1.0; +Claude-User@anthropic.com)
ai-crawler | Claude-SearchBot | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-SearchBot/1.0; +Claude-SearchBot@anthropic.com)
ai-crawler | PerplexityBot | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)
ai-crawler | Perplexity-User | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Perplexity-User/1.0; +https://perplexity.ai/perplexity-user)
ai-crawler | meta-externalagent | meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)
ai-crawler | meta-externalfetcher | meta-externalfetcher/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)
ai-crawler | FacebookBot | Mozilla/5.0 (compatible; FacebookBot/1.0; +https://developers.facebook.com/docs/sharing/webmasters/facebookbot/)
ai-crawler | Amazonbot | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot) Chrome/119.0.6045.214 Safari/537.36
ai-crawler | Bytespider | Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)
ai-crawler | TikTokSpider | Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; TikTokSpider; ttspider-feedback@tiktok.com)
ai-crawler | CCBot | CCBot/2.0 (https://commoncrawl.org/faq/)
ai-crawler | MistralAI-User | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; MistralAI-User/1.0; +https://docs.mistral.ai/robots)
ai-crawler | DuckAssistBot | DuckAssistBot/1.2; (+http://duckduckgo.com/duckassistbot.html)
ai-crawler | YouBot | Mozilla/5.0 (compatible; YouBot/1.0; +https://about.you.com/youbot/)
ai-crawler | Diffbot | Mozilla/5.0 (Windows; U; Windows NT 5.1; en-US; rv:1.9.1.2) Gecko/20090729 Firefox/3.5.2 (.NET CLR 3.5.30729; Diffbot/0.1)
ai-crawler | Timpibot | Timpibot/0.8 (+http://www.timpi.io)
ai-crawler | AI2Bot | Mozilla/5.0 (compatible) AI2Bot (+https://www.allenai.org/crawler)
ai-crawler | omgili | omgili/0.5 +http://omgili.com
ai-crawler | ImagesiftBot | Mozilla/5.0 (compatible; ImagesiftBot; +imagesift.com)
ai-crawler | Google-CloudVertexBot | Mozilla/5.0 (compatible; Google-CloudVertexBot; +https://cloud.google.com/enterprise-search)
ai-crawler | Google-NotebookLM | Mozilla/5.0 (compatible; Google-NotebookLM; +https://notebooklm.google.com)
ai-crawler | Google-Extended | Mozilla/5.0 (compatible; Google-Extended/1.0; +http://www.google.com/bot.html)
ai-crawler | Applebot-Extended | Mozilla/5.0 (compatible; Applebot-Extended/0.1; +http://www.apple.com/go/applebot)
ai-crawler | cohere-ai | cohere-ai/1.0 (+https://cohere.com)
ai-crawler | anthropic-ai | anthropic-ai/1.0 (+https://www.anthropic.com)
ai-crawler | img2dataset | Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:72.0) Gecko/20100101 Firefox/72.0 (compatible; img2dataset; +https://github.com/rom1504/img2dataset)
ai-crawler | ICC-Crawler | ICC-Crawler/3.0 (Mozilla-compatible; ; https://ucri.nict.go.jp/en/icccrawler.html)
ai-crawler | PanguBot | Mozilla/5.0 (compatible; PanguBot; +https://www.huaweicloud.com)
ai-crawler | TavilyBot | Mozilla/5.0 (compatible; TavilyBot/1.0; +https://tavily.com)
ai-crawler | Claude-Code | Claude-Code/1.0 (+https://support.anthropic.com/)
feed-reader | Feedly | Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)
feed-reader | FeedlyBot | Mozilla/5.0 (compatible; FeedlyBot/1.0; +http://feedly.com/fetcher.html)
feed-reader | Inoreader | Mozilla/5.0 (compatible; Inoreader/1.0; +https://www.inoreader.com; 5 subscribers)
feed-reader | NewsBlur | NewsBlur Feed Fetcher - 12 subscribers - https://www.newsblur.com/site/1234/a-blog (Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.3 Safari/605.1.15)
feed-reader | NewsBlur | NewsBlur Page Fetcher - 3 subscribers - https://www.newsblur.com/site/99/blog
feed-reader | theoldreader.com | Mozilla/5.0 (compatible; theoldreader.com; 4 subscribers; feed-id=5230a4a2e721ecc2b500098a)
feed-reader | BazQux | Mozilla/5.0 (compatible; BazQux/2.4; +https://bazqux.com/fetcher; 3 subscribers)
feed-reader | Feedbin | Feedbin feed-id:1373711 - 7 subscribers
feed-reader | Miniflux | Mozilla/5.0 (compatible; Miniflux/2.1.3; +https://miniflux.app)
feed-reader | FreshRSS | FreshRSS/1.24.3 (Linux; https://freshrss.org)
feed-reader | Tiny Tiny RSS | Tiny Tiny RSS/24.04-a1b2c3d (https://tt-rss.org/)
feed-reader | CommaFeed | CommaFeed/4.4.0 (https://github.com/Athou/commafeed)
feed-reader | NetNewsWire | NetNewsWire (RSS Reader; https://netnewswire.com/)
feed-reader | Newsboat | Newsboat/2.35 (Linux x86_64)
feed-reader | Liferea | Liferea/1.15.6 (Linux; https://lzone.de/liferea/) AppleWebKit (KHTML, like Gecko)
feed-reader | Akregator | Akregator/5.24.2; syndication
feed-reader | QuiteRSS | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.21 (KHTML, like Gecko) QuiteRSS/0.19.4 Safari/537.21
feed-reader | RSSOwl | RSSOwl/2.2.1.201312301314 (Windows; U; en)
feed-reader | SimplePie | SimplePie/1.8.0 (Feed Parser; http://simplepie.org; Allow like Gecko) Build/1674000000
feed-reader | UniversalFeedParser | UniversalFeedParser/5.2.1 +https://code.google.com/p/feedparser/
feed-reader | feedparser | feedparser/6.0.11 +https://github.com/kurtmckee/feedparser/
feed-reader | MagpieRSS | MagpieRSS/0.72 (+http://magpierss.sf.net)
feed-reader | Feedfetcher-Google | FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)
feed-reader | Netvibes | Netvibes (http://www.netvibes.com/; 8 subscribers; feedID: 12345)
feed-reader | Superfeedr | Superfeedr bot/2.0 http://superfeedr.com - Make your feeds realtime: get in touch - feed-id:7
feed-reader | Blogtrottr | Blogtrottr/2.0
feed-reader | Selfoss | Selfoss/2.19 (+https://selfoss.aditu.de)
feed-reader | NextCloud-News | NextCloud-News/1.0
feed-reader | RSSGuard | RSSGuard/4.7.3 (https://github.com/martinrotter/rssguard)
feed-reader | Elfeed | Emacs Elfeed 3.4.1
link-preview | facebookexternalhit | facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)
link-preview | facebookexternalhit | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0
link-preview | facebookexternalhit | facebookexternalhit/1.1;line-poker/1.0
link-preview | Twitterbot | Twitterbot/1.0
link-preview | Slackbot-LinkExpanding | Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)
link-preview | Slackbot | Slackbot 1.0 (+https://api.slack.com/robots)
link-preview | Slack-ImgProxy | Slack-ImgProxy (+https://api.slack.com/robots)
link-preview | WhatsApp | WhatsApp/2.23.20.0 A
link-preview | TelegramBot | TelegramBot (like TwitterBot)
link-preview | Discordbot | Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)
link-preview | LinkedInBot | LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)
link-preview | Mastodon | Mastodon/4.3.0 (http.rb/5.2.0; +https://mastodon.social/) Bot
link-preview | Mastodon | Mastodon/4.2.1 (http.rb/5.1.1; +https://feedly.example/) Bot
link-preview | Pleroma | Pleroma 2.6.2; https://social.example <admin@social.example>; Bot
link-preview | Akkoma | Akkoma 3.10.4; https://social.example <admin@social.example>; Bot
link-preview | Misskey | Misskey/2024.5.0 (https://misskey.example)
link-preview | SummalyBot | SummalyBot/5.1.0
link-preview | Friendica | Friendica 'Interrupted Fern' 2024.03-1556; https://friendica.example
link-preview | Lemmy | Lemmy/0.19.5; +https://lemmy.example
link-preview | SkypeUriPreview | Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com
link-preview | BingPreview | Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/534+ (KHTML, like Gecko) BingPreview/1.0b
link-preview | MicrosoftPreview | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; MicrosoftPreview/2.0; +https://aka.ms/MicrosoftPreview) Chrome/120.0.0.0 Safari/537.36
link-preview | Bluesky Cardyb | Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)
link-preview | redditbot | Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)
link-preview | Pinterestbot | Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)
link-preview | vkShare | Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)
link-preview | facebookexternalhit | facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984
link-preview | Iframely | Iframely/1.3.1 (+https://iframely.com/docs/about)
link-preview | Embedly | Mozilla/5.0 (compatible; Embedly/0.2; +http://support.embed.ly/)
link-preview | Synapse | Synapse (bot; +https://github.com/matrix-org/synapse)
link-preview | Mattermost-Bot | Mattermost-Bot/1.1
link-preview | Rocket.Chat | Mozilla/5.0 (compatible; Rocket.Chat/6.5; +https://rocket.chat)
link-preview | Google-PageRenderer | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/56.0.2924.87 Safari/537.36 Google-PageRenderer Google (+https://developers.google.com/+/web/snippet/)
link-preview | Snap URL Preview Service | Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots
link-preview | HubSpot Page Fetcher | HubSpot Page Fetcher/1.0 http://dev.hubspot.com/
robot | Googlebot | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
robot | Googlebot | Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.6478.126 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
robot | Googlebot | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/126.0.6478.126 Safari/537.36
robot | Googlebot | Googlebot-Image/1.0
robot | GoogleOther | Mozilla/5.0 (compatible; GoogleOther)
robot | Google-InspectionTool | Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)
robot | AdsBot-Google | AdsBot-Google (+http://www.google.com/adsbot.html)
robot | Mediapartners-Google | Mediapartners-Google
robot | Storebot-Google | Mozilla/5.0 (X11; Linux x86_64; Storebot-Google/1.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.88 Safari/537.36
robot | Google-Read-Aloud | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.118 Safari/537.36 (compatible; Google-Read-Aloud; +https://support.google.com/webmasters/answer/1061943)
robot | APIs-Google | APIs-Google (+https://developers.google.com/webmasters/APIs-Google.html)
robot | Google-Site-Verification | Mozilla/5.0 (compatible; Google-Site-Verification/1.0)
robot | bingbot | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36
robot | adidxbot | Mozilla/5.0 (compatible; adidxbot/2.0; +http://www.bing.com/bingbot.htm)
robot | Applebot | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)
robot | YandexBot | Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)
robot | YandexImages | Mozilla/5.0 (compatible; YandexImages/3.0; +http://yandex.com/bots)
robot | Baiduspider | Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)
robot | DuckDuckBot | DuckDuckBot/1.1; (+http://duckduckgo.com/duckduckbot.html)
robot | PetalBot | Mozilla/5.0 (Linux; Android 7.0;) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)
robot | Qwantbot | Mozilla/5.0 (compatible; Qwantbot/1.0_4130; +https://help.qwant.com/bot/)
robot | SeznamBot | Mozilla/5.0 (compatible; SeznamBot/4.0; +http://napoveda.seznam.cz/seznambot-intro/)
robot | Yahoo! Slurp | Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)
robot | Sogou web spider | Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)
robot | Mail.RU_Bot | Mozilla/5.0 (compatible; Linux x86_64; Mail.RU_Bot/2.0; +https://help.mail.ru/webmaster/indexing/robots)
robot | MojeekBot | Mozilla/5.0 (compatible; MojeekBot/0.11; +https://www.mojeek.com/bot.html)
robot | ia_archiver | ia_archiver (+http://www.alexa.com/site/help/webmasters; crawler@alexa.com)
robot | archive.org_bot | Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)
robot | heritrix | Mozilla/5.0 (compatible; heritrix/3.4.0 +https://archive.example)
robot | Yeti | Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)
robot | Exabot | Mozilla/5.0 (compatible; Exabot/3.0; +http://www.exabot.com/go/robot)
robot | coccocbot-web | Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)
robot | AhrefsBot | Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)
robot | AhrefsSiteAudit | Mozilla/5.0 (compatible; AhrefsSiteAudit/6.1; +http://ahrefs.com/robot/site-audit)
robot | SemrushBot | Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)
robot | MJ12bot | Mozilla/5.0 (compatible; MJ12bot/v1.4.8; http://mj12bot.com/)
robot | DotBot | Mozilla/5.0 (compatible; DotBot/1.2; +https://opensiteexplorer.org/dotbot; help@moz.com)
robot | rogerbot | rogerbot/1.2 (https://moz.com/help/guides/moz-procedures/what-is-rogerbot, rogerbot-crawler+shiny@moz.com)
robot | DataForSeoBot | Mozilla/5.0 (compatible; DataForSeoBot/1.0; +https://dataforseo.com/dataforseo-bot)
robot | BLEXBot | Mozilla/5.0 (compatible; BLEXBot/1.0; +http://webmeup-crawler.com/)
robot | serpstatbot | serpstatbot/2.1 (advanced backlink tracking bot; https://serpstatbot.com/; abuse@serpstatbot.com)
robot | Screaming Frog SEO Spider | Screaming Frog SEO Spider/20.1
robot | Barkrowler | Mozilla/5.0 (compatible; Barkrowler/0.9; +https://babbar.tech/crawler)
robot | SeekportBot | Mozilla/5.0 (compatible; SeekportBot; +https://bot.seekport.com)
robot | UptimeRobot | Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)
robot | Uptime-Kuma | Uptime-Kuma/1.23.13
robot | Better Uptime Bot | Better Uptime Bot Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Safari/537.36
robot | Pingdom | Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)
robot | StatusCake | StatusCake
robot | Site24x7 | Site24x7
robot | updown.io | updown.io daemon 2.11
robot | GTmetrix | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36 GTmetrix
robot | Chrome-Lighthouse | Mozilla/5.0 (Linux; Android 11; moto g power (2022)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Mobile Safari/537.36 Chrome-Lighthouse
robot | HeadlessChrome | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.6778.33 Safari/537.36
robot | PhantomJS | Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1
robot | W3C_Validator | W3C_Validator/1.3 http://validator.w3.org/services
robot | Cloudflare-Healthchecks | Mozilla/5.0 (compatible; Cloudflare-Healthchecks/1.0; +https://www.cloudflare.com/; healthcheck-id: 4f3a)
robot | CensysInspect | Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)
robot | Nmap | Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)
robot | Nutch | Nutch/2.4 (my crawler)
robot | WordPress | WordPress/6.5.2; https://blog.example
robot | PocketParser | PocketParser/2.0 (+https://getpocket.com/pocketparser_ua)
robot | Instapaper | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Instapaper/5.0
robot | curl | curl/8.9.1
robot | Wget | Wget/1.24.5
robot | python-requests | python-requests/2.32.3
robot | Python-urllib | Python-urllib/3.12
robot | python-httpx | python-httpx/0.27.0
robot | Python | Python/3.12 aiohttp/3.9.5
robot | Scrapy | Scrapy/2.11.2 (+https://scrapy.org)
robot | Go-http-client | Go-http-client/2.0
robot | okhttp | okhttp/4.12.0
robot | Java | Java/17.0.11
robot | Apache-HttpClient | Apache-HttpClient/4.5.14 (Java/17.0.11)
robot | axios | axios/1.7.2
robot | node-fetch | node-fetch/1.0 (+https://github.com/bitinn/node-fetch)
robot | undici | undici
robot | node | node
robot | Deno | Deno/1.44.1
robot | libwww-perl | libwww-perl/6.77
robot | Ruby | Ruby
robot | GuzzleHttp | GuzzleHttp/7
robot | PostmanRuntime | PostmanRuntime/7.39.0
robot | HTTPie | HTTPie/3.2.2
robot | autocannon | autocannon
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [reason: string, family: string, agent: string])
