import { beforeAll, describe, expect, it } from 'vitest'
import { fillDemo } from '../../src/demo/fill.ts'
import { demo_comments } from '../../src/demo/comments.ts'
import { demo_pages, demo_posts } from '../../src/demo/posts.ts'
import { type DemoWords, demo_words } from '../../src/settings/demo-words.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { answer } from '../support/thread.ts'
import { CODE, OWNER, setUpOwner } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'

const KEPT = 'the-tea-afterwards'
const GONE = 'a-word-about-qi'
const blog = new Blog({ SETUP_CODE: CODE })
let owner: Record<string, string>
let token: Record<string, string>

// A demo that its owner has lived with for a while: a post of theirs, one of the demo's that they changed.
beforeAll(async () => {
  await fillDemo(blog.db, blog.now)
  ;({ headers: owner } = await setUpOwner(blog))
  token = await blog.token()
  blog.pass(60)
  await blog.publish({ slug: 'mine', title: 'Mine', tags: ['own'] })
  await blog.json(
    'PATCH',
    `/api/v1/posts/${await idOf(KEPT)}`,
    { title: 'Tea' },
    { headers: token },
  )
  await blog.get(`/posts/${KEPT}`, { address: '203.0.113.1' })
  await blog.get(`/posts/${GONE}`, { address: '203.0.113.1' })
  await answer(blog, 'mine', null, 'On a post of the owner’s')
  await answer(blog, GONE, null, 'On a post of the demo')
  await replyToInvented()
  await blog.db.updateTable('settings').set({ comment_note: 'Be kind.' }).execute()
})

async function idOf(slug: string): Promise<number> {
  const query = blog.db.selectFrom('posts').select('id').where('slug', '=', slug)
  return (await query.executeTakeFirstOrThrow()).id
}

/** The owner answers somebody the demo made up, under the post that stays. */
async function replyToInvented(): Promise<void> {
  const post_id = await idOf(KEPT)
  const invented = await blog.db
    .selectFrom('comments')
    .select('id')
    .where('post_id', '=', post_id)
    .executeTakeFirstOrThrow()
  const fields = { body: 'An answer of mine' }
  await blog.post(`/owner/comments/${invented.id}/replies`, fields, { headers: owner })
}

const press = () => blog.post('/owner/demo', { _method: 'DELETE' }, { headers: owner })
const demoPage = () => blog.text('/owner/demo', { headers: owner })

describe('before the demo is taken away', () => {
  it('is said in numbers what goes and what stays', async () => {
    const posts = demo_posts.length + demo_pages.length
    const views = [...demo_posts, ...demo_pages].reduce((sum, post) => sum + post.views, 0)
    const invented = demo_comments.filter(({ post }) => post === KEPT).length
    const comments = demo_comments.length - invented + 1
    const said = await findAll(await demoPage(), 'main li')
    expect(said.map(({ text }) => text)).toEqual([
      `${posts - 1} posts and pages of the demo that nobody has changed`,
      `${comments} comments on them, one of which the demo did not bring`,
      `${invented === 1 ? 'One invented comment' : `${invented} invented comments`} on posts of yours`,
      `${views.toLocaleString('en')} invented views, and the history of their days`,
      '2 posts and pages that you wrote or changed, with their own comments and views',
      'The blog’s name and your settings',
    ])
  })

  it('stand sample figures on the desk, with a way out', async () => {
    for (const path of ['/owner', '/owner/posts']) {
      const page = await blog.text(path, { headers: owner })
      expect(page, path).toContain('Sample figures')
      expect(await findAll(page, 'a[href="/owner/demo"]'), path).toHaveLength(1)
    }
    const settings = await blog.text('/owner/settings', { headers: owner })
    expect((await findOne(settings, '#demo a')).attributes['href']).toBe('/owner/demo')
  })

  it('happens nothing by looking, nor to a stranger’s form', async () => {
    expect((await blog.post('/owner/demo', {}, { headers: owner })).status).toBe(404)
    const stranger = await blog.post('/owner/demo', { _method: 'DELETE' })
    expect(stranger.headers.get('Location')).toContain('/owner/sign-in')
    expect((await blog.get(`/posts/${GONE}`)).status).toBe(200)
  })
})

