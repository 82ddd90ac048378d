import type { Text } from '../ui/text/text.ts'

/** Plain links: nothing of the other places is loaded before somebody goes there. */
export function ShareLinks({ title, url, text }: { title: string; url: string; text: Text }) {
  const words = encodeURIComponent(`${title} ${url}`)
  const address = encodeURIComponent(url)
  const places = [
    ['Mastodon', `https://mastodonshare.com/?text=${words}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${words}`],
    ['LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${address}`],
    ['WhatsApp', `https://wa.me/?text=${words}`],
    [text.share_by_mail, `mailto:?subject=${encodeURIComponent(title)}&body=${address}`],
  ]
  return (
    <details class="share">
      <summary>{text.share}</summary>
      <p>
        {places.map(([name, href]) => (
          <a href={href} rel="noopener" key={name}>
            {name}
          </a>
        ))}
      </p>
    </details>
  )
}
