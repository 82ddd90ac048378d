import { Choice, Field } from '../ui/field.tsx'
import { textFor } from '../ui/text/text.ts'
import { type SectionProps, SettingsSection } from './settings-section.tsx'

export function CommentsSection({ site, typed, errors, saved }: SectionProps) {
  const text = textFor(site.language).owner.settings
  const shown = { ...site, ...typed }
  return (
    <SettingsSection site={site} name="comments" title={text.comments} saved={saved}>
      <Choice
        label={text.policy}
        name="comments"
        options={text.policies}
        value={shown.comments}
        errors={errors}
      />
      <Field
        label={text.comment_note}
        hint={text.comment_note_hint}
        name="comment_note"
        errors={errors}
      >
        <input name="comment_note" maxLength={300} value={shown.comment_note} />
      </Field>
    </SettingsSection>
  )
}
