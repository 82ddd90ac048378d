import type { FieldError } from '../errors.ts'
import type { Answered } from '../outbox/message.ts'
import type { Settings } from '../settings/settings.ts'
import { BlogSection } from './blog-section.tsx'
import { CommentsSection } from './comments-section.tsx'
import { DemoSection } from './demo-section.tsx'
import { LookSection } from './look-section.tsx'
import { SettingsLayout } from './settings-layout.tsx'
import { MachinesSection } from './machines-section.tsx'
import { NoticesSection } from './notices-section.tsx'

interface SettingsPageProps {
  site: Settings
  waiting: number
  /** The section whose form was saved just now. */
  saved?: string
  /** The section whose form comes back, refused or only tried, with what was typed in it. */
  back?: { section: string; typed: Record<string, string>; errors: FieldError[] }
  trial?: Answered
  can_mail: boolean
}

export function SettingsPage({ site, waiting, saved, back, trial, can_mail }: SettingsPageProps) {
  const of = (section: string) => ({
    site,
    saved: section === saved,
    ...(back?.section === section ? back : { errors: [] }),
  })
  return (
    <SettingsLayout site={site} waiting={waiting} current="settings">
      <BlogSection {...of('blog')} />
      <LookSection {...of('look')} />
      <CommentsSection {...of('comments')} />
      <NoticesSection {...of('notices')} {...{ trial, can_mail }} />
      <MachinesSection {...of('machines')} />
      {site.sample === 1 && <DemoSection {...of('demo')} />}
    </SettingsLayout>
  )
}
