import type { Settings } from '../settings/settings.ts'
import { formatDate, formatMoment } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import type { ListedPerson } from './people-queries.ts'

interface PersonProps {
  site: Settings
  person: ListedPerson
}

/** Somebody who works here, and what the owner can do about it. */
export function PersonItem({ site, person, is_you }: PersonProps & { is_you: boolean }) {
  const text = textFor(site.language).owner.people
  const standing = [text.roles[person.role], ...(is_you ? [text.you] : whatIsKnown(person, site))]
  return (
    <li id={`person-${person.id}`}>
      <p>
        <b dir="auto">{person.name}</b> <span class="hint">{person.email}</span>
      </p>
      <p class="hint">{standing.join('\u00a0· ')}</p>
      {person.role !== 'owner' && <WhatToDo site={site} person={person} />}
    </li>
  )
}

function whatIsKnown({ seen_at, sessions, link_until }: ListedPerson, site: Settings): string[] {
  const text = textFor(site.language).owner.people
  const day = seen_at && formatDate(seen_at, site.language, site.time_zone)
  const until = link_until && formatMoment(link_until, site.language, site.time_zone)
  return [
    ...(day ? [text.seen(day), text.devices_of(sessions)] : [text.not_yet]),
    ...(until ? [text.link_until(until)] : []),
  ]
}

function WhatToDo({ site, person: { id, name, role, sessions, link_until } }: PersonProps) {
  const text = textFor(site.language).owner.people
  const { author, moderator } = text.roles
  const path = `/owner/people/${id}`
  return (
    <details>
      <summary aria-label={text.more(name)}>{text.more_short}</summary>
      <form class="do" method="post" action={`${path}/role`}>
        <select name="role" aria-label={text.role_of(name)}>
          {Object.entries({ author, moderator }).map(([option, words]) => (
            <option value={option} selected={option === role} key={option}>
              {words}
            </option>
          ))}
        </select>
        <button class="plain">{text.change}</button>
      </form>
      <form class="do" method="post" action={`${path}/link`}>
        <button class="plain">{text.new_link}</button>
        <span class="hint">{text.new_link_hint}</span>
      </form>
      {link_until && <TakeAway path={`${path}/link`} name={text.withdraw_link} />}
      {sessions > 0 && <TakeAway path={`${path}/sessions`} name={text.sign_out} />}
      <TakeAway path={path} name={text.remove} hint={text.remove_hint} />
    </details>
  )
}

function TakeAway({ path, name, hint }: { path: string; name: string; hint?: string }) {
  return (
    <form class="do" method="post" action={path}>
      <input type="hidden" name="_method" value="DELETE" />
      <button class={hint ? 'plain danger' : 'plain'}>{name}</button>
      {hint && <span class="hint">{hint}</span>}
    </form>
  )
}
