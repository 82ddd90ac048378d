import type { ComponentChildren } from 'preact'
import type { Site } from '../ui/site.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { settings_css } from '../ui/style/settings.ts'
import { textFor } from '../ui/text/text.ts'

interface SettingsLayoutProps {
  site: Site
  waiting: number
  current: 'settings' | 'devices'
  children: ComponentChildren
}

/** The pages of the settings, and the way between them. */
export function SettingsLayout({ site, waiting, current, children }: SettingsLayoutProps) {
  const { settings, door } = textFor(site.language).owner
  const names = { settings: settings.title, devices: door.title }
  return (
    <OwnerLayout
      site={site}
      title={names[current]}
      current="settings"
      css={settings_css}
      waiting={waiting}
    >
      <div class="bar">
        <h1>{names[current]}</h1>
        <nav class="tabs" aria-label={settings.title}>
          {(['settings', 'devices'] as const).map((page) => (
            <a
              href={`/owner/${page}`}
              aria-current={page === current ? 'page' : undefined}
              key={page}
            >
              {names[page]}
            </a>
          ))}
        </nav>
      </div>
      {children}
    </OwnerLayout>
  )
}
