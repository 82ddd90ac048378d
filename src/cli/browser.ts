import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Refusal } from './command.ts'
import { runProgram, runTool } from './tools.ts'

/** The path of a Chromium: CHROMIUM_PATH, an installed one, or one that is installed now. Throws a Refusal. */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM_PATH']
  if (named && !isProgram(named)) throw new Refusal(`CHROMIUM_PATH is no program: ${named}`)
  const found = named || installed()
  if (found) return found
  console.error('Installing a browser for the tests, a minute or two …')
  const output = isDebianRoot() ? await installWithApt() : await installWithPlaywright()
  const added = installed()
  if (added) return added
  throw new Refusal(
    `The tests need a browser and could not install one. Install Chromium or Chrome, or set CHROMIUM_PATH.\n\n${output}`,
  )
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const mac_programs = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function installed(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  const in_path = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...in_path, ...mac_programs, ...playwrightPrograms()].find(isProgram)
}

/** Where playwright puts its own; the newest last. */
function playwrightPrograms(): string[] {
  const cache = process.platform === 'darwin' ? 'Library/Caches' : '.cache'
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] || join(homedir(), cache, 'ms-playwright')
  if (!existsSync(folder)) return []
  const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name))
  return builds.flatMap((build) => [
    join(folder, build, 'chrome-linux64/chrome'),
    join(folder, build, 'chrome-linux/chrome'),
    join(folder, build, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
  ])
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

async function installWithApt(): Promise<string> {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await runProgram('apt-get', ['update'], quiet)
  const packages = ['install', '-y', '--no-install-recommends', 'chromium']
  const install = await runProgram('apt-get', packages, quiet)
  return install.ok ? '' : `${update.ok ? '' : update.output}\n${install.output}`
}

async function installWithPlaywright(): Promise<string> {
  const { output } = await runTool('playwright-core', ['install', 'chromium'])
  return output
}
