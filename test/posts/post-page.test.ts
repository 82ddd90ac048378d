import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { attributeOf, metaOf, structuredDataOf, titleOf } from '../support/html.ts'

const blog = new Blog()
const usual = {
  title: 'Plainview',
  tagline: '',
  footer: '',
  time_zone: 'UTC',
  language: 'en',
  comments: 'first-timers',
} as const

/** What another isolate shows while the blog has these settings. */
async function withSettings<T>(
  changes: Parameters<typeof updateSettings>[1],
  act: (other: Blog) => Promise<T>,
): Promise<T> {
  await updateSettings(blog.db, changes, blog.now).execute()
  try {
    return await act(new Blog())
  } finally {
    await updateSettings(blog.db, usual, blog.now).execute()
  }
}

const nasty = `"Quotes" & <b>tags</b> </script><script>alert(1)</script> 'it' \u2028 ”`

describe('the head of a post', () => {
  it('begins where its headings end, when it has no summary', async () => {
    const body = `# ${'Heading '.repeat(30)}\n\n## ${'More '.repeat(20)}\n\n${'word '.repeat(99)}`
    await blog.publish({ slug: 'headings', body })
    const html = await blog.text('/posts/headings')
    const opening = `${'word '.repeat(39)}word…`
    expect(metaOf(html, 'og:description')).toBe(opening)
    expect(await blog.text('/')).toContain(`>${opening}</p>`)
    expect(await blog.text('/feed.xml')).toContain(opening)
  })

  it('says what other programs ask for', async () => {
    await blog.publish({
      slug: 'headed',
      title: 'With a head',
      body: `# One\n\n${'word '.repeat(400)}`,
      excerpt: 'The short of it.',
      tags: ['One', 'Two'],
      cover: '/demo/tea.svg#1120x560',
      cover_alt: 'A cup',
      cover_caption: 'Tea & quiet',
      published_at: '2026-10-31T23:30:00Z',
    })
    const html = await blog.text('/posts/headed')
    const url = 'https://blog.example/posts/headed'
    expect(attributeOf(html, '<html', 'lang')).toBe('en')
    expect(titleOf(html)).toBe('With a head · Plainview')
    expect(attributeOf(html, '<link rel="canonical"', 'href')).toBe(url)
    expect(attributeOf(html, '<meta name="description"', 'content')).toBe('The short of it.')
    expect(html).not.toContain('name="robots"')
    expect(metaOf(html, 'og:type')).toBe('article')
    expect(metaOf(html, 'og:title')).toBe('With a head')
    expect(metaOf(html, 'og:description')).toBe('The short of it.')
    expect(metaOf(html, 'og:url')).toBe(url)
    expect(metaOf(html, 'og:site_name')).toBe('Plainview')
    expect(metaOf(html, 'og:image')).toBe('https://blog.example/demo/tea.svg')
    expect(metaOf(html, 'article:published_time')).toBe('2026-10-31T23:30:00Z')
    expect(structuredDataOf(html)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: 'With a head',
      url,
      inLanguage: 'en',
      datePublished: '2026-10-31T23:30:00Z',
      author: { '@type': 'Person', name: 'Mira' },
      image: 'https://blog.example/demo/tea.svg',
      wordCount: 401,
      commentCount: 0,
    })
  })

  it('counts in the structured data as on the page', async () => {
    const post = await blog.publish({ slug: 'counted-twice' })
    await env.DB.prepare('UPDATE post_counts SET views = 1234, comments = 5 WHERE post_id = ?')
      .bind(post.id)
      .run()
    const first = structuredDataOf(await blog.text('/posts/counted-twice'))
    expect(first).toMatchObject({
      commentCount: 5,
      interactionStatistic: [
        {
          '@type': 'InteractionCounter',
          interactionType: 'https://schema.org/ViewAction',
          userInteractionCount: 1234,
        },
        {
          '@type': 'InteractionCounter',
          interactionType: 'https://schema.org/CommentAction',
          userInteractionCount: 5,
        },
      ],
    })
    const second = structuredDataOf(await blog.text('/posts/counted-twice'))
    expect(second).toMatchObject({
      interactionStatistic: [{ userInteractionCount: 1235 }, { userInteractionCount: 5 }],
    })
  })

  it('keeps every text a text, wherever it stands', async () => {
    const fields = { title: nasty, excerpt: nasty, author: nasty.slice(0, 60), cover_alt: nasty }
    await blog.publish({
      ...fields,
      slug: 'nasty',
      cover: '/x.png"onerror=alert(1)',
      tags: ['<i>tag</i>'],
    })
    const changes = { title: nasty, footer: nasty, tagline: nasty }
    const [html, front] = await withSettings(changes, (other) =>
      Promise.all([other.text('/posts/nasty'), other.text('/')]),
    )
    for (const page of [html, front]) {
      expect(page).not.toContain('<script>alert')
      expect(page).not.toContain('<b>tags')
      expect(page).not.toContain('<i>tag')
      expect(page).not.toMatch(/<[^>]*\sonerror=/)
    }
    const one_line = nasty.replace(/\s+/g, ' ')
    expect(structuredDataOf(html)).toMatchObject({ headline: one_line, description: one_line })
    expect(metaOf(html, 'og:title')).toBe(one_line)
  })

  it('takes its origin from SITE_URL where there is one, whatever host was asked', async () => {
    const behind = new Blog({ SITE_URL: 'https://public.example/' })
    await behind.publish({ slug: 'behind-a-proxy' })
    const headers = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' }
    const html = await behind.text('/posts/behind-a-proxy', { headers })
    expect(attributeOf(html, '<link rel="canonical"', 'href')).toBe(
      'https://public.example/posts/behind-a-proxy',
    )
    expect(html).not.toContain('evil.example')
    expect(html).not.toContain('blog.example')
  })
})

