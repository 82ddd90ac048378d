import { beforeAll, describe, expect, it } from 'vitest'
import { isDeviceLink, signDeviceLink } from '../../src/owner/device-link.ts'
import { hmacKey, randomBytes } from '../../src/lib/hash.ts'
import { Blog } from '../support/blog.ts'
import { cookieOf } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
let owner: Record<string, string>

beforeAll(async () => {
  owner = await blog.token()
  await blog.publish({ slug: 'a' })
})

/** The link that the owner is shown for another device. */
async function shownLink(): Promise<{ path: string; link: string }> {
  const page = await blog.text('/owner/devices/uncounted-links', { method: 'POST', headers: owner })
  const { href, searchParams } = new URL((await findOne(page, 'output')).text)
  return { path: href.replace('https://blog.example', ''), link: searchParams.get('link') ?? '' }
}

const whyNotCounted = async (headers: Record<string, string>) =>
  (await blog.get('/posts/a', { headers, address: '203.0.113.5' })).headers.get('X-Not-Counted')

describe('a device that is not to be counted', () => {
  it('is asked when the link is opened, and marked when its button is pressed', async () => {
    const { path, link } = await shownLink()
    const asked = await blog.get(path)
    expect(asked.status).toBe(200)
    expect(asked.headers.get('Set-Cookie')).toBeNull()
    const page = await asked.text()
    expect((await findOne(page, 'input[name=link]')).attributes['value']).toBe(link)

    const marked = await blog.post('/owner/uncounted', { link })
    expect(marked.status).toBe(303)
    expect(marked.headers.get('Set-Cookie')).toBe(
      '__Host-uncounted=1; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    )
    expect(await whyNotCounted(cookieOf(marked))).toBe('owner')
  })

  it('is counted again when it asks for it, without a link', async () => {
    const headers = cookieOf(await blog.post('/owner/uncounted', await shownLink()))
    const page = await blog.text('/owner/uncounted', { headers })
    expect((await findAll(page, 'input')).map(({ attributes }) => attributes['value'])).toEqual([
      'DELETE',
    ])
    const undone = await blog.post('/owner/uncounted', { _method: 'DELETE' }, { headers })
    expect(undone.headers.get('Set-Cookie')).toMatch(/^__Host-uncounted=; Max-Age=0/)
    expect(await whyNotCounted(cookieOf(undone))).toBeNull()
  })

  it('may be the owner’s own, which needs no link', async () => {
    const page = await blog.text('/owner/devices', { headers: owner })
    const ways = await findAll(page, '#uncounted a')
    expect(ways[0]?.attributes['href']).toBe('/owner/uncounted')
    expect((await blog.get('/owner/uncounted', { headers: owner })).status).toBe(200)
    const marked = await blog.post('/owner/uncounted', {}, { headers: owner })
    expect(cookieOf(marked)).toEqual({ Cookie: '__Host-uncounted=1' })
  })

  it('is nobody’s who brings no link of the owner’s, or an old one', async () => {
    const { link } = await shownLink()
    const forged = link.replace(/^\d+/, '99999999999')
    for (const wrong of ['', 'x', forged, `${link}x`]) {
      expect((await blog.get(`/owner/uncounted?link=${wrong}`)).status, wrong).toBe(403)
      expect((await blog.post('/owner/uncounted', { link: wrong })).status, wrong).toBe(403)
    }
    blog.pass(3600)
    const late = await blog.post('/owner/uncounted', { link })
    expect([late.status, late.headers.get('Set-Cookie')]).toEqual([403, null])
  })

  it('has a cookie that goes over plain http at home', async () => {
    const headers = { ...owner, 'Content-Type': 'application/x-www-form-urlencoded' }
    const at_home = { method: 'POST', headers, body: '' }
    const marked = await blog.get('http://localhost:8787/owner/uncounted', at_home)
    expect(marked.headers.get('Set-Cookie')).toBe(
      'uncounted=1; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
    )
  })
})

describe('the link', () => {
  const now = new Date('2026-11-03T12:00:00Z')

  it('is good for an hour, under the blog’s own key', async () => {
    const [key, other] = await Promise.all([hmacKey(randomBytes(32)), hmacKey(randomBytes(32))])
    const link = await signDeviceLink(key, now)
    const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    expect(await isDeviceLink(key, link, after(3599))).toBe(true)
    expect(await isDeviceLink(key, link, after(3600))).toBe(false)
    expect(await isDeviceLink(other, link, now)).toBe(false)
  })
})
