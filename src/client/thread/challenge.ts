const WIDGET = 'https://challenges.cloudflare.com/turnstile/v0/api.js'
/** Its flexible form is at least so wide; the compact one is higher. */
const NARROWEST = 300
const COMPACT_HEIGHT = '140px'

/** Cloudflare's check, where the blog has it: fetched when somebody begins to write, and from nobody who only reads. */
export function fetchChallenge(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('.cf-turnstile')
  if (!place) return
  const load = () => {
    if (place.clientWidth < NARROWEST) {
      place.dataset['size'] = 'compact'
      place.style.minHeight = COMPACT_HEIGHT
    }
    document.head.append(Object.assign(document.createElement('script'), { src: WIDGET }))
  }
  if (form.contains(document.activeElement)) load()
  else form.addEventListener('focusin', load, { once: true })
}
