import { beforeEach, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
const BLOG = {
  title: 'Ours',
  tagline: 'Notes.',
  owner_name: 'Mira',
  language: 'en',
  time_zone: 'Europe/Zurich',
  accent: '#aa3300',
  footer: 'Rosenweg 4',
}
let headers: Record<string, string>

beforeEach(async () => {
  headers = await blog.token()
  await updateSettings(blog.db, { ...BLOG, language: 'en', title: 'Before' }, blog.now).execute()
})

const post = (section: string, fields: Record<string, string>) =>
  blog.post(`/owner/settings/${section}`, fields, { headers })

async function stored() {
  return blog.db.selectFrom('settings').selectAll().executeTakeFirstOrThrow()
}

describe('the settings page', () => {
  it('is for the owner alone', async () => {
    const away = await blog.get('/owner/settings')
    expect([away.status, away.headers.get('Location')]).toEqual([
      303,
      '/owner/sign-in?to=%2Fowner%2Fsettings',
    ])
    const refused = await blog.post('/owner/settings/blog', { ...BLOG, title: 'Theirs' })
    expect(refused.status).toBe(401)
    expect((await stored()).title).toBe('Before')
  })

  it('shows each setting as it is, and a way to it', async () => {
    const page = await blog.text('/owner/settings', { headers })
    expect((await findOne(page, '[name=title]')).attributes['value']).toBe('Before')
    expect((await findOne(page, '[name=time_zone]')).attributes['value']).toBe('Europe/Zurich')
    expect((await findOne(page, '[name=accent]')).attributes['value']).toBe('#aa3300')
    expect((await findOne(page, 'nav [aria-current=page]')).text).toBe('Settings')
    const chosen = await findAll(page, 'option[selected]')
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual([
      'en',
      'plain',
      'all',
      'first-timers',
      '0',
      'all',
      'allowed',
    ])
  })

  it('saves a section, says so there, and readers see it at once', async () => {
    expect(await blog.text('/')).toContain('Before')
    const saved = await post('blog', BLOG)
    expect(saved.status).toBe(303)
    const where = saved.headers.get('Location') ?? ''
    expect(where).toBe('/owner/settings?saved=blog#blog')
    const said = await findAll(await blog.text(where, { headers }), '[role=status]')
    expect(said.map(({ text }) => text)).toEqual(['Saved.'])
    expect(await blog.text('/')).toContain('Ours')
    expect(await stored()).toMatchObject(BLOG)
  })

  it('asks crawlers of language models to stay away, and lets them come', async () => {
    for (const ai_crawlers of ['refused', 'allowed']) {
      await blog.text('/robots.txt')
      await post('machines', { ai_crawlers })
      expect((await blog.text('/robots.txt')).includes('GPTBot')).toBe(ai_crawlers === 'refused')
      const page = await blog.text('/owner/settings', { headers })
      const chosen = await findOne(page, '[name=ai_crawlers] option[selected]')
      expect(chosen.attributes['value']).toBe(ai_crawlers)
    }
  })

  it('leaves one section as it is while another is saved', async () => {
    await post('comments', { comments: 'off', comment_note: ' Be kind. ', close_after: '30' })
    expect(await stored()).toMatchObject({
      ...BLOG,
      title: 'Before',
      comments: 'off',
      comment_note: 'Be kind.',
      close_after: 30,
    })
    expect((await post('comments', { comments: 'off', close_after: '-1' })).status).toBe(422)
    // From a program that does not know the field.
    await post('comments', { comments: 'none' })
    expect(await stored()).toMatchObject({ comments: 'none', close_after: 30 })
  })

  it('changes the look: theme, counters, and CSS that ends no element', async () => {
    const custom_css = 'p { color: red } </style><script>alert(1)</script>'
    await post('look', { theme: 'book', counters: 'none', custom_css })
    const page = await new Blog().text('/')
    expect(page).toContain('p { color: red } <\\/style>')
    const scripts = await findAll(page, 'script')
    expect(scripts.filter(({ text }) => text.includes('alert'))).toEqual([])
    expect(page).toContain('all-small-caps')
    expect((await post('look', { theme: 'x', counters: 'all', custom_css: '' })).status).toBe(422)
    await post('look', { theme: 'plain', counters: 'all', custom_css: '' })
  })

  it('has the archive follow the clock of another time zone', async () => {
    await blog.publish({ slug: 'late', published_at: '2026-10-31T23:30:00Z' })
    const months = async () => {
      const links = await findAll(await blog.text('/archive'), 'main li a')
      return links.map(({ attributes }) => attributes['href'])
    }
    // Months that a blog of ten years may have: more than D1 takes parameters.
    const earlier = Array.from({ length: 120 }, (_, i) => new Date(Date.UTC(2010, i)).toISOString())
    const stale = earlier.map((date) => ({ month: date.slice(0, 7), posts: 1, changed_at: date }))
    for (const row of stale) await blog.db.insertInto('post_months').values(row).execute()
    await post('blog', { ...BLOG, time_zone: 'UTC' })
    expect(await months()).toEqual(['/archive/2026/10'])
    await post('blog', { ...BLOG, time_zone: 'Europe/Zurich' })
    expect(await months()).toEqual(['/archive/2026/11'])
    const page = await blog.text('/archive/2026/11')
    expect(await findAll(page, '.cards li')).toHaveLength(1)
  })

  it('speaks the new language at once', async () => {
    await post('blog', { ...BLOG, language: 'de' })
    const page = await blog.text('/owner/settings?saved=blog', { headers })
    expect((await findOne(page, '[role=status]')).text).toBe('Gespeichert.')
  })

  it('refuses with the reason at the field, and keeps the text', async () => {
    const wrong = {
      ...BLOG,
      title: ' ',
      tagline: 'x'.repeat(301),
      time_zone: 'Mars',
      accent: 'red',
      language: 'fr',
    }
    const refused = await post('blog', wrong)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect((await findAll(page, '#blog .wrong')).map(({ text }) => text)).toEqual([
      'A blog needs a name.',
      'Up to 300 characters.',
      'Please choose one of these.',
      'There is no such time zone.',
      'A colour is written like #0f6b5c.',
    ])
    expect((await findOne(page, '[name=footer]')).attributes['value']).toBe(BLOG.footer)
    expect((await findOne(page, '[name=time_zone]')).attributes['value']).toBe('Mars')
    expect((await stored()).title).toBe('Before')
  })

  it('refuses a policy that there is not', async () => {
    const refused = await post('comments', { comments: 'some', comment_note: 'kept' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect((await findOne(page, '#comments .wrong')).text).toBe('Please choose one of these.')
    expect((await findOne(page, '[name=comment_note]')).attributes['value']).toBe('kept')
  })

  it('takes the house’s own colour for none, which keeps its night side', async () => {
    await post('blog', { ...BLOG, accent: '#0F6B5C' })
    expect((await stored()).accent).toBe('')
  })

  it('refuses another site’s form', async () => {
    const foreign = { ...headers, Authorization: '', 'Sec-Fetch-Site': 'cross-site' }
    const refused = await blog.post('/owner/settings/blog', BLOG, { headers: foreign })
    expect(refused.status).toBe(403)
  })
})
