import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable } from 'node:stream'
import { expect, it } from 'vitest'

/** Needs the network, and half a minute: FRESH_CLONE=1 asks for it. */
it.skipIf(!process.env['FRESH_CLONE'])(
  'npm start brings a fresh clone to its first post',
  async () => {
    const clone = join(mkdtempSync(join(tmpdir(), 'plainview-')), 'plainview')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${process.cwd()}`, clone])
    // As a stranger has it: npm and the machine's own Node, nothing of this checkout.
    const PATH = (process.env['PATH'] ?? '')
      .split(delimiter)
      .filter((part) => !part.includes('node_modules'))
    const begun = performance.now()
    const child = spawn('npm', ['start'], {
      cwd: clone,
      env: { HOME: process.env['HOME'] ?? '', PATH: PATH.join(delimiter), PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const address = await addressOf(child.stdout)
      const page = await fetch(`${address}posts/why-acupuncture-can-help-with-chronic-pain`)
      expect(await page.text()).toContain('data-counters')
      const seconds = (performance.now() - begun) / 1000
      const megabytes = Number(execFileSync('du', ['-sm', clone]).toString().split('\t')[0])
      console.log(`${seconds.toFixed(1)} s to the first post, ${megabytes} MB`)
      expect(megabytes).toBeLessThanOrEqual(600)
    } finally {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(join(clone, '..'), { recursive: true })
    }
  },
  300_000,
)

async function addressOf(stdout: Readable): Promise<string> {
  let output = ''
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk)
    const [address] = /http:\/\/localhost:\d+\//.exec(output) ?? []
    if (address) return address
  }
  throw new Error(`It did not start:\n${output}`)
}
