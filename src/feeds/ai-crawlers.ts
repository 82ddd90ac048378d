/**
 * What crawlers that train or answer for language models call themselves in robots.txt, by what their operators
 * publish; the address is where they say so. Some of these are words for robots.txt alone, of no agent.
 */
export const ai_crawlers: Record<string, string[]> = {
  'https://platform.openai.com/docs/bots': ['GPTBot', 'OAI-SearchBot', 'ChatGPT-User'],
  'https://support.claude.com/en/articles/8896518': [
    'ClaudeBot',
    'Claude-SearchBot',
    'Claude-User',
  ],
  'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers': [
    'Google-Extended',
    'Google-CloudVertexBot',
  ],
  'https://support.apple.com/en-us/119829': ['Applebot-Extended'],
  'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers': [
    'meta-externalagent',
    'meta-externalfetcher',
  ],
  'https://developer.amazon.com/amazonbot': ['Amazonbot'],
  'https://docs.perplexity.ai/guides/bots': ['PerplexityBot', 'Perplexity-User'],
  'https://docs.mistral.ai/robots': ['MistralAI-User'],
  'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot': ['DuckAssistBot'],
  'https://commoncrawl.org/ccbot': ['CCBot'],
  'https://allenai.org/crawler': ['AI2Bot'],
  'https://webz.io/bot.html': ['Webzio-Extended', 'omgili'],
  // Known by their visits alone: no operator's page names them.
  '': ['Bytespider', 'cohere-training-data-crawler'],
}
