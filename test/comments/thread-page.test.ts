import { beforeEach, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { en } from '../../src/ui/text/en.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { Commenter, commentEach, idFrom, setPolicy } from '../support/commenter.ts'
import { commentForm, findAll, findOne } from '../support/page.ts'
import { answer, moderate, outline, rootsTo } from '../support/thread.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

describe('the thread under a post', () => {
  it('is what HTTP.md says', async () => {
    await blog.publish({ slug: 'contract' })
    const id = await answer(blog, 'contract', null, 'Words.')
    const html = await blog.text('/posts/contract')
    const [comment] = await findAll(html, 'li')
    expect(comment?.attributes).toMatchObject({
      id: `comment-${id}`,
      'data-comment': '',
      'data-depth': '0',
    })
    expect(html).toMatch(new RegExp(`<li id="comment-${id}" data-comment(="")? data-depth="0"`))
    const { fields, ...form } = await commentForm(html)
    expect(form).toMatchObject({
      id: 'comment-form',
      method: 'post',
      action: '/posts/contract/comments',
    })
    expect(Object.keys(fields).sort().join(' ')).toBe('body email name subject token url')
    expect(await findAll(html, 'form.write')).toHaveLength(1)
  })

  it('indents to depth 3, and says then whom a comment answers', async () => {
    await blog.publish({ slug: 'depth' })
    const ids = [await answer(blog, 'depth', null, 'Level 0')]
    for (let i = 1; i < 6; i += 1)
      ids.push(await answer(blog, 'depth', ids.at(-1) ?? null, `Level ${i}`))
    const beside = await answer(blog, 'depth', ids[2] ?? null, 'Beside level 3')
    const html = await blog.text('/posts/depth')
    const [a, b, c, d, e, f] = ids
    expect(await outline(html)).toEqual([
      `${a}@0`,
      `${b}@1`,
      `${c}@2`,
      `${d}@3`,
      `${e}@3`,
      `${f}@3`,
      `${beside}@3`,
    ])
    const said = (await findAll(html, '.who')).map(({ text }) =>
      text.includes(en.replying_to('Ada')),
    )
    expect(said).toEqual([false, false, false, false, true, true, false])
  })

  it('counts what it shows', async () => {
    await blog.publish({ slug: 'counted' })
    const root = await answer(blog, 'counted', null, 'Root')
    await answer(blog, 'counted', root, 'Answer')
    const html = await blog.text('/posts/counted')
    expect(await outline(html)).toHaveLength(2)
    expect((await findOne(html, '#comments-title')).text).toBe('2 comments')
    expect(counterLines(html)[0]).toMatch(/ · 2 comments$/)
  })

  it('keeps the place of a deleted comment that was answered, and nothing else of it', async () => {
    await blog.publish({ slug: 'tombstone' })
    const root = idFrom(
      await new Commenter(blog).comment('tombstone', {
        name: 'Zebedee',
        body: 'Gnu.',
        url: 'https://zebra.example',
      }),
    )
    const reply = await answer(blog, 'tombstone', root, 'Answer')
    const alone = await answer(blog, 'tombstone', null, 'Alone')
    await moderate(blog, 'DELETE', String(root))
    await moderate(blog, 'DELETE', String(alone))
    const html = await blog.text('/posts/tombstone')
    expect(await outline(html)).toEqual([`${reply}@1`])
    expect(html).not.toMatch(/Zebedee|Gnu|zebra/)
    const place = await findOne(html, `li#comment-${root}`)
    expect(place.attributes).not.toHaveProperty('data-comment')
    expect(place.text).toContain(en.deleted_comment)
    expect(await findAll(html, `#comment-${alone}`)).toEqual([])
    expect(await findAll(html, `a[href*="reply=${root}"]`)).toEqual([])
  })

  it('shows nothing of an answered comment that was taken back or marked as spam', async () => {
    await blog.publish({ slug: 'taken-back' })
    for (const [method, path] of [
      ['DELETE', '/approval'],
      ['POST', '/spam'],
    ] as const) {
      const root = idFrom(
        await new Commenter(blog).comment('taken-back', { name: 'Zebedee', body: `Gnu ${path}` }),
      )
      const reply = await answer(blog, 'taken-back', root, `Answer ${path}`)
      await moderate(blog, method, root + path)
      const html = await blog.text('/posts/taken-back')
      expect(html).not.toMatch(/Zebedee|Gnu|by-owner/)
      expect(await outline(html)).toContain(`${reply}@1`)
    }
  })

  it('is there to read on a closed post, without a form', async () => {
    const post = await blog.publish({ slug: 'closed-thread' })
    const id = await answer(blog, 'closed-thread', null, 'Words.')
    const headers = await blog.token()
    await blog.json('PATCH', `/api/v1/posts/${post.id}`, { comments_open: false }, { headers })
    for (const path of ['/posts/closed-thread', `/posts/closed-thread?reply=${id}`]) {
      const html = await blog.text(path)
      expect(await outline(html)).toEqual([`${id}@0`])
      expect(await findAll(html, '#comment-form, .do a')).toEqual([])
    }
  })
})

describe('the form of an answer', () => {
  it('stands under the comment that is answered, by a plain link', async () => {
    await blog.publish({ slug: 'replying' })
    const id = await answer(blog, 'replying', null, 'Root')
    const other = await answer(blog, 'replying', null, 'Other')
    const link = await findOne(
      await blog.text('/posts/replying'),
      `li#comment-${id} a[href*="reply="]`,
    )
    expect(link.attributes.href).toBe(`/posts/replying?reply=${id}#comment-form`)
    const ada = new Commenter(blog)
    const html = await ada.open(`/posts/replying?reply=${id}`)
    expect(await findAll(html, `li#comment-${id} form#comment-form`)).toHaveLength(1)
    expect(await findAll(html, 'form.write')).toHaveLength(1)
    expect(await findAll(html, `li#comment-${other} form.write`)).toHaveLength(0)
    expect((await commentForm(html)).fields.parent).toBe(String(id))
    const { action, fields } = await ada.fill(`/posts/replying?reply=${id}`, {
      name: 'Ada',
      body: 'Reply',
    })
    const reply = idFrom(await ada.send(action, fields))
    expect(await outline(await blog.text('/posts/replying'))).toEqual([
      `${id}@0`,
      `${reply}@1`,
      `${other}@0`,
    ])
  })

  it('stands on the page of the thread where that comment is', async () => {
    await blog.publish({ slug: 'replying-late' })
    const last = (await commentEach(blog, 'replying-late', rootsTo(21))).at(-1)
    const link = await findOne(
      await blog.text('/posts/replying-late?comments=2'),
      `li#comment-${last} .do a`,
    )
    expect(link.attributes.href).toBe(`/posts/replying-late?comments=2&reply=${last}#comment-form`)
    const html = await blog.text(`/posts/replying-late?comments=2&reply=${last}`)
    expect(await findAll(html, `li#comment-${last} form.write`)).toHaveLength(1)
  })

  it.each(['unknown', 'deleted', 'held', 'on another page'])(
    'is the plain form where that one is %s',
    async (what) => {
      const slug = `no-reply-${what.replaceAll(' ', '-')}`
      await blog.publish({ slug })
      const ids = await commentEach(blog, slug, rootsTo(21))
      const [first] = ids
      const reply = {
        unknown: 999_999,
        deleted: first,
        held: first,
        'on another page': ids.at(-1),
      }[what]
      if (what === 'deleted') await moderate(blog, 'DELETE', String(first))
      if (what === 'held') await moderate(blog, 'DELETE', `${first}/approval`)
      const html = await blog.text(`/posts/${slug}?reply=${reply}`)
      expect(await findAll(html, 'form.write')).toHaveLength(1)
      expect((await commentForm(html)).fields).not.toHaveProperty('parent')
    },
  )

  it('has over its form what the owner asks of those who write', async () => {
    await blog.publish({ slug: 'asked' })
    const comment_note = 'Please share no personal health details.'
    await updateSettings(blog.db, { comment_note }, blog.now).execute()
    blog.pass(31)
    const form = await findAll(await blog.text('/posts/asked'), '#comment-form p')
    expect(form[0]?.text).toBe(comment_note)
    const refused = await blog.post('/posts/asked/comments', { name: '', body: '' })
    expect((await findAll(await refused.text(), '#comment-form p'))[0]?.text).toBe(comment_note)
    await updateSettings(blog.db, { comment_note: '' }, blog.now).execute()
  })

  it('says before anybody types what will happen', async () => {
    await blog.publish({ slug: 'notice' })
    for (const [policy, notice] of [
      ['all', en.waiting.reads.all('Plainview', '')],
      ['first-timers', en.held_notice.first('Plainview', '')],
      ['none', en.held_notice.none],
    ] as const) {
      await setPolicy(blog, policy)
      blog.pass(31)
      expect((await findOne(await blog.text('/posts/notice'), '#comment-form p')).text).toContain(
        notice,
      )
    }
  })
})
