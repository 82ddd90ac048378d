import { keep, readKept } from './storage.ts'

interface Draft {
  body: string
  /** The address's end when it was sent: what was posted leads to another. */
  sent_at?: string
}

/** What is typed outlives a reload of this tab; it goes when it has been posted. */
export function keepDraft(form: HTMLFormElement): void {
  const body = form.querySelector('textarea')
  const key = form.getAttribute('action') ?? ''
  const draft = readKept<Draft>('sessionStorage', key)
  if (!body) return
  if (draft && isPosted(draft)) keep('sessionStorage', key, null)
  else if (draft) body.value ||= draft.body
  // A text that comes back, from here or by the browser itself, moves nothing: the field grows once somebody is at it.
  const grow = () => body.style.setProperty('field-sizing', 'content')
  if (document.activeElement === body) grow()
  body.addEventListener('focus', grow, { once: true })
  body.addEventListener('input', () =>
    keep('sessionStorage', key, body.value ? { body: body.value } : null),
  )
  form.addEventListener('submit', () =>
    keep('sessionStorage', key, { body: body.value, sent_at: location.hash }),
  )
}

/** The address names a comment of this browser's own, and did not when the text was sent. */
function isPosted({ sent_at }: Draft): boolean {
  const { hash } = location
  if (sent_at === undefined || sent_at === hash || !/^#comment-\d+$/.test(hash)) return false
  return Boolean(document.querySelector(`${hash} > .do > a[href*="/status"]`))
}
