import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { setPolicy, storedComments } from '../support/commenter.ts'
import { CODE, OWNER, setUpOwner } from '../support/owner.ts'
import { commentForm, findAll, refusedForm } from '../support/page.ts'

const blog = new Blog({ SETUP_CODE: CODE })
let headers: Record<string, string>

beforeAll(async () => {
  ;({ headers } = await setUpOwner(blog))
})

beforeEach(() => setPolicy(blog, 'all'))

async function openAsOwner(slug: string) {
  await blog.publish({ slug })
  return (await blog.get(`/posts/${slug}`, { headers })).text()
}

describe('the form under a post, for the owner', () => {
  it('asks for words alone, and says that they appear at once', async () => {
    const html = await openAsOwner('own')
    const { action, fields } = await commentForm(html)
    expect(Object.keys(fields).sort()).toEqual(['body', 'subject', 'token'])
    expect(html).toContain(`Appears at once, as by ${OWNER.name}.`)
    const posted = await blog.post(action, { ...fields, body: 'Mine.' }, { headers })
    expect(posted.status).toBe(303)
    expect(await storedComments(blog, 'own')).toMatchObject([
      { name: OWNER.name, body: 'Mine.', status: 'approved', by_owner: 1 },
    ])
  })

  it('is that of readers for whoever looks as one, and for everybody else', async () => {
    await openAsOwner('theirs')
    const as_reader = await (await blog.get('/posts/theirs?as=reader', { headers })).text()
    for (const html of [as_reader, await blog.text('/posts/theirs')]) {
      expect(await findAll(html, '#comment-form input[name=name][required]')).toHaveLength(1)
      expect(html).toContain(`${OWNER.name} reads every comment before it appears.`)
    }
  })

  it('asks for a name, and has the words, when the session has ended meanwhile', async () => {
    const { action, fields } = await commentForm(await openAsOwner('ended'))
    const { reasons, form } = await refusedForm(
      await blog.post(action, { ...fields, body: 'Long words.' }),
    )
    expect(reasons).toHaveLength(1)
    expect(form.fields).toMatchObject({ body: 'Long words.', name: '' })
  })
})
