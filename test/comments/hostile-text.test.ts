import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { commentEach, freshAddress, setPolicy, storedComments } from '../support/commenter.ts'
import { commentForm, findAll, findOne } from '../support/page.ts'

const blog = new Blog()

beforeAll(() => setPolicy(blog, 'none'))

const attacks = [
  '<script>alert(1)</script>',
  '</li></ol></section><script src=//evil.example></script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><script>alert(1)</script>',
  `' onmouseover='alert(1)`,
  '" autofocus onfocus="alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '<javascript:alert(1)>',
  '![x](https://evil.example/pixel.png)',
  '[x](https://a.example "onmouseover=alert(1)")',
  '[x](https://a.example/"onmouseover="alert(1))',
  '<iframe src=https://evil.example></iframe>',
  '<style>body{display:none}</style>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example>',
  '<form action=https://evil.example><button>x</button></form>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '`</code><script>alert(1)</script>`',
  '```"><script>alert(1)</script>\nx\n```',
  '<p class="counters" data-counters data-of="1">99 views</p>',
  '{{constructor.constructor("alert(1)")()}}',
]

const allowed = {
  tags: new Set(
    'ol li p b a time div em strong code pre blockquote ul br span s del textarea input label small button form'.split(
      ' ',
    ),
  ),
  attributes: new Set(
    'id data-comment data-depth class dir href rel title datetime aria-label start name type value method action'.split(
      ' ',
    ),
  ),
}

/** Everything in the comments of this page that a browser would do more with than show it. */
async function dangers(html: string): Promise<string[]> {
  const elements = await findAll(html, '#comments ol *')
  return elements.flatMap(({ tag, attributes }) => [
    ...(allowed.tags.has(tag) ? [] : [`<${tag}>`]),
    ...Object.entries(attributes).flatMap(([name, value]) => {
      if (!allowed.attributes.has(name)) return [`${tag} ${name}=${value}`]
      if (name === 'action' && !/^\/(posts|comments\/\d+\/like$)/.test(value))
        return [`${tag} action=${value}`]
      if (name !== 'href') return []
      return /^(https?:\/\/|mailto:|#comment-\d+$|\/posts\/)/.test(value)
        ? []
        : [`${tag} href=${value}`]
    }),
  ])
}

/** What stands on the page beside the comments: it must be the same whatever is in them. */
async function frame(html: string): Promise<string[]> {
  const elements = await findAll(
    html,
    'html > *, body > *, main > *, #comments > *, script, style, form:not(.like)',
  )
  return elements.map(({ tag, attributes }) => `${tag}#${attributes.id ?? ''}`)
}

describe('in name, text and website', () => {
  it.each(attacks)('%j does nothing', async (attack) => {
    const slug = `attack-${attacks.indexOf(attack)}`
    await blog.publish({ slug })
    await commentEach(blog, slug, [{ body: 'Harmless.' }, { body: 'So is this.' }])
    const harmless = await frame(await blog.text(`/posts/${slug}`))
    await commentEach(blog, slug, [
      { name: attack.slice(0, 80), body: attack, url: `https://ada.example/?${attack}` },
    ])
    const html = await blog.text(`/posts/${slug}`)
    expect(await findAll(html, '#comments li[data-comment]')).toHaveLength(3)
    expect(await dangers(html)).toEqual([])
    expect(await frame(html)).toEqual(harmless)
    const names = (await findAll(html, '.who b')).map(({ text }) => text)
    expect(names).toEqual(['Ada', 'Ada', attack.slice(0, 80).replace(/\s+/g, ' ')])
    for (const link of await findAll(html, '#comments .body a, #comments .who b a')) {
      expect(link.attributes.rel).toBe('nofollow ugc noopener')
    }
  })

  it.each(attacks)('%j does nothing in a form that comes back', async (attack) => {
    await blog.publish({ slug: 'attack-form' }).catch(() => null)
    const typed = {
      name: attack,
      body: attack,
      email: attack,
      url: attack,
      token: 'x',
      parent: attack,
    }
    const response = await blog.post('/posts/attack-form/comments', typed, {
      address: freshAddress(),
    })
    expect(response.status).toBe(422)
    const html = await response.text()
    const calm = await blog.post(
      '/posts/attack-form/comments',
      { ...typed, ...calmed },
      { address: freshAddress() },
    )
    expect(await frame(html)).toEqual(await frame(await calm.text()))
    const { fields } = await commentForm(html)
    expect(fields).toMatchObject({ name: attack, body: attack, email: attack, url: attack })
  })

  const calmed = { name: '', body: 'x', email: 'x', url: 'x', parent: 'x' }

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'https:evil',
    '//evil.example',
    '/owner',
  ])('the website %j is refused', async (url) => {
    await blog.publish({ slug: 'attack-url' }).catch(() => null)
    const response = await blog.post('/posts/attack-url/comments', {
      name: 'Ada',
      body: 'Words.',
      url,
    })
    expect(response.status).toBe(422)
    expect(await findAll(await response.text(), 'a[href*="evil"], a[href^="javascript"]')).toEqual(
      [],
    )
  })
})

