import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleClient } from './bundle.ts'
import { Refusal, runCommand } from './command.ts'
import { noteAddress } from './deployed-address.ts'
import { chooseSetupCode, migrateDatabase, provideDatabase, uploadWorker } from './deploy-steps.ts'

await runCommand(async (args) => {
  const dry_run = isDryRun(args)
  const folder = mkdtempSync(join(tmpdir(), 'plainview-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  await bundleClient()
  await (dry_run ? tryHere(folder) : deploy(folder))
})

async function deploy(folder: string): Promise<void> {
  const { name, created } = await provideDatabase()
  say('Database', created ? `${name}, created just now` : name)
  const { migration, has_owner } = await migrateDatabase('remote')
  say('Migrations', `all applied, up to ${migration}`)
  const code = has_owner ? null : await chooseSetupCode(process.env)
  const { address, size } = await uploadWorker(folder, code, [])
  say('Worker', size)
  if (!address) {
    console.log('\nIt is deployed, and has no address yet: wrangler.toml names none.')
    return
  }
  noteAddress(address)
  const setup = code && `\n  To make it yours   ${address}/owner/setup?code=${code}`
  console.log(`\n  Your blog          ${address}/${setup ?? ''}\n`)
}

/** All that needs no Cloudflare: the migrations on an empty database, the question for its owner, the build. */
async function tryHere(folder: string): Promise<void> {
  const { migration, has_owner } = await migrateDatabase({ data_dir: folder })
  say('Migrations', `applied to an empty database here, up to ${migration}`)
  const code = has_owner ? null : await chooseSetupCode({})
  const { size } = await uploadWorker(folder, code, ['--dry-run', '--outdir', join(folder, 'out')])
  say('Worker', size)
  console.log(
    '\nNothing was sent: no sign-in, no database, no set-up code and no upload was tried.',
  )
}

function say(what: string, how: string): void {
  console.log(`  ${what.padEnd(19)}${how}`)
}

function isDryRun(args: string[]): boolean {
  try {
    const { values } = parseArgs({ args, options: { 'dry-run': { type: 'boolean' } } })
    return values['dry-run'] === true
  } catch (error) {
    const usage = 'npm run deploy, or npm run deploy -- --dry-run'
    throw new Refusal(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`, 2)
  }
}
