export type RobotReason = 'ai-crawler' | 'feed-reader' | 'link-preview' | 'robot'

/**
 * Robots by the names they give themselves in their user agents, compiled by hand from what their
 * operators and authors publish. They are looked for as whole words, in the order of the reasons;
 * a name that is also a word or a telephone's (Pocket, Reeder) has no place here. What is not named
 * is left to isbot.
 */
export const robotNames: Record<RobotReason, string[]> = {
  // Training, answering and agents. Google-Extended and Applebot-Extended are words for robots.txt,
  // no agents of their own: whoever comes under these names is no reader either.
  'ai-crawler': names(`
    GPTBot, OAI-SearchBot, OAI-AdsBot, ChatGPT-User, ChatGPT Agent, ClaudeBot, Claude-User,
    Claude-SearchBot, Claude-Web, Claude-Code, anthropic-ai, PerplexityBot, Perplexity-User,
    PerplexityUser, Google-Extended, Google-CloudVertexBot, Google-NotebookLM, Google-Agent,
    Google-Gemini-CLI, Gemini-Deep-Research, GoogleAgent-Mariner, Applebot-Extended,
    meta-externalagent, meta-externalfetcher, meta-webindexer, FacebookBot, Amazonbot,
    Amzn-SearchBot, Amzn-User, Amazon-Bedrock-AgentCore-Browser, bedrockbot, AzureAI-SearchBot,
    Bytespider, TikTokSpider, CCBot, cohere-ai, cohere-training-data-crawler, MistralAI-User,
    DeepSeekBot, ChatGLM-Spider, PanguBot, xAI-SearchBot, GrokBot, DuckAssistBot, YouBot,
    PhindBot, AndiBot, iAskBot, iaskspider, TavilyBot, LinerBot, LinkupBot,
    FirecrawlAgent, Crawl4AI, Cloudflare-AutoRAG, Diffbot, Timpibot, AI2Bot, Ai2Bot-Dolma,
    img2dataset, Spawning-AI, ImagesiftBot, omgili, omgilibot, Webzio-Extended, Kangaroo Bot,
    ICC-Crawler, Cotoyogi, SBIntuitionsBot, aiHitBot, VelenPublicWebCrawler, QuillBot, Thinkbot,
    Manus-User, ShapBot, WRTNBot, bigsur.ai, Brightbot, Poggio-Citations
  `),
  'feed-reader': names(`
    Feedly, FeedlyBot, Inoreader, NewsBlur, theoldreader.com, BazQux, Feedbin, FeedHQ, Feedspot,
    Feedspotbot, Feedfetcher-Google, FeedBurner, Feeder, Feeder.co, Feedbro, Feed Wrangler,
    FeedDemon, FeedFlow, Feedpresso, Feedwind, Netvibes, Bloglovin, Bloglines, Blogtrottr,
    FlipboardRSS, Miniflux, FreshRSS, Tiny Tiny RSS, CommaFeed, Selfoss, Yarr, Nextcloud-News,
    RSS-Bridge, RSSHub, OpenRSS, MonitoRSS, Kill the Newsletter, Gwene, Newsify, Superfeedr,
    NetNewsWire, ReadKit, NewsFire, Fiery Feeds, NewsExplorer, Liferea, Akregator, Newsboat,
    Newsbeuter, NewsFlash, RSS Guard, RSSGuard, RSSOwl, RSSOwlnix, QuiteRSS, Fluent Reader,
    Fraidycat, Elfeed, Snownews, Raven Reader, ReadYou, FeedMe, spaRSS, Readrops, CapyReader,
    SimplePie, MagpieRSS, UniversalFeedParser, feedparser, gofeed, rss-parser, Protopage,
    Windows-RSS-Platform, Apple-PubSub
  `),
  'link-preview': names(`
    facebookexternalhit, Meta-ExternalHit, Facebot, Twitterbot, Slackbot-LinkExpanding, Slackbot,
    Slack-ImgProxy, WhatsApp, TelegramBot, Discordbot, LinkedInBot, SkypeUriPreview,
    MicrosoftPreview, BingPreview, Bluesky Cardyb, Mastodon, Pleroma, Akkoma, Misskey, SummalyBot,
    Sharkey, Firefish, Iceshrimp, Friendica, Lemmy, Kbin, Mbin, Hubzilla, PeerTube, Pixelfed,
    GoToSocial, redditbot, Pinterestbot, vkShare, OdklBot,
    Snap URL Preview Service, Embedly, Iframely, XING-contenttabreceiver, Synapse,
    Mattermost-Bot, Rocket.Chat, KeybaseBot, GroupMeBot, Nextcloud Server Crawler,
    Discourse Forum Onebox, Quora Link Preview, Yahoo Link Preview, Google-PageRenderer,
    Google Web Preview, FlipboardProxy, EvernoteRichLinkBot, HubSpot Page Fetcher, NotionEmbedder,
    DingTalkBot, BufferLinkPreviewBot, Mediumbot-MetaTagFetcher, Valve/Steam HTTP Client
  `),
  robot: names(`
    HeadlessChrome, Chrome-Lighthouse, PhantomJS, Googlebot, Google-InspectionTool, GoogleOther,
    Google-Read-Aloud, AdsBot-Google, Mediapartners-Google, Storebot-Google, bingbot, Applebot,
    YandexBot, Baiduspider, DuckDuckBot, PetalBot, Qwantbot, Qwantify, Yahoo! Slurp, SeznamBot,
    Sogou web spider, Mail.RU_Bot, Kagibot, MojeekBot, ia_archiver, archive.org_bot, AhrefsBot,
    SemrushBot, MJ12bot, DotBot, DataForSeoBot, BLEXBot, Barkrowler, Screaming Frog SEO Spider,
    UptimeRobot, Uptime-Kuma, StatusCake, Pingdom, Site24x7, Better Uptime Bot, updown.io,
    GTmetrix, W3C_Validator, Instapaper, PocketParser, Assetnote
  `),
}

/** Words of browsers with people before them that isbot takes for a robot's. */
export const browserWords = names(`
  SogouMSE, SogouMobileBrowser, SogouSearch, NewsArticle, chromeframe, Google TV, GoogleTV
`)

function names(list: string): string[] {
  return list.split(',').map((name) => name.trim())
}
