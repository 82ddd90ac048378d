import { describe, expect, it } from 'vitest'
import { getSettings, updateSettings } from '../../src/settings/queries.ts'
import { default_settings, ownerName } from '../../src/settings/settings.ts'
import { Blog } from '../support/blog.ts'

describe('getSettings', () => {
  it('gives a new blog what error pages suppose', async () => {
    const blog = new Blog()
    const { guid, ...settings } = await getSettings(blog.db, blog.now)
    expect({ ...settings, guid: '' }).toEqual(default_settings)
    // A random UUID (RFC 9562, version 4).
    expect(guid).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
  })

  it('has the pages that are out, oldest first, and no other', async () => {
    const blog = new Blog()
    const page = { kind: 'page', title: 'P' }
    await blog.publish({ ...page, slug: 'second', published_at: '2026-10-02T00:00:00Z' })
    await blog.publish({ ...page, slug: 'first', published_at: '2026-10-01T00:00:00Z' })
    await blog.publish({ ...page, slug: 'later', published_at: '2026-11-03T12:00:01Z' })
    await blog.publish({ ...page, slug: 'draft', status: 'draft' })
    await blog.publish({ ...page, slug: 'hidden', status: 'unlisted' })
    await blog.publish({ slug: 'a-post' })
    const slugs = async () => (await getSettings(blog.db, blog.now)).pages.map(({ slug }) => slug)
    expect(await slugs()).toEqual(['first', 'second'])
    blog.pass(1)
    expect(await slugs()).toEqual(['first', 'second', 'later'])
  })
})

describe('updateSettings', () => {
  it('changes what is given', async () => {
    const blog = new Blog()
    const { pages: _, ...before } = await getSettings(blog.db, blog.now)
    await updateSettings(blog.db, { title: 'New', language: 'de' }, blog.now).execute()
    expect(await getSettings(blog.db, blog.now)).toMatchObject({
      ...before,
      title: 'New',
      language: 'de',
    })
    const row = await blog.db.selectFrom('settings').select('updated_at').executeTakeFirst()
    expect(row?.updated_at).toBe('2026-11-03T12:00:00Z')
  })
})

describe('ownerName', () => {
  it('is the blog’s title before there is an owner', () => {
    expect(ownerName({ ...default_settings, title: 'Blog' })).toBe('Blog')
    expect(ownerName({ ...default_settings, title: 'Blog', owner_name: 'Mira' })).toBe('Mira')
  })
})
