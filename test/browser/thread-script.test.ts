import { describe, expect, it } from 'vitest'
import { blog, browser, openBoth } from './blog-and-browser.ts'
import { comeDown, hasFocus, markOf, openReader, ready, shiftsOn } from './thread-reader.ts'

const POST = '/posts/why-acupuncture-can-help-with-chronic-pain'
const THREAD = '/posts/how-do-you-fake-a-needle'

openBoth()

async function atThread(path: string, phone: boolean) {
  const { reader, page } = await openReader(browser, { phone })
  await comeDown(page, blog, path)
  return { reader, page }
}

describe.each([{ phone: true }, { phone: false }])('with script (phone: $phone)', (how) => {
  it('an answer is written under its comment, without another page, and can be called off', async () => {
    const { reader, page } = await atThread(THREAD, how.phone)
    const isSame = await markOf(page)
    const comment = page.locator('[data-comment]', { hasText: 'Hanna' }).last()
    const id = (await comment.getAttribute('id')) ?? ''
    await page.locator('#comment-form [name=body]').fill('Which letter?')
    const link = comment.getByRole('link', { name: /Reply/ })
    await link.click()
    const form = page.locator(`#${id} #comment-form`)
    expect(await form.locator('.answering').textContent()).toContain('Replying to Hanna')
    expect(await form.locator('[name=body]').inputValue()).toBe('Which letter?')
    expect(await form.locator('[name=parent]').inputValue()).toBe(id.replace('comment-', ''))
    expect(await hasFocus(form.locator('[name=body]'))).toBe(true)
    expect(page.url()).toContain(`reply=${id.replace('comment-', '')}`)

    await form.getByRole('link', { name: 'Write a new comment instead' }).click()
    expect(await page.locator(`#${id} #comment-form`).count()).toBe(0)
    expect(await page.locator('#comments > #comment-form [name=parent]').inputValue()).toBe('')
    expect(await hasFocus(link)).toBe(true)
    expect(page.url()).not.toContain('reply=')
    expect(await isSame()).toBe(true)
    expect(await shiftsOn(page)).toEqual([])

    await link.click()
    await page.reload()
    expect(await form.locator('.answering').textContent()).toContain('Replying to Hanna')
    await ready(page)
    expect(await form.locator('[name=body]').inputValue()).toBe('Which letter?')
    await form.getByRole('link', { name: 'Write a new comment instead' }).click()
    expect(await page.locator('#comments > #comment-form [name=body]').inputValue()).toBe(
      'Which letter?',
    )
    await reader.close()
  })

  it('a look beforehand stands below the buttons, as the server makes it', async () => {
    const { reader, page } = await atThread(POST, how.phone)
    const isSame = await markOf(page)
    await page.locator('[name=body]').fill('It *helped*, <b>truly</b>.')
    const button = page.getByRole('button', { name: 'Preview' })
    await button.click()
    const preview = page.locator('#comment-form .preview')
    await preview.locator('.body').waitFor()
    expect(await preview.locator('.body').innerHTML()).toContain('<em>helped</em>, &lt;b&gt;truly')
    await page.locator('[name=body]').fill('Another.')
    await button.click()
    await preview.getByText('Another.').waitFor()
    expect(await preview.locator('.comment').count()).toBe(1)
    expect(await hasFocus(button)).toBe(true)
    expect(await isSame()).toBe(true)
    expect(await shiftsOn(page)).toEqual([])
    await reader.close()
  })

  it('a text outlives a reload until it is posted, by Ctrl and Enter', async () => {
    const { reader, page } = await atThread(POST, how.phone)
    const body = page.locator('#comment-form [name=body]')
    const text = `${'Many words.\n'.repeat(20)}On a ${how.phone ? 'phone' : 'desk'}.`
    await body.fill(text)
    await page.reload()
    await ready(page)
    expect(await body.inputValue()).toBe(text)
    expect(await shiftsOn(page)).toEqual([])

    // Refused once: the text is still kept, for whoever leaves that page.
    await page.locator('[name=name]').fill('  ')
    await body.press('Control+Enter')
    await page.getByRole('heading', { name: 'Not posted yet' }).waitFor()
    await comeDown(page, blog, POST)
    expect(await body.inputValue()).toBe(text)

    await page.locator('[name=name]').fill('Ana')
    await page.waitForTimeout(3100)
    await body.press('Control+Enter')
    await page.waitForURL(/#comment-\d+$/)
    await ready(page)
    expect(await body.inputValue()).toBe('')
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await reader.close()
  })

  it('who writes is remembered only when they wish, and forgotten at once', async () => {
    const { reader, page } = await atThread(THREAD, how.phone)
    const box = page.getByRole('checkbox', { name: /Remember me on this device/ })
    const kept = () => page.evaluate(() => ({ ...localStorage }))
    expect(await box.isChecked()).toBe(false)
    await page.locator('[name=name]').fill('Ana')
    await page.locator('[name=email]').fill('ana@example.org')
    await page.locator('[name=body]').fill(`Words of somebody ${how.phone ? 'there' : 'here'}.`)
    await page.waitForTimeout(3100)
    await page.getByRole('button', { name: 'Post comment' }).click()
    await page.waitForURL(/#comment-\d+$/)
    expect(await kept()).toEqual({})
    await ready(page)
    await page.locator('[name=name]').fill('Ana')
    await box.check()
    await comeDown(page, blog, POST)
    expect(await page.locator('[name=name]').inputValue()).toBe('Ana')
    expect(await page.locator('[name=email]').inputValue()).toBe('')
    expect(await box.isChecked()).toBe(true)
    expect(await shiftsOn(page)).toEqual([])
    await box.uncheck()
    expect(await kept()).toEqual({})
    await reader.close()
  })

  it('one’s own comment is changed where it stands', async () => {
    const { reader, page } = await atThread(POST, how.phone)
    await page.locator('[name=body]').fill('It helpd me.')
    await page.locator('[name=name]').fill('Ana')
    await page.waitForTimeout(3100)
    await page.getByRole('button', { name: 'Post comment' }).click()
    await page.waitForURL(/#comment-\d+$/)
    await ready(page)
    const isSame = await markOf(page)
    const own = page.locator(`#${page.url().split('#')[1]}`)
    await own.getByRole('link', { name: 'Edit' }).click()
    await own.locator('form textarea').waitFor()
    await own.getByRole('link', { name: 'Leave it as it is' }).click()
    expect(await own.locator('form.write').count()).toBe(0)
    const edit = own.getByRole('link', { name: 'Edit' })
    expect(await hasFocus(edit)).toBe(true)
    await edit.click()
    const body = own.locator('form textarea')
    await body.waitFor()
    expect(await body.inputValue()).toBe('It helpd me.')
    expect(await isSame()).toBe(true)
    await page.keyboard.type(' Truly.')
    expect(await body.inputValue()).toBe('It helpd me. Truly.')
    await body.fill('It helped me.')
    await own.getByRole('button', { name: 'Save the change' }).click()
    await own.getByText('It helped me.').waitFor()
    await reader.close()
  })
})
