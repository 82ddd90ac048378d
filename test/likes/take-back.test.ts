import { describe, expect, it } from 'vitest'
import { Blog, type Reader } from '../support/blog.ts'
import { Commenter, freshAddress, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'

const ABOUT = '/about-these-numbers'
let day = 0

/** A post and a comment under it, both liked by two people. */
async function likedBlog() {
  const blog = new Blog()
  blog.now = new Date(Date.UTC(2027, 8, (day += 2), 12))
  await setPolicy(blog, 'none')
  const slug = `taken-back-${day}`
  await blog.publish({ slug, title: 'Liked' })
  const comment = idFrom(await new Commenter(blog).comment(slug))
  const [ada, bea] = [{ address: freshAddress() }, { address: freshAddress() }]
  for (const reader of [ada, bea]) {
    await blog.post(`/posts/${slug}/like`, {}, reader)
    await blog.post(`/comments/${comment}/like`, {}, reader)
  }
  return { blog, slug, comment, ada, bea }
}

const slipsOf = async (blog: Blog, reader: Reader) =>
  (await findAll(await blog.text(ABOUT, reader), '.slip')).map(({ text }) =>
    text.replaceAll(/\s+/g, ' ').trim(),
  )

const forget = (blog: Blog, reader: Reader) => blog.post(`${ABOUT}/forgetting`, {}, reader)

async function likesShown(blog: Blog, slug: string, comment: number): Promise<string[]> {
  const html = await blog.text(`/posts/${slug}`, { address: freshAddress() })
  const of = async (place: string) => (await findOne(html, `${place} .like button`)).text
  return [await of('article'), await of(`#comment-${comment}`)]
}

describe('likes', () => {
  it('stand in the receipt, each with all that is kept of it', async () => {
    const { blog, ada } = await likedBlog()
    expect(await slipsOf(blog, ada)).toEqual([
      expect.stringMatching(new RegExp(`^LikedLiked ?Code ?[0-9a-f]{4}… ?Day ?${day} September`)),
      expect.stringMatching(/^Liked a comment underLiked ?Code ?[0-9a-f]{4}…/),
    ])
    expect(await slipsOf(blog, { address: freshAddress() })).toEqual([])
  })

  it('are taken back with what is forgotten, and nobody else’s are', async () => {
    const { blog, slug, comment, ada, bea } = await likedBlog()
    expect(await likesShown(blog, slug, comment)).toEqual(['Like 2', 'Like 2'])
    await forget(blog, ada)
    expect(await likesShown(blog, slug, comment)).toEqual(['Like 1', 'Like 1'])
    expect(await slipsOf(blog, ada)).toEqual([])
    expect(await slipsOf(blog, bea)).toHaveLength(2)
  })

  it('cannot be given twice by forgetting between', async () => {
    const { blog, slug, comment, ada } = await likedBlog()
    for (let n = 0; n < 3; n++) {
      await forget(blog, ada)
      await forget(blog, ada)
      await blog.post(`/posts/${slug}/like`, {}, ada)
    }
    expect(await likesShown(blog, slug, comment)).toEqual(['Like 2', 'Like 1'])
  })
})
