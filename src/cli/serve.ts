import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundleAll } from './bundle.ts'
import { whomToTrust } from './client-address.ts'
import { Refusal } from './command.ts'
import { openControlSocket } from './control-socket.ts'
import { holdDataDir, shown } from './data-dir.ts'
import { fillFirst } from './first-fill.ts'
import { openFrontDoor } from './front-door.ts'
import { checkPlace } from './listen.ts'
import { type LocalBlog, openLocalBlog } from './local-blog.ts'
import type { LocalSettings } from './local-settings.ts'
import { mailFolder } from './mailbox.ts'
import { stopRequested } from './stop-request.ts'

/** Serves the blog until it is asked to stop. `whileServing` gives what is to be ended before. */
export async function serve(
  settings: LocalSettings,
  whileServing?: (blog: LocalBlog) => Promise<() => Promise<void>>,
): Promise<void> {
  outliveReaders()
  await using open = new AsyncDisposableStack()
  const held = await holdDataDir(settings.data_dir, 3000)
  open.defer(() => held.release())
  await checkPlace(settings)

  const bundles = await bundleAll()
  const vars = { SETUP_CODE: randomBytes(9).toString('base64url'), ...settings.vars }
  if (settings.demo) await fillFirst(settings.data_dir, bundles)
  const opening = openLocalBlog({ data_dir: settings.data_dir, vars, bundles })
  const stop = stopRequested()
  const blog = await opening
  open.defer(() => blog.close())
  await checkVars(blog, vars)
  if (settings.demo) await blog.control('/demo', {})

  const socket = await openControlSocket(settings.data_dir, (path, input) =>
    blog.control(path, input),
  )
  open.defer(() => socket.close())
  const door = await openFrontDoor(settings, await blog.port(), {
    trust: whomToTrust(settings),
    site_url: settings.site_url,
    country_header: settings.vars['COUNTRY_HEADER'],
  })
  // Counters are written after the answer; they get a moment.
  open.defer(() => sleep(250))
  open.defer(() => door.close())

  const address = `http://${namedHost(settings.host)}:${door.port}/`
  held.announce({ address: settings.site_url ?? address, socket: socket.path })
  const { has_owner } = (await blog.control('/owner', {})) as { has_owner: boolean }
  greet(address, settings, has_owner ? null : vars.SETUP_CODE)
  const stopJobs = repeatJobs(blog)
  open.defer(stopJobs)
  if (whileServing) open.defer(await whileServing(blog))
  await stop
}

/** A log that nobody reads any more (a closed pipe) is no reason to stop serving. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

async function checkVars(blog: LocalBlog, vars: Record<string, string>): Promise<void> {
  try {
    await blog.control('/config', vars)
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error))
  }
}

/** A name that a browser opens: nobody browses to "every address". */
function namedHost(host: string | undefined): string {
  if (!host || ['0.0.0.0', '::', '127.0.0.1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function greet(
  address: string,
  { data_dir, site_url, trust_proxy, vars }: LocalSettings,
  setup_code: string | null,
): void {
  const setup = `${site_url ?? address.replace(/\/$/, '')}/owner/setup?code=${setup_code}`
  const door = setup_code ? `\n  To make it yours   ${setup}` : ''
  const outside = site_url ? `\n  From outside       ${site_url}` : ''
  const folder = mailFolder(data_dir, vars)
  const mail = folder ? `\n  Its mail, as files ${shown(folder)}` : ''
  console.log(`
  Your blog          ${address}${outside}${door}
  Its data           ${shown(data_dir)}${mail}
  To stop            Ctrl+C
`)
  if (trust_proxy && !site_url) console.error(no_site_url)
}

const no_site_url =
  'TRUST_PROXY=1 is set, but not SITE_URL: links and cookies are those of plain http, at whatever host the proxy passes on.\n'

/** Cloudflare's cron, here every ten minutes. */
function repeatJobs(blog: LocalBlog): () => void {
  const run = () => {
    blog.runJobs(new Date()).catch((error: unknown) => console.error('The jobs failed:', error))
  }
  const first = setTimeout(run, 60_000)
  const others = setInterval(run, 600_000)
  return () => {
    clearTimeout(first)
    clearInterval(others)
  }
}