describe('when the demo is taken away', () => {
  beforeAll(async () => {
    const day = { views: 1, visitors: 1, reads: 0, seconds: 0, comments: 0, likes: 0, detail: '{}' }
    await blog.db
      .insertInto('site_days')
      .values([
        { ...day, day: '2025-10-01', sample: 1 },
        { ...day, day: '2025-10-02', sample: 0 },
      ])
      .execute()
    const gone = await press()
    expect([gone.status, gone.headers.get('Location')]).toEqual([303, '/owner'])
  })

  it('stays what was written or changed here, and nothing else', async () => {
    const posts = await blog.db.selectFrom('posts').select(['slug', 'sample']).execute()
    expect(posts).toEqual([
      { slug: KEPT, sample: 0 },
      { slug: 'mine', sample: 0 },
    ])
    expect((await blog.get(`/posts/${GONE}`)).status).toBe(404)
    expect((await blog.get('/about')).status).toBe(404)
    const page = await blog.text('/')
    expect((await findAll(page, '.cards h2')).map(({ text }) => text)).toEqual(['Mine', 'Tea'])
    expect(page).not.toContain('Sample figures')
    expect(page).not.toContain('class="steps"')
  })

  it('have the counters of what stays only what was counted here', async () => {
    const [line] = counterLines(await blog.text(`/posts/${KEPT}`, { headers: token }))
    expect(line).toBe('1 view · 1 comment')
    const visits = await blog.db.selectFrom('visits').select('post_id').orderBy('post_id').execute()
    const read = [await idOf(KEPT), await idOf('mine')].map((post_id) => ({ post_id }))
    expect(visits).toEqual(read)
  })

  it('loses an invented comment its text and keeps its place above the owner’s answer', async () => {
    const page = await blog.text(`/posts/${KEPT}`)
    expect(page).toContain('An answer of mine')
    const stand = await blog.db
      .selectFrom('comments')
      .select('status')
      .where('sample', '=', 1)
      .where('name', '<>', '')
      .execute()
    expect(stand).toEqual([])
  })

  it('keeps people’s comments on what stays', async () => {
    expect(await blog.text('/owner/comments', { headers: owner })).toContain(
      'On a post of the owner',
    )
    expect(await blog.text('/owner/comments', { headers: owner })).not.toContain('of the demo')
  })

  it('goes the demo’s history, and no other day', async () => {
    const days = await blog.db.selectFrom('site_days').select('day').execute()
    expect(days).toEqual([{ day: '2025-10-02' }])
    expect(await blog.db.selectFrom('commenter_sources').selectAll().execute()).toEqual([])
  })

  it('is nothing of it found or listed', async () => {
    expect(await blog.text('/search?q=needle')).not.toContain('/posts/what-the-needle')
    expect((await blog.get('/tags/pain')).status).toBe(404)
    const months = await blog.db.selectFrom('post_months').select(['month', 'posts']).execute()
    const kept = await blog.db.selectFrom('posts').select('published_at').execute()
    const recount = kept.map(({ published_at }) => published_at?.slice(0, 7)).toSorted()
    expect(months.map(({ month }) => month).toSorted()).toEqual(recount)
  })

  it('says the blog no longer what the demo said of itself, and still what its owner says', async () => {
    const site = await blog.db.selectFrom('settings').selectAll().executeTakeFirstOrThrow()
    expect(site).toMatchObject({
      title: 'Ours',
      tagline: '',
      footer: '',
      comment_note: 'Be kind.',
      sample: 0,
    })
  })

  it('is nothing left to take away', async () => {
    const page = await blog.get('/owner/demo', { headers: owner })
    expect(page.headers.get('Location')).toBe('/owner')
    expect((await press()).status).toBe(303)
    expect(await blog.db.selectFrom('posts').select('id').execute()).toHaveLength(2)
    expect(await blog.db.selectFrom('sample_counts').selectAll().execute()).toEqual([])
  })
})

describe('after set-up', () => {
  it('speaks the demo of itself in the blog’s language, and its owner as they wrote', async () => {
    const said = async (language: string, own: Partial<DemoWords> = {}) => {
      await blog.db.deleteFrom('users').execute()
      await updateSettings(blog.db, { ...demo_words.en, ...own }, blog.now).execute()
      blog.pass(31)
      await blog.post('/owner/setup', { code: CODE, ...OWNER, language })
      const columns = ['tagline', 'footer', 'comment_note'] as const
      return blog.db.selectFrom('settings').select(columns).executeTakeFirstOrThrow()
    }
    expect(await said('en')).toEqual(demo_words.en)
    expect(await said('de')).toEqual(demo_words.de)
    const own = { tagline: 'Bei uns.', comment_note: '' }
    expect(await said('de', own)).toEqual({ ...demo_words.de, ...own })
  })

  it('leads the way to the choice on a demo, and to the desk on a blog without one', async () => {
    const ways: string[] = []
    for (const sample of [1, 0] as const) {
      await blog.db.deleteFrom('users').execute()
      await blog.db.updateTable('settings').set({ sample }).execute()
      blog.pass(31)
      const form = { code: CODE, site_title: 'Ours', name: 'Mira', email: 'm@example.org' }
      const page = await (await blog.post('/owner/setup', form)).text()
      const inputs = await findAll(page, 'form input')
      const fields = inputs.map(({ attributes }) => [attributes['name'], attributes['value']])
      const signed_in = await blog.post('/owner/sign-in', Object.fromEntries(fields))
      ways.push(signed_in.headers.get('Location') ?? '')
    }
    expect(ways).toEqual(['/owner/demo', '/owner'])
  })
})
