/** A link below `place` is followed here, and not by the browser; unless it is to open elsewhere. */
export function pressed(
  place: HTMLElement,
  links: string,
  follow: (link: HTMLAnchorElement) => void,
): void {
  place.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(links)
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    follow(link)
  })
}
