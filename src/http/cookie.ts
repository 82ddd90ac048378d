import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AppContext } from './context.ts'

/** Our cookies: no script reads them, no other site's form brings them. Over https the name keeps other hosts from setting them. */
export function readCookie(c: AppContext, name: string): string | undefined {
  return getCookie(c, nameOf(c, name))
}

export function giveCookie(c: AppContext, name: string, value: string, seconds: number): void {
  setCookie(c, nameOf(c, name), value, {
    path: '/',
    maxAge: seconds,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
  })
}

export function takeCookie(c: AppContext, name: string): void {
  deleteCookie(c, nameOf(c, name), { path: '/', secure: isSecure(c) })
}

function nameOf(c: AppContext, name: string): string {
  return isSecure(c) ? `__Host-${name}` : name
}

function isSecure(c: AppContext): boolean {
  return c.var.origin.startsWith('https:')
}
