import { describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { countsOf, view, visitsOf } from '../support/counting.ts'

describe('visitOf', () => {
  const PHONE =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
  const from = {
    Referer: 'https://www.google.com/search?q=a+secret#part',
    'Accept-Language': 'de-CH,de;q=0.9',
    'X-Country': 'ch',
    'CF-IPCountry': 'FR',
  }

  async function rowOf(path: string, headers: Record<string, string>, variables = {}) {
    const blog = new Blog(variables)
    const post = await blog.publish({ slug: `row-${crypto.randomUUID()}` })
    await view(blog, `/posts/${post.slug}${path}`, { agent: PHONE, headers })
    const [visit] = await visitsOf(blog, post.id)
    expect(visit?.visitor).toHaveLength(8)
    return { ...visit, post_id: undefined, visitor: undefined }
  }

  const counted = {
    day: '2026-11-03',
    views: 1,
    first_at: '2026-11-03T12:00:00Z',
    last_at: '2026-11-03T12:00:00Z',
    seconds: 0,
    scroll: 0,
    read: 0,
    commented: 0,
  }

  it('keeps where a reader came from and what with', async () => {
    expect(await rowOf('', from, { COUNTRY_HEADER: 'X-Country' })).toEqual({
      ...counted,
      source: 'Google',
      channel: 'Search',
      referrer: 'www.google.com/search',
      campaign: null,
      country: 'CH',
      device: 'phone',
      browser: 'Safari',
      os: 'iOS',
      language: 'de',
    })
  })

  it('believes the address before the Referer', async () => {
    const row = await rowOf('?utm_source=newsletter&utm_campaign=Autumn', from)
    expect(row).toMatchObject({ source: 'newsletter', channel: 'Email', campaign: 'autumn' })
  })

  it('knows no country on a local run but from the header that is configured', async () => {
    expect((await rowOf('', from)).country).toBeNull()
    expect((await rowOf('', { ...from, 'X-Country': 'Mars' })).country).toBeNull()
  })

  it.each<Record<string, string>>([{ 'Sec-GPC': '1' }, { DNT: '1' }])(
    'keeps nothing of a reader who sends %j',
    async (no) => {
      const headers = { ...from, ...no }
      const row = await rowOf('?utm_source=newsletter', headers, { COUNTRY_HEADER: 'X-Country' })
      expect(row).toEqual({
        ...counted,
        source: null,
        channel: null,
        referrer: null,
        campaign: null,
        country: null,
        device: null,
        browser: null,
        os: null,
        language: null,
      })
    },
  )

  it.each([
    ['a broken Referer', { Referer: 'http://[::1' }],
    ['a Referer of another kind', { Referer: 'javascript:alert(1)' }],
    ['a Referer of 8 KB', { Referer: `https://example.org/${'@a.b/'.repeat(1600)}` }],
    ['languages that are none', { 'Accept-Language': '-,;q=x,,%00*' }],
    ['many languages', { 'Accept-Language': 'xx-'.repeat(3000) }],
    ['an agent of 16 KB', { 'User-Agent': `Mozilla/5.0 ${'(;)'.repeat(5000)} Firefox/1` }],
    ['an agent of one letter', { 'User-Agent': 'X' }],
    ['an address that is none', { 'CF-Connecting-IP': '999.1.2.3; DROP TABLE visits' }],
    ['cookies in plenty', { Cookie: 'a=;'.repeat(5000) }],
    ['a country that is none', { 'X-Country': "'; --" }],
  ])('serves the page, and counts or says why not, with %s', async (_, headers) => {
    const blog = new Blog({ COUNTRY_HEADER: 'X-Country' })
    const post = await blog.publish({ slug: `odd-${crypto.randomUUID()}` })
    const why = await view(blog, `/posts/${post.slug}?utm_source=%ff&ref=%00`, { headers })
    expect(await countsOf(blog, post.id)).toMatchObject({ views: why ? 0 : 1 })
  })
})
