import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { OtherSide } from '../support/other-side.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
const other = new OtherSide()
const HOOK = 'https://hooks.example/x'
let headers: Record<string, string>

beforeAll(async () => {
  headers = await blog.token()
})

beforeEach(() => updateSettings(blog.db, { notify_url: '' }, blog.now).execute())

const post = (fields: Record<string, string>, path = '') =>
  blog.post(`/owner/settings/notices${path}`, fields, { headers })

async function stored(): Promise<string> {
  const row = await blog.db.selectFrom('settings').select('notify_url').executeTakeFirstOrThrow()
  return row.notify_url
}

describe('the address for notices', () => {
  it('is kept, and taken away when it is emptied', async () => {
    const saved = await post({ notify_url: ` ${HOOK} ` })
    expect(saved.headers.get('Location')).toBe('/owner/settings?saved=notices#notices')
    expect(await stored()).toBe(HOOK)
    await post({ notify_url: '' })
    expect(await stored()).toBe('')
  })

  it.each([
    'ftp://files.example',
    'hooks.example/x',
    'https://me:secret@hooks.example',
    'https://',
  ])('is not %s', async (notify_url) => {
    const refused = await post({ notify_url })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect((await findOne(page, '#notices .wrong')).text).toMatch(/^An address starts with/)
    expect((await findOne(page, '[name=notify_url]')).attributes['value']).toBe(notify_url)
    expect(await stored()).toBe('')
  })

  it('has 500 characters at most', async () => {
    const refused = await post({ notify_url: `${HOOK}?${'x'.repeat(500)}` })
    expect((await findOne(await refused.text(), '#notices .wrong')).text).toBe(
      'Up to 500 characters.',
    )
  })
})

describe('trying the address', () => {
  const tried = async (notify_url: string) => {
    const page = await (await post({ notify_url }, '/trial')).text()
    return (await findAll(page, '#notices [role]')).map(({ text }) => text.trim())
  }

  it('sends a test note to what is typed, shows the answer, and keeps nothing', async () => {
    other.answer = () => new Response('thank you')
    expect(await tried(HOOK)).toEqual(['It took the note. 200 thank you'])
    const [note] = other.take()
    expect(note?.url).toBe(HOOK)
    expect(note?.body).toMatchObject({ event: 'test', url: 'https://blog.example/owner/comments' })
    expect(await stored()).toBe('')
  })

  it('shows a refusal, a way elsewhere that is not followed, and no answer at all', async () => {
    other.answer = () => new Response('invalid_token', { status: 403 })
    expect(await tried(HOOK)).toEqual(['It did not take the note. 403 invalid_token'])
    other.answer = () => new Response(null, { status: 302, headers: { Location: '/elsewhere' } })
    expect(await tried(HOOK)).toEqual(['It did not take the note. 302'])
    other.answer = () => Promise.reject(new DOMException('', 'TimeoutError'))
    expect(await tried(HOOK)).toEqual(['It did not take the note. No answer within five seconds.'])
    other.take()
  })

  it('needs an address', async () => {
    expect(await tried('')).toEqual(['There is no address to try yet.'])
    expect(await tried('ftp://x')).toHaveLength(1)
    expect(other.take()).toEqual([])
  })
})
