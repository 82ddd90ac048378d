import { spawn } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether node_modules holds every package of the lock file in its version. npm writes its own list last. */
export function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  )
}

/** Runs `npm ci`; ends the process with a sentence when it fails. Of two at once, the second waits. */
export async function install(root) {
  const release = await takeTurn(root)
  process.once('exit', release)
  if (!isInstalled(root)) {
    console.error('Installing what is missing, about half a minute …')
    const output = await npmCi(root)
    if (output !== null || !isInstalled(root)) {
      console.error(`The installation failed. This is what npm said:\n\n${output ?? ''}`)
      process.exit(1)
    }
  }
  process.off('exit', release)
  release()
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

async function takeTurn(root) {
  const file = join(root, '.wrangler/installing')
  const own = `${file}.${process.pid}`
  mkdirSync(join(root, '.wrangler'), { recursive: true })
  writeFileSync(own, String(process.pid))
  process.once('exit', () => rmSync(own, { force: true }))
  for (let said = false; ; await sleep(300)) {
    try {
      linkSync(own, file)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!isRunning(readHolder(file))) rmSync(file, { force: true })
    else if (!said) console.error('Another command is installing; waiting for it …')
    said = true
  }
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Resolves to null, or to what npm printed before it failed. Its warnings about the engine say nothing here: Node 24 comes with the packages. */
function npmCi(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const child = spawn(program, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stopClock = showClock()
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  return new Promise((done) => {
    child.on('error', (error) => done(`npm did not start: ${error.message}`))
    child.on('close', (code) => done(code === 0 ? null : output))
  }).finally(stopClock)
}

/** Seconds, on a terminal. Elsewhere nothing: a log wants no moving line. */
function showClock() {
  if (!process.stderr.isTTY) return () => {}
  const begun = Date.now()
  const timer = setInterval(() => {
    process.stderr.write(`\r${Math.round((Date.now() - begun) / 1000)} s `)
  }, 1000)
  return () => {
    clearInterval(timer)
    process.stderr.write('\r\x1b[K')
  }
}