describe('the page of a post', () => {
  it('shows author, date in the blog’s zone, reading time, cover with caption, text, tags and share links', async () => {
    const html = await withSettings({ time_zone: 'Pacific/Auckland' }, (other) =>
      other.text('/posts/headed'),
    )
    expect(html).toContain(
      'Mira · <time datetime="2026-10-31T23:30:00Z">1 November 2026</time> · 2\u00a0minutes',
    )
    expect(html).toContain('<img src="/demo/tea.svg" alt="A cup" width="1120" height="560"')
    expect(html).toContain('<figcaption>Tea &amp; quiet</figcaption>')
    expect(html).toContain('<a href="/tags/one" rel="tag">One</a>')
    const mastodon = encodeURIComponent('With a head https://blog.example/posts/headed')
    expect(html).toContain(`href="https://mastodonshare.com/?text=${mastodon}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  it('shows a page without a date, sharing or a thread', async () => {
    await blog.publish({ slug: 'plain-page', kind: 'page', body: 'Just text.' })
    const html = await blog.text('/plain-page')
    expect(html).not.toContain('<time')
    expect(html).not.toContain('class="share"')
    expect(html).not.toContain('id="comments"')
    expect(structuredDataOf(html)).toMatchObject({ '@type': 'WebPage', commentCount: 0 })
  })

  it('has no thread on a blog without comments, and none that is closed and empty', async () => {
    await blog.publish({ slug: 'closed', comments_open: false })
    expect(await blog.text('/posts/closed')).not.toContain('id="comments"')
    const html = await withSettings({ comments: 'off' }, (other) => other.text('/posts/headed'))
    expect(html).not.toContain('id="comments"')
  })

  it('says it all in German', async () => {
    const [html, missing] = await withSettings({ language: 'de' }, (other) =>
      Promise.all([other.text('/posts/headed'), other.text('/posts/nirgends')]),
    )
    expect(html).toContain('<html lang="de">')
    expect(html).toContain('31. Oktober 2026</time> · 2\u00a0Minuten')
    expect(structuredDataOf(html)).toMatchObject({ inLanguage: 'de' })
    expect(missing).toContain('<html lang="de">')
  })
})
