import type { ComponentChildren } from 'preact'
import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'

/** What every section is given. `typed` is there when its form was refused. */
export interface SectionProps {
  site: Settings
  typed?: Record<string, string>
  errors: FieldError[]
  saved: boolean
}

interface SettingsSectionProps {
  site: Settings
  /** Its anchor, and the last part of the address that its form is posted to. */
  name: string
  title: string
  saved: boolean
  /** More buttons of its form. */
  beside?: ComponentChildren
  children: ComponentChildren
}

/** One subject, one form: what is saved is what one sees beside the button. */
export function SettingsSection({
  site,
  name,
  title,
  saved,
  beside,
  children,
}: SettingsSectionProps) {
  const text = textFor(site.language).owner.settings
  return (
    <section class="setting" id={name}>
      <h2>{title}</h2>
      <form method="post" action={`/owner/settings/${name}#${name}`}>
        {children}
        <p class="do">
          <button>{text.save}</button>
          {beside}
          {saved && <span role="status">{text.saved}</span>}
        </p>
      </form>
    </section>
  )
}
