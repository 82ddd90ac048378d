import type { AppContext } from '../http/context.ts'
import type { Settings } from '../settings/settings.ts'

/** By which ways word of a comment goes out, and under which address the blog was seen when it was caused. */
export interface Ways {
  origin: string
  /** To the owner's address. */
  note: boolean
  /** To the owner by mail. */
  owner_mail: Settings['owner_mail']
  /** To commenters, about answers. */
  reader_mail: boolean
}

/** Where the settings were not read, the owner is told nothing: only strangers' comments tell them, and those read them. */
export function waysOf(c: AppContext): Ways {
  const site = c.get('site') as Settings | undefined
  const can_mail = canMail(c)
  return {
    origin: c.var.origin,
    note: Boolean(site?.notify_url),
    owner_mail: can_mail && site ? site.owner_mail : 'none',
    reader_mail: can_mail,
  }
}

/** Whether anything that needs mail may be offered. */
export function canMail(c: AppContext): boolean {
  return c.get('config').mail !== null
}
