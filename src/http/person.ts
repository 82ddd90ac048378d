import type { Role } from '../rights.ts'
import { ownerName, type Settings } from '../settings/settings.ts'

/** Somebody who works here, signed in by session or token. */
export interface Person {
  /** Null with a token that the command made: the owner's, also before there is one. */
  id: number | null
  role: Role
  name: string
}

/** The name over what somebody writes: the owner's is a setting. */
export function nameOf(person: Person, site: Settings): string {
  return person.role === 'owner' ? ownerName(site) : person.name
}

export function isModerator(person: Person | null): boolean {
  return person?.role === 'moderator'
}
