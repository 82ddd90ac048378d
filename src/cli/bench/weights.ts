import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { bundleClient, bundleDeployed } from '../bundle.ts'
import { browserHeaders } from './browser-headers.ts'
import { type Kind, kinds } from './runtime.ts'
import { table } from './table.ts'

/** What is sent and what is deployed: bytes, which do not change from run to run as times do. */
export async function weightsTable(port: number): Promise<string> {
  const pages = await Promise.all(readers_pages.map((kind) => pageRow(port, kind)))
  const scripts = (await bundleClient()).map(({ path, contents }) => [
    basename(path),
    size(contents.length),
    size(gzipSync(contents).length),
  ])
  const [worker] = await bundleDeployed()
  const code = worker?.contents ?? new Uint8Array()
  const deployed = ['the Worker', size(code.length), size(gzipSync(code).length)]
  const head = ['', 'plain', 'compressed']
  const start = `Start-up: ${startUp(code).toFixed(0)} ms of CPU to evaluate the Worker (Node, median of 5)`
  return `${table(head, [...pages, ...scripts, deployed])}\n\n${start}`
}

const readers_pages = ['post', 'index'] as const

/** Compressed as Cloudflare does it on the spot: Brotli, quality 4. */
async function pageRow(port: number, kind: Kind): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}${kinds[kind].path}`, {
    headers: browserHeaders(0),
  })
  const html = Buffer.from(await answer.arrayBuffer())
  const sent = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  return [`the page: ${kind}`, size(html.length), size(sent.length)]
}

function size(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`
}

/** Each time in a process of its own: a module is evaluated once. */
function startUp(code: Uint8Array): number {
  const dir = mkdtempSync(join(tmpdir(), 'plainview-bench-'))
  const file = join(dir, 'worker.mjs')
  writeFileSync(file, code)
  const act = `const before = process.cpuUsage(); await import(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000)`
  const times = Array.from({ length: 5 }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', act], { encoding: 'utf8' }),
    ),
  )
  rmSync(dir, { recursive: true })
  return times.toSorted((a, b) => a - b)[2] ?? NaN
}
