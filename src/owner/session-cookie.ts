import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AppContext } from '../http/context.ts'
import { SESSION_DAYS, sessionCookie } from './session.ts'

export function readSession(c: AppContext): string | undefined {
  return getCookie(c, sessionCookie(isSecure(c)))
}

export function giveSession(c: AppContext, secret: string): void {
  setCookie(c, sessionCookie(isSecure(c)), secret, {
    path: '/',
    maxAge: SESSION_DAYS * 86_400,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
  })
}

export function takeSession(c: AppContext): void {
  deleteCookie(c, sessionCookie(isSecure(c)), { path: '/', secure: isSecure(c) })
}

function isSecure(c: AppContext): boolean {
  return c.var.origin.startsWith('https:')
}
