import type { ComponentChildren } from 'preact'
import { reachOf, type Right, type Role } from '../rights.ts'
import { base_css } from './style/base.ts'
import { controls_css } from './style/controls.ts'
import { owner_css } from './style/owner.ts'
import { accentCss } from './accent.ts'
import { icon } from './icon.ts'
import type { Site } from './site.ts'
import { type Text, textFor } from './text/text.ts'
import { Viewer } from './viewer.tsx'

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

/** The desk: the reader's colours, in sans, dense. Side bar on a desk, bottom bar on a phone. */
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
        {waiting !== null && (
          <a class="skip" href="#main">
            {textFor(site.language).skip_to_content}
          </a>
        )}
        {waiting !== null && <Desk site={site} current={current} waiting={waiting} />}
        <main id="main">{children}</main>
      </body>
    </html>
  )
}

interface DeskProps {
  site: Site
  current?: DeskPlace
  waiting: number
}

function Desk({ site, current, waiting }: DeskProps) {
  const text = textFor(site.language).owner
  return (
    <nav class="desk" aria-label={text.desk}>
      <a class="name" href="/">
        {site.title}
      </a>
      <Viewer.Consumer>
        {(role: Role) =>
          placesOf(role, text).map(([place, href, name]) => (
            <a href={href} aria-current={place === current ? 'page' : undefined} key={place}>
              {name}
              {place === 'comments' && waiting > 0 && <b> {waiting}</b>}
            </a>
          ))
        }
      </Viewer.Consumer>
    </nav>
  )
}

/** Where somebody in this role may go; whoever has no settings has their own devices. */
function placesOf(role: Role, text: Text['owner']) {
  const places: [DeskPlace, href: string, name: string, right: Right][] = [
    ['home', '/owner', text.home, 'desk'],
    ['posts', '/owner/posts', text.write.posts, 'posts'],
    ['comments', '/owner/comments', text.comments, 'comments'],
    ['stats', '/owner/stats', text.stats.title, 'blog'],
    ['settings', '/owner/settings', text.settings.title, 'blog'],
  ]
  if (reachOf(role, 'blog') === 'none') {
    places.push(['settings', '/owner/devices', text.people.devices, 'desk'])
  }
  return places.filter(([, , , right]) => reachOf(role, right) !== 'none')
}
