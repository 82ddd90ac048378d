import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Response, type Request } from 'miniflare'
import { shown } from './data-dir.ts'

type Vars = Record<string, string>

/**
 * Where a blog that is tried out puts its mail. Null once it has an address of its own, where people would wait for
 * mail that lies in a folder, and where it can send.
 */
export function mailFolder(data_dir: string, vars: Vars): string | null {
  return vars['SITE_URL'] || vars['MAIL_API_URL'] ? null : join(data_dir, 'mail')
}

/** The binding by which the Worker, which can write no file, hands its mail over. */
export function mailbox(data_dir: string, vars: Vars): Record<string, unknown> {
  const folder = mailFolder(data_dir, vars)
  return folder ? { MAIL_FILES: { type: 'fetcher', handler: keepIn(folder) } } : {}
}

function keepIn(folder: string) {
  return async (mail: Request): Promise<Response> => {
    const name = new URL(mail.url).pathname.replace(/[^\w.-]/g, '')
    const text = await mail.text()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), text)
    console.log(`mail to ${/^To: <(.*)>/m.exec(text)?.[1]}: ${shown(join(folder, name))}`)
    return new Response(name)
  }
}
