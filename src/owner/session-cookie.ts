import type { AppContext } from '../http/context.ts'
import { giveCookie, readCookie, takeCookie } from '../http/cookie.ts'
import { SESSION_DAYS } from './session.ts'

export function readSession(c: AppContext): string | undefined {
  return readCookie(c, 'session')
}

export function giveSession(c: AppContext, secret: string): void {
  giveCookie(c, 'session', secret, SESSION_DAYS * 86_400)
}

export function takeSession(c: AppContext): void {
  takeCookie(c, 'session')
}
