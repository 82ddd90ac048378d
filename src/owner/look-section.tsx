import { Choice, Field } from '../ui/field.tsx'
import { textFor } from '../ui/text/text.ts'
import { type SectionProps, SettingsSection } from './settings-section.tsx'

export function LookSection({ site, typed, errors, saved }: SectionProps) {
  const text = textFor(site.language).owner.settings
  const shown = { ...site, ...typed }
  return (
    <SettingsSection site={site} name="look" title={text.look} saved={saved}>
      <Choice
        label={text.theme}
        name="theme"
        options={text.themes}
        value={shown.theme}
        errors={errors}
      />
      <Choice
        label={text.counters}
        name="counters"
        options={text.counter_choices}
        value={shown.counters}
        errors={errors}
      />
      <Field label={text.custom_css} hint={text.custom_css_hint} name="custom_css" errors={errors}>
        <textarea name="custom_css" class="code" rows={6} spellcheck={false}>
          {shown.custom_css}
        </textarea>
      </Field>
    </SettingsSection>
  )
}
