/**
 * The form of a post: previews without leaving the page, saves by Ctrl+S or ⌘S, asks before a text that is not saved
 * is left behind. Without it everything works.
 */
const form = document.querySelector<HTMLFormElement>('form.post')

if (form) improve(form)

function improve(post: HTMLFormElement): void {
  const saved = 'unsaved' in post.dataset ? '' : contentOf(post)
  let is_sent = false

  post.addEventListener('submit', async (event) => {
    const button = event.submitter as HTMLButtonElement | null
    if (button?.value !== 'preview' || is_sent) {
      is_sent = true
      return
    }
    event.preventDefault()
    if (await preview(post, button)) return
    // What the server refuses it says on a page, as without script.
    is_sent = true
    post.requestSubmit(button)
  })
  addEventListener('beforeunload', (event) => {
    if (!is_sent && contentOf(post) !== saved) event.preventDefault()
  })
  // A page that comes back from the browser's memory may be changed again.
  addEventListener('pageshow', () => (is_sent = false))
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return
    event.preventDefault()
    post.requestSubmit(post.querySelector<HTMLElement>('button[value=save]'))
  })
}

/** Takes the preview, and nothing else, out of the page that the server answers with. */
async function preview(post: HTMLFormElement, button: HTMLButtonElement): Promise<boolean> {
  // Not `post.action`: that is the buttons of this name.
  const address = post.getAttribute('action') ?? ''
  const body = new URLSearchParams(contentOf(post, button))
  const answer = await fetch(address, { method: 'POST', body }).catch(() => null)
  const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html')
  const shown = page.querySelector('#preview')
  if (!shown) return false
  document.querySelector('#preview')?.remove()
  post.before(shown)
  shown.scrollIntoView()
  return true
}

function contentOf(post: HTMLFormElement, button?: HTMLButtonElement): string {
  const fields = [...new FormData(post, button)].map(([name, value]) => [name, String(value)])
  return new URLSearchParams(fields).toString()
}
