import type { ChallengeService } from '../config.ts'
import { policy_with_challenge } from '../http/complete-headers.ts'
import type { AppContext } from '../http/context.ts'
import type { ChallengeResult } from './moderation.ts'

const PATIENCE_MS = 3000
/** Longer ones are none of Cloudflare's. */
const MOST_LETTERS = 2048

/** The key of the widget for the form of whoever asks; null without the check, and for the owner. */
export function siteKey(c: AppContext): string | null {
  return c.get('owner') ? null : (c.get('config').challenge?.site_key ?? null)
}

/** The same for a page that is sent at once: it may load the widget, as no other page may. */
export function allowWidget(c: AppContext): string | null {
  const site_key = siteKey(c)
  if (site_key) c.header('Content-Security-Policy', policy_with_challenge)
  return site_key
}

/** Asks whether the answer of the widget holds. Never throws, and waits for three seconds at most. */
export async function verifyChallenge(
  { secret, verify_url }: ChallengeService,
  response: string,
): Promise<ChallengeResult> {
  if (response === '') return 'missing'
  if (response.length > MOST_LETTERS) return 'failed'
  try {
    const answer = await fetch(verify_url, {
      method: 'POST',
      body: new URLSearchParams({ secret, response }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const verdict = answer.ok ? ((await answer.json()) as { success?: unknown } | null) : null
    if (typeof verdict?.success !== 'boolean') return 'silent'
    return verdict.success ? 'passed' : 'failed'
  } catch {
    return 'silent'
  }
}
