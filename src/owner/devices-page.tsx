import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'
import { SessionsSection, type ShownSession } from './sessions-section.tsx'
import { SettingsLayout } from './settings-layout.tsx'
import { type ShownToken, TokensSection } from './tokens-section.tsx'

interface DevicesPageProps {
  site: Settings
  waiting: number
  sessions: ShownSession[]
  tokens: ShownToken[]
  /** What was wrong with the form of a new token. */
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}

export function DevicesPage({ site, waiting, sessions, tokens, refused }: DevicesPageProps) {
  const text = textFor(site.language).owner.door
  return (
    <SettingsLayout site={site} waiting={waiting} current="devices">
      <section class="setting" id="phone">
        <h2>{text.phone}</h2>
        <form method="post" action="/owner/devices/links">
          <p>{text.phone_intro}</p>
          <button class="plain">{text.phone_show}</button>
        </form>
      </section>
      <SessionsSection site={site} sessions={sessions} />
      <section class="setting" id="uncounted">
        <h2>{text.uncounted}</h2>
        <form method="post" action="/owner/devices/uncounted-links">
          <p>{text.uncounted_intro}</p>
          <p class="do">
            <a class="button plain" href="/owner/uncounted">
              {text.uncounted_here}
            </a>
            <button class="plain">{text.uncounted_elsewhere}</button>
          </p>
        </form>
      </section>
      <section class="setting" id="password">
        <h2>{text.password}</h2>
        <form method="post" action="/owner/devices/password">
          <p>{text.password_intro}</p>
          <button class="plain">{text.password_new}</button>
        </form>
      </section>
      <Only right="tokens">
        <TokensSection site={site} tokens={tokens} {...refused} />
      </Only>
    </SettingsLayout>
  )
}
