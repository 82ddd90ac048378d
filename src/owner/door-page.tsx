import type { FieldError } from '../errors.ts'
import type { Typed } from '../http/forms.ts'
import type { Settings } from '../settings/settings.ts'
import { Field } from '../ui/field.tsx'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import { marked } from './kept-form.ts'

interface SignInPageProps {
  site: Settings
  typed?: { email?: string; to?: string }
  /** A form that came without a session: carried along, so that it is here again afterwards. */
  kept?: Typed
  errors?: FieldError[]
}

export function SignInPage({ site, typed = {}, kept = {}, errors = [] }: SignInPageProps) {
  const text = textFor(site.language).owner
  const carried = Object.entries(marked(kept))
  return (
    <OwnerLayout site={site} title={text.sign_in} waiting={null}>
      <h1>{text.sign_in}</h1>
      {carried.length > 0 && (
        <p class="note" role="alert">
          {text.write.signed_out.ask}
        </p>
      )}
      {/* In parts, a text is no longer than it is: percent-encoded it could grow past what a form may have. */}
      <form method="post" action="/owner/sign-in" encType="multipart/form-data">
        {carried.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        {typed.to && <input type="hidden" name="to" value={typed.to} />}
        <Field label={text.email} name="email" errors={errors}>
          <input
            name="email"
            type="email"
            required
            autoComplete="username"
            value={typed.email ?? ''}
          />
        </Field>
        <Field label={text.key} name="key" errors={errors}>
          <input name="key" type="password" required autoComplete="current-password" />
        </Field>
        <button>{text.sign_in}</button>
      </form>
      <p class="hint">{text.lost_key}</p>
    </OwnerLayout>
  )
}

interface LinkPageProps {
  site: Settings
  link: string
  /** Whom the link welcomes: it makes them a password. */
  name?: string
}

/** A link never acts when it is opened: programs open links too. */
export function LinkPage({ site, link, name }: LinkPageProps) {
  const text = textFor(site.language).owner
  const { people } = text
  const title = name ? people.welcome(name) : text.link_title
  return (
    <OwnerLayout site={site} title={title} waiting={null}>
      <h1>{title}</h1>
      <p>{name ? people.welcome_intro(site.title) : text.link_intro}</p>
      <form method="post" action="/owner/sign-in">
        <input type="hidden" name="link" value={link} />
        <button>{name ? people.welcome_button : text.sign_in}</button>
      </form>
    </OwnerLayout>
  )
}
