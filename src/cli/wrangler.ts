import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { Refusal } from './command.ts'
import { runTool } from './tools.ts'

/** The deployed database, or one in a folder of this machine. */
export type Place = 'remote' | { data_dir: string }

/** Has wrangler do something, by its own sign-in, and gives what it printed. It never asks: our commands know what they want. */
export async function runWrangler(
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const { ok, stdout, output } = await runTool('wrangler', args, { ...quiet, ...env })
  if (ok) return stdout
  throw new Refusal(inWords(args, output))
}

export function placeOptions(place: Place): string[] {
  return place === 'remote' ? ['--remote'] : ['--local', '--persist-to', place.data_dir]
}

/** The rows of one statement. */
export async function queryDatabase<Row>(place: Place, sql: string): Promise<Row[]> {
  const where = [...placeOptions(place), '--yes', '--json']
  const answer = await runWrangler(['d1', 'execute', 'DB', ...where, '--command', sql])
  const [result] = JSON.parse(answer) as { results: Row[] }[]
  return result?.results ?? []
}

/** What wrangler.toml says of the database: its name, and its id where Cloudflare wrote one in. */
export function readDatabaseName(): { name: string; has_id: boolean } {
  const toml = readFileSync('wrangler.toml', 'utf8')
  const [, name = 'plainview'] = /^\s*database_name\s*=\s*["'](.+)["']/m.exec(toml) ?? []
  return { name, has_id: /^\s*database_id\s*=/m.test(toml) }
}

const quiet = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
}

function inWords(args: string[], output: string): string {
  if (/CLOUDFLARE_API_TOKEN environment variable|not logged in/i.test(output)) return signed_out
  const hint = /Authentication error|code: 10000/.test(output) ? `\n\n${wanted_rights}` : ''
  return `This failed: wrangler ${shown(args)}\n\n${stripVTControlCharacters(output)}${hint}`
}

const signed_out =
  'Nobody is signed in to Cloudflare here. Sign in with npx wrangler login, or set CLOUDFLARE_API_TOKEN.'

const wanted_rights =
  'The API token is not allowed to do this. It needs Workers Scripts: Edit and D1: Edit; ' +
  'the one that Cloudflare makes for its builds may lack D1 (My Profile, API Tokens).'

/** SQL may carry the hash of a secret; the rest is worth reading. */
function shown(args: string[]): string {
  const sql = args.indexOf('--command')
  return args.slice(0, sql < 0 ? undefined : sql).join(' ')
}
