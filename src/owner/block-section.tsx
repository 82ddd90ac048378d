import type { BlockList } from '../comments/block-list.ts'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { textFor } from '../ui/text/text.ts'
import { type SectionProps, SettingsSection } from './settings-section.tsx'

export function BlockSection({
  site,
  list,
  typed,
  errors,
  saved,
}: SectionProps & { list: BlockList }) {
  const text = textFor(site.language).owner.moderation
  const shown = { block_spam: list.spam, block_hold: list.hold, ...typed }
  return (
    <SettingsSection site={site} name="blocks" title={text.block_list} saved={saved}>
      <p class="hint">{text.block_list_hint}</p>
      {(['block_spam', 'block_hold'] as const).map((name) => (
        <Field label={text[name]} name={name} errors={errors} key={name}>
          <TextArea name={name} rows={5} value={shown[name]} />
        </Field>
      ))}
    </SettingsSection>
  )
}
