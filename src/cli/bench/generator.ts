import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Load, LoadResult } from './load.ts'

/** The process that asks. It numbers its requests through, so that no two readers are the same. */
export class Generator {
  readonly #child: ChildProcess = fork(fileURLToPath(new URL('load.ts', import.meta.url)))
  #next = 1

  async run(load: Omit<Load, 'first'>): Promise<LoadResult> {
    const first = this.#next
    const result = await new Promise<LoadResult>((resolve, reject) => {
      this.#child.once('message', resolve)
      this.#child.once('exit', () => reject(new Error('The load could not be sent')))
      this.#child.send({ ...load, first })
    })
    this.#child.removeAllListeners('exit')
    this.#next += result.requests
    return result
  }

  close(): void {
    this.#child.disconnect()
  }
}
