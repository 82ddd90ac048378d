import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { Choice, Field } from '../ui/field.tsx'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import { TimeZoneField } from './time-zone-field.tsx'

interface SetUpPageProps {
  site: Settings
  typed: Record<string, string>
  errors: FieldError[]
  /** Not yet sent: what the browser knows may stand in it. */
  is_new: boolean
}

export function SetUpPage({ site, typed, errors, is_new }: SetUpPageProps) {
  const text = textFor(site.language).owner
  const value = (name: string) => typed[name] ?? ''
  return (
    <OwnerLayout
      site={site}
      title={text.set_up}
      waiting={null}
      {...(is_new ? { script: 'setup' } : {})}
    >
      <h1>{text.set_up}</h1>
      <p>{text.set_up_intro}</p>
      <form method="post" action="/owner/setup">
        <Field label={text.code} hint={text.code_hint} name="code" errors={errors}>
          <input name="code" required autoComplete="off" value={value('code')} />
        </Field>
        <Field label={text.site_title} name="site_title" errors={errors}>
          <input name="site_title" required maxLength={120} value={value('site_title')} />
        </Field>
        <div class="pair">
          <Field label={text.your_name} hint={text.name_hint} name="name" errors={errors}>
            <input name="name" required maxLength={80} autoComplete="name" value={value('name')} />
          </Field>
          <Field label={text.email} hint={text.email_hint} name="email" errors={errors}>
            <input
              name="email"
              type="email"
              required
              autoComplete="username"
              value={value('email')}
            />
          </Field>
        </div>
        <div class="pair">
          <Choice
            name="language"
            label={text.language}
            options={text.languages}
            value={typed['language']}
            errors={errors}
          />
          <TimeZoneField site={site} value={value('time_zone') || 'UTC'} errors={errors} />
        </div>
        <Choice
          name="comment_policy"
          label={text.comment_policy}
          options={text.policies}
          value={typed['comment_policy']}
          errors={errors}
        />
        <button>{text.set_up_button}</button>
      </form>
    </OwnerLayout>
  )
}
