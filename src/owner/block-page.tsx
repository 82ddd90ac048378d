import type { BlockList } from '../comments/block-list.ts'
import type { FieldError } from '../errors.ts'
import type { Typed } from '../http/forms.ts'
import type { Settings } from '../settings/settings.ts'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { textFor } from '../ui/text/text.ts'
import { SettingsLayout } from './settings-layout.tsx'

interface BlockPageProps {
  site: Settings
  waiting: number
  list: BlockList
  saved: boolean
  /** What was typed, and what was wrong with it. */
  refused?: { typed: Typed; errors: FieldError[] }
}

/** Whoever reads the comments keeps this list. */
export function BlockPage({ site, waiting, list, saved, refused }: BlockPageProps) {
  const { moderation: text, settings } = textFor(site.language).owner
  const shown: Typed = { block_spam: list.spam, block_hold: list.hold, ...refused?.typed }
  return (
    <SettingsLayout site={site} waiting={waiting} current="blocks">
      <section class="setting" id="blocks">
        <p class="hint">{text.block_list_hint}</p>
        <form method="post" action="/owner/blocks">
          {(['block_spam', 'block_hold'] as const).map((name) => (
            <Field label={text[name]} name={name} errors={refused?.errors ?? []} key={name}>
              <TextArea name={name} rows={8} value={shown[name] ?? ''} />
            </Field>
          ))}
          <p class="do">
            <button>{settings.save}</button>
            {saved && <span role="status">{settings.saved}</span>}
          </p>
        </form>
      </section>
    </SettingsLayout>
  )
}
