// Plain JavaScript for the Node that the machine has: it installs what is missing, then hands over to Node 24.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled } from './install.mjs'

const commands = {
  start: 'serves the blog',
  dev: 'serves it, and builds anew at every change',
  build: 'builds the client scripts and shows the sizes',
  test: 'runs every check and test, in a browser too',
  check: 'runs types, lint, format and the fast tests',
  format: 'formats the source',
  token: 'makes an API token: -- --name NAME [--remote], or a link: -- --sign-in',
  backup: 'copies the data, also while the blog is served: -- FOLDER',
  deploy: 'brings the blog to Cloudflare: [-- --dry-run]',
  post: 'publishes a Markdown file: -- FILE.md',
  bench: 'measures speed against yardsticks: [-- --quick]',
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const [command = '', ...args] = process.argv.slice(2)

if (!Object.hasOwn(commands, command)) {
  console.error(usage())
  process.exit(2)
}
if (!isInstalled(root)) await install(root)
run(findNode())

function usage() {
  const lines = Object.entries(commands).map(([name, text]) => `  ${name.padEnd(8)}${text}`)
  const wrong = command ? `There is no command "${command}".` : 'Which command?'
  return `${wrong} There are:\n${lines.join('\n')}`
}

/** The commands are TypeScript, which Node runs as it is from version 24 on. */
function findNode() {
  if (Number.parseInt(process.versions.node) >= 24) return process.execPath
  const installed = join(root, 'node_modules/node/bin/node')
  if (existsSync(installed)) return installed
  console.error(
    'Node 24 was not installed with the other packages: npm must be allowed to run install scripts ' +
      '(npm config set ignore-scripts false), or use Node 24 yourself. Then run npm ci.',
  )
  process.exit(1)
}

/** The command leads a process group of its own, so that Ctrl+C reaches it once, and the runtime below it never directly. */
function run(node) {
  const child = spawn(node, [join(root, `src/cli/${command}.ts`), ...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  stopWithNpm(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`${node} did not start: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code) => {
    endGroup(child.pid)
    process.exit(code ?? 1)
  })
}

/** A killed npm tells nobody; its child then has another parent. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(timer)
    stop()
  }, 500)
}

function endGroup(leader) {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // Nobody is left in it, as it should be.
  }
}
