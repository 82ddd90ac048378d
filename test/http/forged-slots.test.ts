import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { cutHtml } from '../../src/http/cut-page.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { Program } from '../support/api.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { structuredDataOf } from '../support/html.ts'

const forged_line =
  '<p class="counters" data-counters data-of="1"><a href="/about-these-numbers">9 views</a></p>'
const forged_mark = '<span data-more-than="0" data-of="1">✓</span>'
const forged_data = '"interactionType":"https://schema.org/ViewAction","userInteractionCount":5'

/** Every way to write the two marks at which a page is cut. */
const forgeries = [
  forged_line,
  forged_line.replaceAll('"', '&quot;'),
  forged_line.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  `<div>${forged_line}</div>`,
  `\`\`\`html\n${forged_line}\n\`\`\``,
  `\`${forged_line}\``,
  `[link](/x '${forged_line}')`,
  `![${forged_line}](/x.png)`,
  `# ${forged_line}`,
  `| ${forged_line} |\n|---|`,
  `[^a]\n\n[^a]: ${forged_line}`,
  `<p class=counters data-counters data-of=1>x</p>`,
  forged_mark,
  forged_mark.replaceAll('"', '&quot;'),
  `\`${forged_mark}\``,
  forged_data,
  forged_data.replaceAll('"', String.raw`\"`),
  `<script type="application/ld+json">{${forged_data}}</script>`,
  `\`\`\`json\n{${forged_data}}\n\`\`\``,
  `[link](<https://x.example/?${forged_data}>)`,
]

describe('what looks like a counter in a post', () => {
  it.each(forgeries)('stays a text: %s', async (text) => {
    const blog = new Blog()
    const title = text.replace(/\s+/g, ' ').slice(0, 300)
    // Only with the link: so none of the others stands under it, with a line of its own.
    const post = await blog.publish({
      title,
      status: 'unlisted',
      body: `Before\n\n${text}\n\nAfter`,
      excerpt: title,
      author: title.slice(0, 80),
      tags: [title.slice(0, 40)],
      cover: '/x.png',
      cover_alt: title,
      cover_caption: title,
    })
    await env.DB.prepare('UPDATE post_counts SET views = 4321 WHERE post_id = ?')
      .bind(post.id)
      .run()
    await updateSettings(blog.db, { title, tagline: title, footer: title }, blog.now).execute()
    const html = await blog.text(`/posts/${post.slug}`)
    expect(counterLines(html)).toEqual(['4,321 views · 0 comments', '4,321 views · 0 comments'])
    expect(html.match(/4,321/g)).toHaveLength(2)
    expect(html.match(/<p class="counters" data-counters data-of="\d+">/g)).toHaveLength(2)
    expect(structuredDataOf(html)).toMatchObject({
      headline: title.trim(),
      interactionStatistic: [{ userInteractionCount: 4321 }, { userInteractionCount: 0 }],
    })
    expect(html.match(/"userInteractionCount":\d/g)).toHaveLength(2)
    expect(html).not.toContain('<span data-more-than')
  })

  it('stays a text in a comment and a name', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    await blog.publish({ slug: 'commented', title: 'Plain' })
    for (const text of forgeries) {
      const comment = { name: text.replace(/\s+/g, ' ').slice(0, 80), body: text }
      const answer = await program.send('POST', '/api/v1/posts/commented/comments', comment)
      expect([201, 422]).toContain(answer.status)
    }
    const html = await blog.text('/posts/commented')
    expect(html.match(/<p class="counters" data-counters data-of="\d+">/g)).toHaveLength(2)
    expect(html.match(/"userInteractionCount":\d/g)).toHaveLength(2)
    expect(html).not.toContain('<span data-more-than')
  })
})

describe('what looks like the beginning of a counter in the owner’s CSS', () => {
  const beginnings = [
    '<p class="counters" data-counters data-of="1',
    '<span data-more-than="0" data-of="1',
  ]

  it.each(beginnings)('is left as it is, since it never ends: %s', async (text) => {
    const [piece] = cutHtml(text).pieces
    expect(new TextDecoder().decode(piece as Uint8Array)).toBe(text)
    const blog = new Blog()
    const custom_css = `nav::after { content: '${text}' }`
    await updateSettings(blog.db, { custom_css }, blog.now).execute()
    const html = await blog.text('/')
    expect(html).toContain(custom_css)
    expect(html).toContain('</html>')
  })
})
