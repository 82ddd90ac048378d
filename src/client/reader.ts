/**
 * Tells the server what it cannot see: that a page came back from the browser's memory, how long a post was
 * on the screen, and how far it was read. Sets nothing in the browser. Fetches what comments need when they come near.
 * Without it everything works.
 */
const article = document.querySelector<HTMLElement>('article[data-post]')

if (article && 'sendBeacon' in navigator) watch(article)

const thread = document.querySelector('#comments, #comment-form')

if (thread) improveWhenNear(thread)

function watch(post: HTMLElement): void {
  let seconds = 0
  let scroll = 0
  let told = ''

  const tell = (link?: string): void => {
    const beacon = JSON.stringify({ post: Number(post.dataset['post']), seconds, scroll, link })
    if (beacon !== told) navigator.sendBeacon('/visit', beacon)
    told = beacon
  }
  const measure = (): void => {
    const { top, height } = post.getBoundingClientRect()
    scroll = Math.max(scroll, Math.min(100, Math.round(((innerHeight - top) / height) * 100)))
  }
  const shown = (): void => {
    seconds = 0
    scroll = 0
    tell()
  }

  const pressed = ({ target }: Event): void => {
    const link = (target as Element).closest?.<HTMLAnchorElement>('a[href]')
    if (link && link.host !== location.host) tell(link.href.slice(0, 500))
  }

  post.addEventListener('click', pressed)
  post.addEventListener('auxclick', pressed)
  // Who begins to write has read what they have read: the owner may be told.
  document
    .querySelector('#comment-form')
    ?.addEventListener('focusin', () => seconds > 0 && tell(), { once: true })
  setInterval(() => {
    if (document.visibilityState !== 'visible' || !document.hasFocus()) return
    seconds += 1
    measure()
  }, 1000)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && seconds > 0) tell()
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) shown()
  })
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', shown, { once: true })
  }
}

/** What comments need comes when somebody comes to them: most readers of a post do not. */
function improveWhenNear(place: Element): void {
  const near = new IntersectionObserver(
    ([seen]) => {
      if (!seen?.isIntersecting) return
      near.disconnect()
      document.head.append(
        Object.assign(document.createElement('script'), { src: '/assets/thread.js' }),
      )
    },
    { rootMargin: '50%' },
  )
  near.observe(place)
}