describe('text of every kind', () => {
  it.each([
    ['NUL bytes', 'be\0fore and af\0ter', 'before and after'],
    ['lone surrogates', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
    ['right-to-left text', 'שלום עולם', 'שלום עולם'],
    ['emoji', '👩‍👩‍👧‍👦 🏳️‍🌈 ok', '👩‍👩‍👧‍👦 🏳️‍🌈 ok'],
    ['SQL', `'); DROP TABLE comments; --`, `'); DROP TABLE comments; --`],
    ['SQL patterns', `%' OR 1=1 /* _ ? ?1 :x @y $z`, `%' OR 1=1 /* _ ? ?1 :x @y $z`],
    ['entities', '&lt;b&gt; &amp;amp; &#0;', '&lt;b&gt; &amp;amp; &#0;'],
    ['replacement patterns', '$& $1 $$ $` %s %00', '$& $1 $$ $` %s %00'],
  ])('such as %s is stored cleanly, and shown', async (what, typed, stored) => {
    const slug = `kind-${what.replaceAll(' ', '-').toLowerCase()}`
    await blog.publish({ slug })
    // By JSON too: there a lone surrogate really arrives as one.
    const body = { name: typed, body: typed, email: null }
    const headers = await blog.token()
    await blog.json('POST', `/api/v1/posts/${slug}/comments`, body, {
      headers,
      address: freshAddress(),
    })
    await commentEach(blog, slug, [{ name: typed, body: `${typed}.` }])
    const comments = await storedComments(blog, slug)
    expect(comments.map(({ name }) => name)).toEqual([stored, stored])
    expect(comments.map((comment) => comment.body)).toEqual([stored, `${stored}.`])
    const html = await blog.text(`/posts/${slug}`)
    expect((await findAll(html, '.who b')).map(({ text }) => text)).toEqual([stored, stored])
    expect(await dangers(html)).toEqual([])
  })

  it('that turns the reading direction does not reach what stands beside it', async () => {
    await blog.publish({ slug: 'direction' })
    await commentEach(blog, 'direction', [{ name: '\u202eadA\u2067', body: '\u202esdroW' }])
    const html = await blog.text('/posts/direction')
    expect((await findOne(html, '.who b')).text).toBe('adA')
    expect((await findOne(html, '.who b')).attributes.dir).toBe('auto')
    expect((await findOne(html, '.body')).attributes.dir).toBe('auto')
  })

  it('that looks like a counter does not move the real ones', async () => {
    await blog.publish({ slug: 'fake-counter' })
    const fake =
      '<p class="counters" data-counters data-of="1"><a>99 views</a></p>"userInteractionCount":99'
    await commentEach(blog, 'fake-counter', [{ name: fake.slice(0, 80), body: fake }])
    const html = await blog.text('/posts/fake-counter')
    const lines = (await findAll(html, '[data-counters]')).map(({ text }) => text)
    expect(new Set(lines)).toEqual(new Set([expect.stringMatching(/^\d+ views? · 1 comment$/)]))
  })
})

describe('an address', () => {
  it.each([
    ['/posts/%ff/comments', 400],
    ['/posts/%00/comments', 400],
    [`/posts/${'x'.repeat(17 * 1024)}/comments`, 414],
    ['/posts/../comments', 404],
    [`/posts/${encodeURIComponent("x' OR 1=1 --")}/comments`, 404],
    ['/posts/%F0%9F%92%A9/comments', 404],
  ])('such as %s is refused', async (path, status) => {
    expect((await blog.post(path, { name: 'Ada', body: 'Words.' })).status).toBe(status)
  })

  it.each([
    '?held=99999999999999999999',
    '?held[]=1',
    '?reply=%00',
    '?reply=1%27',
    '?comments=9e9',
    '?held=-1',
  ])('with %s shows the post as it is', async (query) => {
    await blog.publish({ slug: 'odd-query' }).catch(() => null)
    const response = await blog.get(`/posts/odd-query${query}`)
    expect(response.status).toBe(200)
    expect(await findAll(await response.text(), '#comments li, [role="status"]')).toEqual([])
  })
})
