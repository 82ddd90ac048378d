/**
 * The owner's queue. Keys: j and k walk, p publishes, s is spam, d asks whether to delete, r opens the reply; they
 * press what stands there. After a decision the next comment has the place. What was decided can be taken back for ten
 * seconds. Without it everything works, by its buttons, and what was decided can be taken back until the page is left.
 */
const presses: Record<string, string> = {
  p: 'form[action$="/approval"] button',
  s: 'form[action$="/spam"] button',
  d: '.ask-deletion > summary',
  r: '.reply > summary',
}
const UNDO_SECONDS = 10
const PLACE = 'place-in-queue'

const items = [...document.querySelectorAll<HTMLElement>('.queue > li')]
const many = document.querySelector<HTMLFormElement>('#many')
const undo = document.querySelector<HTMLFormElement>('form.done')

addEventListener('keydown', (event) => {
  const { key, target } = event
  const is_typing = (target as Element).closest?.('textarea, select, input:not([type=checkbox])')
  if (is_typing || event.ctrlKey || event.metaKey || event.altKey) return
  const at = items.findIndex((item) => item.contains(document.activeElement))
  if (key === 'j' || key === 'k') walkTo(at + (key === 'j' ? 1 : -1))
  else if (presses[key] && at >= 0) {
    items[at]?.querySelector<HTMLElement>(presses[key])?.click()
    items[at]?.querySelector<HTMLElement>('details[open] :is(textarea, button)')?.focus()
  } else return
  event.preventDefault()
})

function walkTo(at: number): void {
  items[Math.max(0, Math.min(items.length - 1, at))]?.focus()
}

/** What was sent from a comment's place leaves that place to the next one. */
for (const [at, item] of items.entries()) {
  item.addEventListener('submit', () => sessionStorage.setItem(PLACE, String(at)))
}
const place = sessionStorage.getItem(PLACE)
sessionStorage.removeItem(PLACE)
if (place !== null) walkTo(Number(place))

if (many) {
  const buttons = [...many.querySelectorAll('button')]
  const follow = () => {
    const is_ticked = items.some((item) => item.querySelector(':checked'))
    for (const button of buttons) button.disabled = !is_ticked
  }
  addEventListener('change', follow)
  // A page that comes back from the browser's memory has its ticks.
  addEventListener('pageshow', follow)
}

if (undo) {
  const button = undo.querySelector('button')
  const words = button?.textContent
  let left = UNDO_SECONDS
  // Loaded again, the page shall not begin to count anew.
  const address = new URL(location.href)
  for (const name of ['done', 'id']) address.searchParams.delete(name)
  history.replaceState(null, '', address)
  const tell = () => {
    if (button) button.textContent = `${words} (${left})`
  }
  tell()
  const timer = setInterval(() => {
    // Who is about to press it is not hurried.
    if (undo.matches(':hover, :focus-within')) return
    left -= 1
    tell()
    if (left > 0) return
    clearInterval(timer)
    undo.remove()
  }, 1000)
}
