import { pressed } from './pressed.ts'

/** How it would look, by the server's own rendering, below the buttons: nothing that somebody is at moves. */
export function previewInPlace(form: HTMLFormElement): void {
  const place = form.querySelector('.preview')
  let is_refused = false
  form.addEventListener('submit', async (event) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement) || !button.hasAttribute('formaction')) return
    if (is_refused) return
    event.preventDefault()
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    const body = new URLSearchParams(fields)
    const shown = await fetchPart(button.formAction, '.comment', { method: 'POST', body })
    if (shown) {
      place?.replaceChildren(shown)
      place?.scrollIntoView({ block: 'nearest' })
      return
    }
    // What the server refuses it says on a page, as without script.
    is_refused = true
    form.requestSubmit(button)
  })
}

/** The form that changes a comment opens under it, and closes again. */
export function changeInPlace(thread: HTMLElement): void {
  pressed(thread, '.do > a[href$="/edit"]', async (link) => {
    const place = link.parentElement
    if (place?.nextElementSibling?.matches('form')) return
    const form = await fetchPart(link.href, 'form.write')
    if (!form) {
      location.assign(link.href)
      return
    }
    place?.after(form)
    const body = form.querySelector('textarea')
    body?.focus()
    body?.setSelectionRange(body.value.length, body.value.length)
    pressed(form, '.press a', () => {
      form.remove()
      link.focus()
    })
  })
}

/** This element, and nothing else, of the page that the server answers with; null where it refuses. */
async function fetchPart(
  address: string,
  part: string,
  init?: RequestInit,
): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(address, init)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return answer.ok ? page.querySelector<HTMLElement>(part) : null
  } catch {
    return null
  }
}
