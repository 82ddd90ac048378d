import { expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { CODE, OWNER, setUpOwner } from '../support/owner.ts'

const blog = new Blog({ SETUP_CODE: CODE })

it('a post by a program is by the blog until it has an owner, and then by the owner', async () => {
  const program = await Program.of(blog)
  await updateSettings(blog.db, { owner_name: 'Whom the demo invents' }, blog.now).execute()
  const post = { title: 'Whose', body: '' }
  expect(await program.create(post)).toMatchObject({ author: 'Plainview' })
  await setUpOwner(blog)
  expect(await program.create(post)).toMatchObject({ author: OWNER.name })
})
