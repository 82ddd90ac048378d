import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Response, type Request } from 'miniflare'
import { shown } from './data-dir.ts'

/** Where a blog that is tried out puts its mail. */
export function mailFolder(data_dir: string): string {
  return join(data_dir, 'mail')
}

/**
 * The binding by which the Worker, which can write no file, hands its mail over. None once the blog has an address
 * of its own: people out there would wait for mail that lies in a folder.
 */
export function mailbox(data_dir: string, vars: Record<string, string>): Record<string, unknown> {
  if (vars['SITE_URL']) return {}
  return { MAIL_FILES: { type: 'fetcher', handler: (mail: Request) => keep(data_dir, mail) } }
}

async function keep(data_dir: string, mail: Request): Promise<Response> {
  const name = new URL(mail.url).pathname.replace(/[^\w.-]/g, '')
  const file = join(mailFolder(data_dir), name)
  const text = await mail.text()
  mkdirSync(mailFolder(data_dir), { recursive: true })
  writeFileSync(file, text)
  console.log(`mail to ${/^To: <(.*)>/m.exec(text)?.[1]}: ${shown(file)}`)
  return new Response(name)
}
