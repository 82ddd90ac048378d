import type { Site } from '../ui/site.ts'
import { textFor } from '../ui/text/text.ts'

/** The heading of the settings' pages, and the way between them. */
export function SettingsTabs({ site, current }: { site: Site; current: 'settings' | 'devices' }) {
  const { settings, door } = textFor(site.language).owner
  const pages = [
    ['settings', '/owner/settings', settings.title],
    ['devices', '/owner/devices', door.title],
  ] as const
  return (
    <div class="bar">
      <h1>{current === 'settings' ? settings.title : door.title}</h1>
      <nav class="tabs">
        {pages.map(([page, href, name]) => (
          <a href={href} aria-current={page === current ? 'page' : undefined} key={page}>
            {name}
          </a>
        ))}
      </nav>
    </div>
  )
}
