import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog, type Reader } from '../support/blog.ts'
import { person, tell, view, visitsOf } from '../support/counting.ts'
import { findAll } from '../support/page.ts'

const ABOUT = '/about-these-numbers'
let day = 0

/** Each on a day of its own: what was opened on a day is everybody's. */
async function openBlog(...variables: ConstructorParameters<typeof Blog>) {
  const blog = new Blog(...variables)
  blog.now = new Date(Date.UTC(2027, 2, (day += 1), 12))
  const post = await blog.publish({ slug: `receipt-${day}`, title: `Post ${day}` })
  return { blog, post, path: `/posts/${post.slug}` }
}

/** What a slip says, by its words; one for each row. */
async function slipsOf(blog: Blog, reader: Reader = {}) {
  const html = await blog.text(ABOUT, reader)
  const parts = await findAll(html, '.slip dt, .slip dd')
  const slips: Record<string, string>[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const [name = '', value = ''] = [parts[at]?.text, parts[at + 1]?.text]
    if (name === 'Post') slips.push({})
    slips.at(-1)![name] = value
  }
  return slips
}

const saysOf = async (blog: Blog, reader: Reader = {}) =>
  (await findAll(await blog.text(ABOUT, reader), '#receipt')).map(({ text }) => text).join(' ')

describe('your receipt', () => {
  it('is the whole row of who asks, and where it stands', async () => {
    const { blog, post, path } = await openBlog({ COUNTRY_HEADER: 'X-Country' })
    const headers = {
      'Accept-Language': 'de-AT',
      'X-Country': 'AT',
      Referer: 'https://www.google.com/',
    }
    await view(blog, `${path}?utm_campaign=spring`, { headers })
    blog.pass(130)
    await tell(blog, { post: post.id, seconds: 120, scroll: 80 })
    const [row] = await visitsOf(blog, post.id)
    const code = row!.visitor.slice(0, 2).map((byte) => byte.toString(16).padStart(2, '0'))
    expect(await slipsOf(blog)).toEqual([
      {
        Post: `Post ${day}`,
        Code: `${code.join('')}…`,
        Day: `${day} March 2027`,
        'First opened': '12:00',
        'Last counted': '12:00',
        Views: '1',
        Seconds: '120',
        'Scrolled to': '80%',
        'Read to the end': 'yes',
        Commented: 'no',
        From: 'Google',
        Channel: 'Search',
        Campaign: 'spring',
        Country: 'Austria',
        Device: 'Computer',
        Browser: 'Firefox',
        System: 'Linux',
        Language: 'German',
        'Page before': 'www.google.com',
      },
    ])
    const says = await saysOf(blog)
    // The day ends at midnight; the cron leaves it alone for two hours more.
    expect(says).toContain(`From ${day + 1} March 2027 at 02:00 on`)
  })

  it('has a row for each post, and nobody else’s', async () => {
    const { blog, path } = await openBlog()
    const other = await blog.publish({ slug: `receipt-${day}-b`, title: 'Another' })
    await view(blog, path)
    blog.pass(1)
    await view(blog, `/posts/${other.slug}`)
    await view(blog, path, person(1))
    expect((await slipsOf(blog)).map(({ Post }) => Post)).toEqual([`Post ${day}`, 'Another'])
    expect(await slipsOf(blog, person(1))).toHaveLength(1)
    expect(await slipsOf(blog, person(2))).toEqual([])
    expect(
      await slipsOf(blog, { agent: `${person(1).agent} Gecko/20100101 Firefox/139.0` }),
    ).toEqual([])
  })

  it('is of today: yesterday’s code is another', async () => {
    const { blog, path } = await openBlog()
    await view(blog, path)
    blog.pass(86_400)
    day += 1
    expect(await saysOf(blog)).toContain('There is no row about you today.')
    await view(blog, path, person(1))
    expect(await saysOf(blog)).toContain('There is no row about you today.')
  })

  it('goes by the blog’s own day', async () => {
    const { blog, path } = await openBlog()
    await updateSettings(blog.db, { time_zone: 'Pacific/Auckland' }, blog.now).execute()
    day += 1
    await view(blog, path)
    expect(await slipsOf(blog)).toHaveLength(1)
    await updateSettings(blog.db, { time_zone: 'Pacific/Honolulu' }, blog.now).execute()
    const elsewhere = new Blog()
    elsewhere.now = blog.now
    expect(await slipsOf(elsewhere)).toHaveLength(1)
    await updateSettings(blog.db, { time_zone: 'UTC' }, blog.now).execute()
    day += 1
  })

  it('names no post that was taken back', async () => {
    const { blog, post, path } = await openBlog()
    await view(blog, path)
    const headers = await blog.token()
    const changes = { status: 'draft', title: 'A secret' }
    await blog.json('PATCH', `/api/v1/posts/${post.id}`, changes, { headers })
    expect((await slipsOf(blog)).map(({ Post }) => Post)).toEqual(['no longer here'])
  })

  it('of somebody who asks not to be tracked has the count and nothing else', async () => {
    const { blog, path } = await openBlog()
    const headers = { 'Sec-GPC': '1', Referer: 'https://www.google.com/' }
    await view(blog, path, { headers })
    const [slip] = await slipsOf(blog, { headers })
    expect(slip).toMatchObject({ Views: '1' })
    expect(slip!['Empty']).toBe(
      'From, Channel, Page before, Campaign, Country, Device, Browser, System, Language',
    )
    expect(await saysOf(blog, { headers })).toContain('Your browser asks not to be tracked')
    expect(await blog.text(ABOUT, { headers })).not.toContain('/forgetting')
  })

  it.each([
    ['a robot', { agent: 'curl/8.9.1' }, 'looks like a program (curl)'],
    [
      'one without a language',
      { headers: { 'Accept-Language': '' } },
      'looks like a program (a browser’s name, but no language)',
    ],
    ['a marked device', { headers: { Cookie: '__Host-uncounted=1' } }, 'This device is marked'],
  ])('says to %s why there is none', async (_, reader, words) => {
    const { blog, path } = await openBlog()
    await view(blog, path, reader)
    expect(await saysOf(blog, reader)).toContain(words)
    expect(await slipsOf(blog, reader)).toEqual([])
  })

  it('says so to whoever is signed in, and shows what was counted before', async () => {
    const { blog, path } = await openBlog()
    await view(blog, path)
    const headers = await blog.token()
    expect(await saysOf(blog, { headers })).toContain('You are signed in here')
    expect(await slipsOf(blog, { headers })).toHaveLength(1)
  })

  it('says that counting has stopped for today', async () => {
    const { blog, path } = await openBlog({ COUNT_ROWS_A_DAY: '1' })
    await view(blog, path)
    await view(blog, path, person(1))
    expect(await saysOf(blog, person(1))).toContain('Counting has stopped for today')
    const html = await blog.text(ABOUT)
    expect(html).toContain('In the last 30 days it stopped at:')
    expect(html).toContain(`<li>${day} March 2027 at 12:00</li>`)
  })
})
