import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { json, text } from 'node:stream/consumers'

export interface ControlSocket {
  path: string
  close(): void
}

type Handler = (path: string, input: unknown) => Promise<unknown>

/** Where a serving blog takes commands: a socket that only this user can open. */
export async function openControlSocket(data_dir: string, handle: Handler): Promise<ControlSocket> {
  const path = socketPath(data_dir)
  const server = createServer(async (req, res) => {
    try {
      const result = await handle(req.url ?? '/', await json(req))
      res.end(JSON.stringify(result))
    } catch (error) {
      res.writeHead(500).end(error instanceof Error ? error.message : String(error))
    }
  })
  rmSync(path, { force: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  chmodSync(path, 0o600)
  return {
    path,
    close() {
      server.close()
      server.closeAllConnections()
      if (dirname(path) !== data_dir) rmSync(dirname(path), { recursive: true, force: true })
    },
  }
}

/** Throws an Error with the handler's words when it refuses. */
export function askThroughSocket(socket: string, path: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const question = request(
      { socketPath: socket, path, method: 'POST', agent: false },
      (answer) => {
        if (answer.statusCode === 200) json(answer).then(resolve, reject)
        else text(answer).then((words) => reject(new Error(words)), reject)
      },
    )
    question.once('error', reject)
    question.end(JSON.stringify(input))
  })
}

/** Systems allow little more than 100 bytes for it. */
function socketPath(data_dir: string): string {
  const path = join(data_dir, 'control.sock')
  if (Buffer.byteLength(path) <= 100) return path
  return join(mkdtempSync(join(tmpdir(), 'plainview-')), 'control.sock')
}
