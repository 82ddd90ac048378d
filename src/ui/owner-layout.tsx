import type { ComponentChildren } from 'preact'
import { base_css } from './style/base.ts'
import { controls_css } from './style/controls.ts'
import { owner_css } from './style/owner.ts'
import { accentCss } from './accent.ts'
import { icon } from './icon.ts'
import type { Site } from './site.ts'
import { textFor } from './text/text.ts'

export type DeskPlace = 'home' | 'posts' | 'comments' | 'stats' | 'settings'

interface OwnerLayoutProps {
  site: Site
  title: string
  current?: DeskPlace
  /** CSS of this kind of page, after the desk's. */
  css?: string
  /** A script of src/client, by name; nothing needs it. */
  script?: string
  /** Comments that wait; null before signing in, when there is no desk to walk around. */
  waiting: number | null
  children: ComponentChildren
}

/** The owner's desk: the reader's colours, in sans, dense. Side bar on a desk, bottom bar on a phone. */
export function OwnerLayout({
  site,
  title,
  current,
  css = '',
  script,
  waiting,
  children,
}: OwnerLayoutProps) {
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${site.title}`}</title>
        <link rel="icon" href={icon} />
        <style
          dangerouslySetInnerHTML={{
            __html: base_css + owner_css + controls_css + css + accentCss(site.accent),
          }}
        />
        {script && <script src={`/assets/${script}.js`} defer />}
      </head>
      <body class={waiting === null ? 'door' : 'desk'}>
        {waiting !== null && <Desk site={site} current={current} waiting={waiting} />}
        <main id="main">{children}</main>
      </body>
    </html>
  )
}

function Desk({ site, current, waiting }: { site: Site; current?: DeskPlace; waiting: number }) {
  const text = textFor(site.language).owner
  const places: [DeskPlace, string, string][] = [
    ['home', '/owner', text.home],
    ['posts', '/owner/posts', text.write.posts],
    ['comments', '/owner/comments', text.comments],
    ['stats', '/owner/stats', text.stats.title],
    ['settings', '/owner/settings', text.settings.title],
  ]
  return (
    <nav class="desk" aria-label={text.desk}>
      <a class="name" href="/">
        {site.title}
      </a>
      {places.map(([place, href, name]) => (
        <a href={href} aria-current={place === current ? 'page' : undefined} key={place}>
          {name}
          {place === 'comments' && waiting > 0 && <b> {waiting}</b>}
        </a>
      ))}
    </nav>
  )
}
