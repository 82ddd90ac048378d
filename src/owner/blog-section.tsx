import { Choice, Field } from '../ui/field.tsx'
import { textFor } from '../ui/text/text.ts'
import { HOUSE_ACCENT } from './settings-input.ts'
import { type SectionProps, SettingsSection } from './settings-section.tsx'
import { TimeZoneField } from './time-zone-field.tsx'

export function BlogSection({ site, typed, errors, saved }: SectionProps) {
  const { settings: text, language, languages } = textFor(site.language).owner
  const shown = { ...site, ...typed }
  return (
    <SettingsSection site={site} name="blog" title={text.blog} saved={saved}>
      <Field label={text.blog_title} name="title" errors={errors}>
        <input name="title" required maxLength={120} value={shown.title} />
      </Field>
      <Field label={text.tagline} hint={text.tagline_hint} name="tagline" errors={errors}>
        <input name="tagline" maxLength={300} value={shown.tagline} />
      </Field>
      <Field label={text.owner_name} hint={text.owner_name_hint} name="owner_name" errors={errors}>
        <input name="owner_name" maxLength={80} autoComplete="name" value={shown.owner_name} />
      </Field>
      <div class="pair">
        <Choice
          label={language}
          name="language"
          options={languages}
          value={shown.language}
          errors={errors}
        />
        <TimeZoneField site={site} value={shown.time_zone} errors={errors} />
      </div>
      <Field label={text.accent} hint={text.accent_hint} name="accent" errors={errors}>
        <input name="accent" type="color" value={shown.accent || HOUSE_ACCENT} />
      </Field>
      <Field label={text.footer} hint={text.footer_hint} name="footer" errors={errors}>
        <input name="footer" maxLength={300} value={shown.footer} />
      </Field>
    </SettingsSection>
  )
}
