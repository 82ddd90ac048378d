import { beforeAll, describe, expect, it } from 'vitest'
import { Blog, counterLines } from '../support/blog.ts'
import { CODE, setUpOwner } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog({ SETUP_CODE: CODE })
let headers: Record<string, string>
let first_page: Record<'owner' | 'reader', string>

beforeAll(async () => {
  ;({ headers } = await setUpOwner(blog))
  first_page = {
    owner: await blog.text('/', { headers }),
    reader: await blog.text('/'),
  }
  await blog.publish({ slug: 'a', title: 'A', tags: ['t'] })
  await blog.publish({ slug: 'about', title: 'About', kind: 'page' })
  // By now the isolate reads anew which pages there are.
  blog.pass(31)
})

/** Of two pages: each has a token of its own, and says when its thread was read. */
const withoutTimes = (html: string) =>
  html.replaceAll(/name="token" value="[^"]*"|comments\?since=[^"]*/g, '')

describe('the owner’s strip', () => {
  it.each(['/', '/posts/a', '/about', '/tags/t', '/about-these-numbers'])(
    'lies on %s for who is signed in',
    async (path) => {
      const page = await blog.get(path, { headers })
      expect(page.headers.get('Cache-Control')).toBe('private, no-store')
      const html = await page.text()
      const strip = await findOne(html, 'body > .strip')
      expect(strip.text).toMatch(/^Your visits are not counted\s· open as a reader\s· /)
      expect(await blog.text(path)).not.toContain('class="strip"')
    },
  )

  it('is no part of the desk, of a feed, or of what is not there', async () => {
    for (const path of ['/owner', '/owner/settings', '/feed.xml', '/posts/nowhere']) {
      expect(await blog.text(path, { headers }), path).not.toContain('class="strip"')
    }
  })

  it('leads to the page as others see it, still without counting', async () => {
    const page = await blog.text('/posts/a?reply=1', { headers })
    const [link] = await findAll(page, '.strip a')
    expect(link?.attributes['href']).toBe('/posts/a?reply=1&as=reader')
    const before = counterLines(await blog.text('/posts/a', { address: '203.0.113.1' }))
    const as_reader = await blog.get('/posts/a?as=reader', { headers })
    expect(as_reader.headers.get('X-Not-Counted')).toBe('owner')
    const html = await as_reader.text()
    const as_others = await blog.text('/posts/a', { address: '203.0.113.1' })
    expect(withoutTimes(html)).toBe(withoutTimes(as_others))
    expect(before).toHaveLength(2)
  })

  it('leads from a post to its form, and from a list only to the desk', async () => {
    const hrefs = async (path: string) => {
      const links = await findAll(await blog.text(path, { headers }), '.strip a')
      return links.map(({ attributes }) => attributes['href'])
    }
    expect(await hrefs('/posts/a')).toEqual([
      '/posts/a?as=reader',
      '/owner/posts/1',
      '/owner/stats/posts/1',
      '/owner',
    ])
    expect((await blog.get('/owner/stats/posts/1', { headers })).status).toBe(200)
    expect((await blog.get('/owner/posts/1', { headers })).status).toBe(200)
    expect(await hrefs('/')).toEqual(['/?as=reader', '/owner'])
  })

  it('takes the text of a post for text', async () => {
    await blog.publish({ slug: 'marks', title: "A $& in $' and </style> <body>" })
    const html = await blog.text('/posts/marks', { headers })
    expect((await findOne(html, 'h1')).text).toBe("A $& in $' and </style> <body>")
    expect(await findAll(html, '.strip')).toHaveLength(1)
  })

  it('is nothing for programs', async () => {
    expect(await blog.text('/posts/a', { headers: await blog.token() })).not.toContain('strip')
  })
})

describe('the front page of a blog without a post', () => {
  it('asks its owner to write the first one, and readers to come back', async () => {
    const [way] = await findAll(first_page.owner, 'main p a')
    expect(way?.attributes['href']).toBe('/owner/posts/new')
    expect((await blog.get('/owner/posts/new', { headers })).status).toBe(200)
    expect((await findOne(first_page.reader, 'main h2')).text).toBe('Nothing here yet')
    expect(first_page.reader).not.toContain('/owner')
  })
})

describe('a session', () => {
  it('costs one statement and two rows to check', async () => {
    const others = { Cookie: '__Host-uncounted=1' }
    const bare = await blog.costOf(() => blog.get('/posts/a', { headers: others }))
    const checked = await blog.costOf(() => blog.get('/posts/a', { headers }))
    expect(checked.trips - bare.trips).toBe(1)
    expect(checked.statements - bare.statements).toBe(1)
    expect(checked.rows_read - bare.rows_read).toBe(2)
  })
})
