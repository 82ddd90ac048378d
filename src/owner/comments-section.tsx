import { Choice, Field } from '../ui/field.tsx'
import { textFor } from '../ui/text/text.ts'
import { close_after_days } from './settings-input.ts'
import { type SectionProps, SettingsSection } from './settings-section.tsx'

export function CommentsSection({ site, typed, errors, saved }: SectionProps) {
  const { owner, waiting } = textFor(site.language)
  const text = owner.settings
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
      <Choice
        label={waiting.close_after}
        name="close_after"
        options={Object.fromEntries(
          close_after_days.map((days) => [days, waiting.close_after_choices(days)]),
        )}
        value={String(shown.close_after)}
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
