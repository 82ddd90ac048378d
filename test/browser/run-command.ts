import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What the surroundings may have set: a developer's own settings, and vitest's BASE_URL. */
export const unset = {
  BASE_URL: '',
  DEMO: '',
  HOST: '',
  PLAINVIEW_TOKEN: '',
  SETUP_CODE: '',
  SITE_URL: '',
  TRUST_PROXY: '',
}

/** A command run to its end. */
export async function outcome(args: string[], env: Record<string, string> = {}, checkout = '.') {
  const child = spawn(process.execPath, ['src/cli/main.mjs', ...args], {
    cwd: checkout,
    env: { ...process.env, ...unset, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)))
  await once(child, 'close')
  return { code: child.exitCode, ...output }
}
