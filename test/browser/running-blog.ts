import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findHolder } from '../../src/cli/data-dir.ts'

/** A plain browser's name: the blog takes HeadlessChrome for the robot that it is. */
export const READER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'

/** A blog served by `npm start`'s own command, on a database of its own. */
export class RunningBlog {
  readonly address: string
  /** What the terminal shows. */
  readonly lines: string[]
  readonly data_dir: string
  readonly #process: ChildProcess

  private constructor(address: string, lines: string[], data_dir: string, child: ChildProcess) {
    this.address = address
    this.lines = lines
    this.data_dir = data_dir
    this.#process = child
  }

  static async start(
    env: Record<string, string> = {},
    data_dir = mkdtempSync(join(tmpdir(), 'plainview-')),
  ): Promise<RunningBlog> {
    const child = spawn(process.execPath, ['src/cli/main.mjs', 'start'], {
      env: { ...process.env, PORT: '0', DATA_DIR: data_dir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const lines: string[] = []
    return new Promise((resolve, reject) => {
      const read = (chunk: Buffer) => {
        lines.push(...String(chunk).split('\n'))
        const address = /(http:\/\/localhost:\d+)\//.exec(lines.join('\n'))?.[1]
        if (address) resolve(new RunningBlog(address, lines, data_dir, child))
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.on('exit', (code) =>
        reject(new Error(`The blog ended with ${code}:\n${lines.join('\n')}`)),
      )
    })
  }

  /** The blog's own token command, through the running blog. */
  async token(): Promise<string> {
    const child = spawn(process.execPath, ['src/cli/main.mjs', 'token', '--name', 'test'], {
      env: { ...process.env, DATA_DIR: this.data_dir },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += String(chunk)))
    await new Promise((resolve) => child.on('exit', resolve))
    return output.trim()
  }

  /** What a program of the owner does, by HTTP; `token` is one of theirs. */
  async asOwner(token: string, path: string, body: unknown = {}): Promise<void> {
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  }

  /** As when the machine loses its power: the command, what serves, and the runtime below it, at one stroke. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit')
    const serving = findHolder(this.data_dir)?.process.pid ?? 0
    process.kill(-serving, 'SIGKILL')
    this.#process.kill('SIGKILL')
    await ended
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    await ended
    rmSync(this.data_dir, { recursive: true, force: true })
  }
}

/** Debian's Chromium as root needs no sandbox; the rest keeps it from calling home. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

interface ReaderOptions {
  address: string
  script?: boolean
  phone?: boolean
  colorScheme?: 'light' | 'dark'
}

/** Somebody with a browser of their own: an address, a window, with or without script. */
export function newReader(
  browser: Browser,
  { address, script = true, phone = false, colorScheme = 'light' }: ReaderOptions,
): Promise<BrowserContext> {
  return browser.newContext({
    userAgent: READER,
    locale: 'en-GB',
    javaScriptEnabled: script,
    colorScheme,
    viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 860 },
    extraHTTPHeaders: { 'CF-Connecting-IP': address },
  })
}
