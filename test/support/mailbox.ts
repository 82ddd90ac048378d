import { env } from 'cloudflare:workers'
import { runJobs } from '../../src/jobs.ts'
import type { Blog } from './blog.ts'
import { OtherSide } from './other-side.ts'

/** What makes a blog send mail by an HTTP API. */
export const by_api = {
  MAIL_API_URL: 'https://mail.example/emails',
  MAIL_API_KEY: 'secret',
  MAIL_FROM: 'blog@blog.example',
}

export interface ReceivedMail {
  to: string
  from: string
  subject: string
  text: string
  headers: Record<string, string>
  /** The Idempotency-Key that it came with. */
  key: string
}

/** The service that mail is handed to. */
export class Mailbox extends OtherSide {
  /** What came since this was asked last. */
  mails(): ReceivedMail[] {
    return this.take().map(({ body, headers }) => {
      const [to = ''] = body['to'] as string[]
      return { ...(body as unknown as ReceivedMail), to, key: headers.get('Idempotency-Key') ?? '' }
    })
  }
}

/** The path of the link in a mail that is for this. */
export function linkIn({ text }: { text: string }, purpose: string): string {
  const path = new RegExp(`https://blog\\.example(/mail/${purpose}/\\S+)`).exec(text)?.[1]
  if (!path) throw new Error(`This mail has no link to ${purpose}:\n${text}`)
  return path
}

export async function runCron(blog: Blog): Promise<void> {
  await runJobs({ DB: env.DB, ...by_api }, blog.now)
}

export async function makeOwner(blog: Blog, email = 'mira@example.org'): Promise<void> {
  const key_hash = crypto.getRandomValues(new Uint8Array(32))
  const owner = { role: 'owner' as const, name: 'Mira', email, key_hash }
  await blog.db
    .insertInto('users')
    .values({ ...owner, created_at: '2026-11-01T12:00:00Z' })
    .execute()
}
