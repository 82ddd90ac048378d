/**
 * Keys in the owner's queue: j and k walk, p publishes, s is spam, d asks whether to delete, r opens the reply.
 * They press what stands there; without them everything works.
 */
const presses: Record<string, string> = {
  p: 'form[action$="/approval"] button',
  s: 'form[action$="/spam"] button',
  d: '.ask-deletion > summary',
  r: '.reply > summary',
}

addEventListener('keydown', (event) => {
  const { key, target } = event
  const is_typing = (target as Element).closest?.('textarea, select, input:not([type=checkbox])')
  if (is_typing || event.ctrlKey || event.metaKey || event.altKey) return
  const items = [...document.querySelectorAll<HTMLElement>('.queue > li')]
  const at = items.findIndex((item) => item.contains(document.activeElement))
  if (key === 'j' || key === 'k') {
    items[Math.max(0, Math.min(items.length - 1, at + (key === 'j' ? 1 : -1)))]?.focus()
  } else if (presses[key] && at >= 0) {
    items[at]?.querySelector<HTMLElement>(presses[key])?.click()
    items[at]?.querySelector<HTMLElement>('details[open] :is(textarea, button)')?.focus()
  } else return
  event.preventDefault()
})
