import { pressed } from './pressed.ts'

/** A comment's link to answer it brings the form there, with all that is typed. The address is what it is without script. */
export function answerInPlace(thread: HTMLElement, form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>('.answering')
  const words = line?.querySelector<HTMLElement>('[data-words]')
  const body = form.querySelector('textarea')
  if (!line || !words || !body) return

  pressed(thread, '.do > a[href$="#comment-form"]', (link) => {
    const comment = link.closest('.comment')
    const name = comment?.querySelector('.who b')?.textContent ?? ''
    words.textContent = words.dataset['words']?.replace('%', () => name) ?? ''
    parentOf(form).value = comment?.id.replace('comment-', '') ?? ''
    line.hidden = false
    if (comment) move(form, comment, link.parentElement?.nextSibling ?? null)
    history.replaceState(null, '', link.href)
    body.focus()
  })
  pressed(thread, '.answering a', () => {
    const answered = form.closest('.comment')
    const address = new URL(location.href)
    address.searchParams.delete('reply')
    parentOf(form).value = ''
    line.hidden = true
    move(form, thread, null)
    history.replaceState(null, '', address)
    const link = answered?.querySelector<HTMLElement>('.do > a[href$="#comment-form"]')
    ;(link ?? body).focus()
  })
}

/** Where the browser can, without starting anew what stands in the form: a frame would. */
function move(form: HTMLFormElement, into: Element, before: Node | null): void {
  const place = into as Element & { moveBefore?: Element['insertBefore'] }
  if (place.moveBefore) place.moveBefore(form, before)
  else place.insertBefore(form, before)
}

/** A form that answers nothing comes without this field. */
function parentOf(form: HTMLFormElement): HTMLInputElement {
  const found = form.querySelector<HTMLInputElement>('[name=parent]')
  if (found) return found
  const made = Object.assign(document.createElement('input'), { type: 'hidden', name: 'parent' })
  form.append(made)
  return made
}
