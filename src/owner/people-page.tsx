import type { FieldError } from '../errors.ts'
import type { Typed } from '../http/forms.ts'
import type { Settings } from '../settings/settings.ts'
import { Choice, Field } from '../ui/field.tsx'
import { people_css } from '../ui/style/people.ts'
import { textFor } from '../ui/text/text.ts'
import type { ListedPerson } from './people-queries.ts'
import { PersonItem } from './person-item.tsx'
import { SettingsLayout } from './settings-layout.tsx'

/** What was done just now, and to whom. */
export interface Done {
  what: 'role' | 'removed' | 'signed_out' | 'withdrawn'
  id: number | null
}

interface PeoplePageProps {
  site: Settings
  waiting: number
  people: ListedPerson[]
  /** Who looks. */
  you: number | null
  done: Done | null
  /** What was wrong with an invitation. */
  refused?: { typed: Typed; errors: FieldError[] }
}

export function PeoplePage({ site, waiting, people, you, done, refused }: PeoplePageProps) {
  const text = textFor(site.language).owner.people
  return (
    <SettingsLayout site={site} waiting={waiting} current="people" css={people_css}>
      {done && (
        <p class="note" role="status">
          {said(done, people, site)}
        </p>
      )}
      <section class="setting" id="people">
        <h2>{text.here}</h2>
        <div>
          <ul class="rows">
            {people.map((person) => (
              <PersonItem site={site} person={person} is_you={person.id === you} key={person.id} />
            ))}
          </ul>
          {people.length === 1 && <p class="hint">{text.alone}</p>}
        </div>
      </section>
      <Invitation site={site} typed={refused?.typed ?? {}} errors={refused?.errors ?? []} />
    </SettingsLayout>
  )
}

function said({ what, id }: Done, people: ListedPerson[], site: Settings): string {
  const text = textFor(site.language).owner.people
  if (what !== 'role') return text.said[what]
  const person = people.find((one) => one.id === id)
  return person ? text.said.role(person.name, text.roles[person.role]) : ''
}

interface InvitationProps {
  site: Settings
  typed: Typed
  errors: FieldError[]
}

function Invitation({ site, typed, errors }: InvitationProps) {
  const text = textFor(site.language).owner.people
  return (
    <section class="setting" id="invite">
      <h2>{text.invite}</h2>
      <form method="post" action="/owner/people#invite">
        <p>{text.invite_intro}</p>
        <Field label={text.name} hint={text.name_hint} name="name" errors={errors}>
          <input name="name" required maxLength={80} value={typed['name'] ?? ''} />
        </Field>
        <Field label={text.email} hint={text.email_hint} name="email" errors={errors}>
          <input name="email" type="email" required value={typed['email'] ?? ''} />
        </Field>
        <Choice
          label={text.role}
          name="role"
          options={{ author: text.roles.author, moderator: text.roles.moderator }}
          value={typed['role']}
          errors={errors}
        />
        <p class="hint">{text.role_hint}</p>
        <p class="do">
          <button>{text.make_link}</button>
        </p>
      </form>
    </section>
  )
}
