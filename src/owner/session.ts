/** How long somebody stays signed in on a device that they use. */
export const SESSION_DAYS = 30

export type Role = 'owner' | 'author' | 'moderator'

/** Who is signed in. */
export interface User {
  id: number
  role: Role
  name: string
  email: string
}

/** Over https the name itself keeps other hosts and paths from setting it. */
export function sessionCookie(is_secure: boolean): string {
  return is_secure ? '__Host-session' : 'session'
}
