import { answerInWords } from '../outbox/answer.ts'
import type { Answered } from '../outbox/message.ts'
import { Choice, Field } from '../ui/field.tsx'
import { textFor } from '../ui/text/text.ts'
import { type SectionProps, SettingsSection } from './settings-section.tsx'

interface NoticesSectionProps extends SectionProps {
  /** What the address said to a test note just now. */
  trial?: Answered
  can_mail: boolean
}

/** Where the owner hears of comments, and of the figures. */
export function NoticesSection(props: NoticesSectionProps) {
  const { site, typed, errors, saved, trial, can_mail } = props
  const text = textFor(site.language).outbox
  const { notify_url, owner_mail, bulletins } = { ...site, ...typed }
  const try_it = (
    <button class="plain" formAction="/owner/settings/notices/trial#notices">
      {text.try_it}
    </button>
  )
  return (
    <SettingsSection site={site} name="notices" title={text.notices} saved={saved} beside={try_it}>
      <p class="hint">{text.notices_intro}</p>
      <Field label={text.notify_url} hint={text.notify_url_hint} name="notify_url" errors={errors}>
        <input name="notify_url" type="url" maxLength={500} value={notify_url} />
      </Field>
      {trial && (
        <p class="note" role="status">
          {text.tried[trial.kind]} <code>{answerInWords(trial.answer, text)}</code>
        </p>
      )}
      {can_mail ? (
        <Choice
          label={text.owner_mail}
          name="owner_mail"
          options={text.owner_mails}
          value={owner_mail}
          errors={errors}
        />
      ) : (
        <p class="hint">{text.no_mail}</p>
      )}
      <Choice
        label={text.bulletins.label}
        name="bulletins"
        options={text.bulletins.options}
        value={bulletins}
        errors={errors}
      />
      <p class="hint">
        <a href="/owner/outbox">{text.to_outbox}</a>
      </p>
    </SettingsSection>
  )
}
