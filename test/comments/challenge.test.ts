import { beforeEach, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, setPolicy, storedComments } from '../support/commenter.ts'
import { findAll, refusedForm } from '../support/page.ts'

const keys = { TURNSTILE_SITE_KEY: 'a-site-key', TURNSTILE_SECRET: 'a-secret' }
const blog = new Blog(keys)
const OUTSIDE = 'https://challenges.cloudflare.com'

beforeEach(() => setPolicy(blog, 'none'))

function policyOf(response: Response): string {
  return response.headers.get('Content-Security-Policy') ?? ''
}

async function widgetsOn(response: Response): Promise<string[]> {
  const found = await findAll(await response.text(), '#comment-form .cf-turnstile')
  return found.map(({ attributes }) => attributes['data-sitekey'] ?? '')
}

describe('the page of a post, where the check is set up', () => {
  it('has the widget’s place and may load it, made anew and kept', async () => {
    await blog.publish({ slug: 'guarded' })
    for (const how of ['made', 'kept']) {
      const page = await blog.get('/posts/guarded')
      expect(policyOf(page), how).toContain(`script-src 'self' ${OUTSIDE};`)
      expect(policyOf(page), how).toContain(`frame-src ${OUTSIDE}`)
      expect(await widgetsOn(page), how).toEqual(['a-site-key'])
    }
    const cost = await blog.costOf(() => blog.fetch('/posts/guarded'))
    expect(cost.trips, 'of one that is kept').toBe(0)
  })

  it('fetches nothing of it by itself', async () => {
    await blog.publish({ slug: 'guarded-lazy' })
    const html = await blog.text('/posts/guarded-lazy')
    expect(html).not.toContain(OUTSIDE)
    expect((await findAll(html, '#comment-form noscript')).join()).not.toBe('')
  })

  it('keeps to itself where there is no form, or none for a stranger', async () => {
    await blog.publish({ slug: 'guarded-closed', comments_open: false })
    await blog.publish({ slug: 'guarded-about', kind: 'page' })
    const owner = { headers: await blog.token() }
    await blog.publish({ slug: 'guarded-owner' })
    const late = { name: 'Ada', body: 'Too late.' }
    const pages = [
      await blog.post('/posts/guarded-closed/comments', late),
      await blog.get('/posts/guarded-closed'),
      await blog.get('/guarded-about'),
      await blog.get('/'),
      await blog.get('/privacy'),
      await blog.get('/posts/guarded-owner', owner),
      await new Blog().get('/posts/guarded-owner'),
    ]
    for (const page of pages) {
      expect(policyOf(page)).toContain("script-src 'self';")
      expect(policyOf(page)).not.toContain('frame-src')
      expect(await widgetsOn(page)).toEqual([])
    }
  })
})

describe('a comment without the check’s answer', () => {
  it('waits, whatever the policy, and its writer and the owner read why', async () => {
    await blog.publish({ slug: 'unchecked' })
    const ada = new Commenter(blog)
    const response = await ada.comment('unchecked')
    const location = response.headers.get('Location') ?? ''
    expect(response.status).toBe(303)
    expect(location).toContain('?held=')
    expect(await ada.open(location)).toContain('nothing checked that no robot sent it')
    const [comment] = await storedComments(blog, 'unchecked')
    expect(comment).toMatchObject({ status: 'pending', reason: 'challenge-missing' })
    const queue = await blog.text('/owner/comments', { headers: await blog.token() })
    expect(queue).toContain('without Cloudflare’s check')
  })

  it('is the owner’s own, and appears', async () => {
    await blog.publish({ slug: 'unchecked-owner' })
    const headers = await blog.token()
    const response = await blog.post(
      '/posts/unchecked-owner/comments',
      { body: 'Mine.' },
      { headers },
    )
    expect(response.status).toBe(303)
    expect(await storedComments(blog, 'unchecked-owner')).toMatchObject([{ status: 'approved' }])
  })

  it('is spam where it fell into the trap, and refused where it is wrong, with the widget', async () => {
    await blog.publish({ slug: 'unchecked-else' })
    await new Commenter(blog).comment('unchecked-else', { subject: 'x' })
    expect(await storedComments(blog, 'unchecked-else')).toMatchObject([{ reason: 'trap' }])
    const refused = await new Commenter(blog).comment('unchecked-else', { name: '' })
    expect(refused.status).toBe(422)
    expect(policyOf(refused)).toContain(`frame-src ${OUTSIDE}`)
    const { html } = await refusedForm(refused)
    expect(await findAll(html, '.cf-turnstile')).toHaveLength(1)
  })
})

describe('/privacy', () => {
  it('says what Cloudflare sees, where it is asked', async () => {
    expect(await blog.text('/privacy')).toContain('Cloudflare sees your address')
    expect(await new Blog().text('/privacy')).not.toContain('Cloudflare')
  })
})
