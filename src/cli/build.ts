import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundleClient, bundleDeployed } from './bundle.ts'
import { runCommand } from './command.ts'

await runCommand(async () => {
  const files = [...(await bundleDeployed()), ...(await bundleClient())]
  for (const { path, contents } of files) console.log(sizeLine(basename(path), contents))
})

function sizeLine(name: string, contents: Uint8Array): string {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(12)
  return `${name.padEnd(20)}${kilobytes(contents.length)}${kilobytes(gzipSync(contents).length)} gzip`
}
