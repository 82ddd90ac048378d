import type { ComponentChildren } from 'preact'
import type { Site } from '../ui/site.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { settings_css } from '../ui/style/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'

interface SettingsLayoutProps {
  site: Site
  waiting: number
  current: keyof typeof pages
  /** CSS of this page alone. */
  css?: string
  children: ComponentChildren
}

/** And the right that each asks for. */
const pages = { settings: 'blog', blocks: 'blocking', people: 'blog', devices: 'desk' } as const

/** The pages of the settings, and the way between them. */
export function SettingsLayout({
  site,
  waiting,
  current,
  css = '',
  children,
}: SettingsLayoutProps) {
  const { settings, moderation, people, door } = textFor(site.language).owner
  const names = {
    settings: settings.title,
    blocks: moderation.block_list,
    people: people.title,
    devices: door.title,
  }
  return (
    <OwnerLayout
      site={site}
      title={names[current]}
      current="settings"
      css={settings_css + css}
      waiting={waiting}
    >
      <div class="bar">
        <h1>{names[current]}</h1>
        <nav class="tabs" aria-label={settings.title}>
          {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
            <Only right={pages[page]} key={page}>
              <a href={`/owner/${page}`} aria-current={page === current ? 'page' : undefined}>
                {names[page]}
              </a>
            </Only>
          ))}
        </nav>
      </div>
      {children}
    </OwnerLayout>
  )
}
