import { getCookie, setCookie } from 'hono/cookie'
import { sha256 } from '../lib/hash.ts'
import type { AppContext } from '../http/context.ts'
import { RIGHTS_SECONDS } from './rights.ts'

const REMEMBERED = 5

/** `ID.KEY~ID.KEY`, newest first. Whatever else a client sends there is left out, and so is what is too much. */
export function readOwnComments(c: AppContext): { id: number; key: string }[] {
  const pairs = (getCookie(c, cookieName(c)) ?? '').split('~', REMEMBERED)
  return pairs.flatMap((pair) => {
    const [, id, key] = /^([1-9]\d{0,14})\.([\w-]{22})$/.exec(pair) ?? []
    return id && key ? [{ id: Number(id), key }] : []
  })
}

export async function hashedKeys(pairs: { id: number; key: string }[]) {
  return Promise.all(pairs.map(async ({ id, key }) => ({ id, key, key_hash: await sha256(key) })))
}

export function rememberOwnComment(c: AppContext, id: number, key: string): void {
  const pairs = [{ id, key }, ...readOwnComments(c)].slice(0, REMEMBERED)
  setCookie(c, cookieName(c), pairs.map((pair) => `${pair.id}.${pair.key}`).join('~'), {
    path: '/',
    maxAge: RIGHTS_SECONDS,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
  })
}

function cookieName(c: AppContext): string {
  return isSecure(c) ? '__Host-commenter' : 'commenter'
}

function isSecure(c: AppContext): boolean {
  return c.var.origin.startsWith('https:')
}
