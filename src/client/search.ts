/**
 * Shows what is found while somebody types, below the form that also works by itself. Only what its writer rests on,
 * or opens something of, is told to be a search.
 */
const PAUSE_MS = 180
const REST_MS = 2000

const field = document.querySelector<HTMLInputElement>('form.search input')
const results = document.querySelector<HTMLElement>('#results')

if (field && results) findWhileTyping(field, results)

function findWhileTyping(input: HTMLInputElement, list: HTMLElement): void {
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  status.className = 'unseen'
  list.before(status)

  let shown = input.defaultValue
  let told = shown
  let timer = 0
  let asking = new AbortController()

  const wait = (act: () => void, ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  const show = async (): Promise<void> => {
    asking = new AbortController()
    const query = input.value.trim()
    if (query === shown) return wait(tell, REST_MS)
    const found = await ask(query, 'half', asking.signal)
    if (found === undefined) return
    shown = query
    list.innerHTML = found
    status.textContent = list.querySelector('h2')?.textContent ?? ''
    wait(tell, REST_MS)
  }
  const tell = (): void => {
    if (shown === told) return
    told = shown
    history.replaceState(null, '', addressOf(told))
    if (told) void ask(told, 'rested')
  }

  input.addEventListener('input', () => {
    asking.abort()
    wait(show, PAUSE_MS)
  })
  input.form?.addEventListener('submit', (event) => {
    clearTimeout(timer)
    // What stands here already, and is told, need not be asked for again.
    if (addressOf(input.value.trim()) === location.pathname + location.search) {
      event.preventDefault()
    }
  })
  for (const kind of ['click', 'auxclick']) {
    list.addEventListener(kind, ({ target }) => (target as Element).closest('a') && tell())
  }
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const links = [...list.querySelectorAll<HTMLAnchorElement>('h3 a, .pager a')]
    const at = links.indexOf(event.target as HTMLAnchorElement)
    if (at < 0 && event.target !== input) return
    const next = nextOf(event.key, at)
    if (next === null || next >= links.length) return
    event.preventDefault()
    ;(links[next] ?? input).focus()
  })
  // Something may have been typed before this script came.
  void show()
}

/** Up and down through what was found; above the first is the field, and Escape leads there at once. */
function nextOf(key: string, at: number): number | null {
  if (key === 'ArrowDown') return at + 1
  if (at < 0) return null
  if (key === 'ArrowUp') return at - 1
  return key === 'Escape' ? -1 : null
}

/** What the server finds, as HTML; nothing where it says no, or this is not asked any more. */
async function ask(
  query: string,
  typed: 'half' | 'rested',
  signal?: AbortSignal,
): Promise<string | undefined> {
  try {
    const answer = await fetch(`${addressOf(query)}&typed=${typed}`, { signal, keepalive: !signal })
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}

function addressOf(query: string): string {
  return `/search?q=${encodeURIComponent(query)}`
}
