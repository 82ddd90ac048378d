import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Holder } from '../../src/cli/data-dir.ts'
import { isRunning, knownProcess } from '../../src/cli/processes.ts'
import { outcome as runCommand, unset } from './run-command.ts'

let data_dir: string
let started: ChildProcess[]

beforeEach(() => {
  data_dir = mkdtempSync(join(tmpdir(), 'plainview-'))
  started = []
})

afterEach(async () => {
  for (const child of started) child.kill('SIGTERM')
  await Promise.all(started.map(ended))
  rmSync(data_dir, { recursive: true, force: true })
})

function run(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['src/cli/main.mjs', ...args], {
    env: { ...process.env, ...unset, DATA_DIR: data_dir, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** A command run to its end, on this test's data. */
function outcome(args: string[], env: Record<string, string> = {}) {
  return runCommand(args, { DATA_DIR: data_dir, PORT: '0', ...env })
}

/** Starts a blog and waits for its address. */
async function start(
  env?: Record<string, string>,
): Promise<{ blog: ChildProcess; address: string }> {
  const blog = run(['start'], env)
  started.push(blog)
  let output = ''
  blog.stderr?.on('data', (chunk) => (output += String(chunk)))
  for await (const chunk of blog.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    output += String(chunk)
    const [address] = /http:\/\/\S+:\d+\//.exec(output) ?? []
    if (address) return { blog, address }
  }
  throw new Error(`The blog did not start:\n${output}`)
}

function holder(): Holder {
  return JSON.parse(readFileSync(join(data_dir, 'running.json'), 'utf8')) as Holder
}

/** The processes of the blog: the command, Node 24 below it and the runtime below that. */
function processesOf(blog: ChildProcess) {
  const { process: serving, children } = holder()
  return [knownProcess(blog.pid ?? 0), serving, ...children].filter((known) => known !== undefined)
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await sleep(50)
  expect(holds()).toBe(true)
}

function titles(address: string, token: string): Promise<string[]> {
  const headers = { Authorization: `Bearer ${token}` }
  return fetch(`${address}api/v1/posts`, { headers })
    .then((response) => response.json() as Promise<{ items: { title: string }[] }>)
    .then(({ items }) => items.map(({ title }) => title))
}

async function makeToken(): Promise<string> {
  const { stdout } = await outcome(['token', '--name', 'test'])
  expect(stdout).toMatch(/^pv_[\w-]{43}\n$/)
  return stdout.trim()
}

describe('npm start', () => {
  it('serves a filled blog, stops when asked and leaves nothing running', async () => {
    const { blog, address } = await start()
    const page = await (await fetch(address)).text()
    expect(page.match(/data-counters/g)).toHaveLength(10)
    const processes = processesOf(blog)
    expect(processes).toHaveLength(3)

    const asked = Date.now()
    blog.kill('SIGTERM')
    expect(await ended(blog)).toBe(0)
    expect(Date.now() - asked).toBeLessThan(2000)
    expect(processes.filter(isRunning)).toEqual([])
    expect(readdirSync(data_dir)).toEqual(['v3'])
    await expect(fetch(address)).rejects.toThrow()
  })

  it('starts again on the same data', async () => {
    const first = await start()
    const token = await makeToken()
    first.blog.kill('SIGINT')
    // Ctrl+C under npm arrives twice.
    await sleep(30)
    first.blog.kill('SIGINT')
    expect(await ended(first.blog)).toBe(0)
    const second = await start()
    expect(await titles(second.address, token)).toHaveLength(11)
  })

  it.each([
    ['the command', [0]],
    ['Node 24', [1]],
    ['the command and Node 24', [0, 1]],
    ['all of them', [0, 1, 2]],
  ])('starts again after %s was killed', async (_, which) => {
    const { blog } = await start({ DEMO: '0' })
    const processes = processesOf(blog)
    for (const index of which) process.kill(processes[index]?.pid ?? 0, 'SIGKILL')
    await ended(blog)
    const again = await start({ DEMO: '0' })
    expect((await fetch(`${again.address}healthz`)).status).toBe(200)
    await until(() => processes.every((known) => !isRunning(known)))
  })

  it('goes on when the runtime below it is killed', async () => {
    const { address } = await start({ DEMO: '0' })
    for (const child of holder().children) process.kill(child.pid, 'SIGKILL')
    expect((await fetch(`${address}healthz`)).status).toBe(200)
  })

  it('answers a body that is too large, though the sender is still writing', async () => {
    const { address } = await start({ DEMO: '0' })
    const token = await makeToken()
    for (let i = 0; i < 8; i++) {
      const response = await fetch(`${address}api/v1/posts`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: new Uint8Array(3_000_000 + i * 500_000),
      })
      expect(response.status).toBe(413)
    }
  })
})

describe('npm run token', () => {
  it('makes a token before the first start, while the blog runs, and after', async () => {
    const before = await makeToken()
    const first = await start()
    const while_running = await makeToken()
    expect(await titles(first.address, before)).toHaveLength(11)
    expect(await titles(first.address, while_running)).toHaveLength(11)
    first.blog.kill('SIGTERM')
    await ended(first.blog)
    const after = await makeToken()
    const second = await start()
    expect(await titles(second.address, after)).toHaveLength(11)
    expect((await fetch(`${second.address}api/v1/posts`)).status).toBe(401)
  })

  it.each([
    [[], /has a name/],
    [['--name', 'x', '--colour'], /--colour/],
  ])('with %j, says how it is used', async (args, message) => {
    const { code, stdout, stderr } = await outcome(['token', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('npm run post', () => {
  it('publishes a file once, however often it is told to', async () => {
    const { address } = await start({ DEMO: '0' })
    const env = { BASE_URL: address, PLAINVIEW_TOKEN: await makeToken() }
    const file = join(data_dir, 'Green Tea.md')
    for (const title of ['Tea', 'Green tea']) {
      writeFileSync(file, `---\ntitle: ${title}\ntags: [tea]\n---\n\nLeaves.\n`)
      const { stdout, stderr } = await outcome(['post', file], env)
      expect({ stdout, stderr }).toEqual({ stdout: `${address}posts/green-tea\n`, stderr: '' })
    }
    expect(await titles(address, env.PLAINVIEW_TOKEN)).toEqual(['Green tea'])
    expect(await (await fetch(`${address}posts/green-tea`)).text()).toContain('Leaves.')
  })

  it.each([
    ['a file that is not there', ['none.md'], 1, /There is no file .*none\.md/],
    ['a file that is no post', ['package.json'], 1, /does not begin with its title/],
    ['no file', [], 2, /Usage: npm run post/],
  ])('with %s, says so', async (_, args, code, message) => {
    const result = await outcome(['post', ...args], { PLAINVIEW_TOKEN: 'pv_x' })
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code, stdout: '' })
    expect(result.stderr).toMatch(message)
  })

  it('without a token, says how to get one', async () => {
    const file = join(data_dir, 'a.md')
    writeFileSync(file, '---\ntitle: A\n---\n')
    const { code, stderr } = await outcome(['post', file])
    expect(code).toBe(1)
    expect(stderr).toContain('npm run -s token -- --name')
  })
})
