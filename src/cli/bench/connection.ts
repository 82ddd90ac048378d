import { type Socket, connect } from 'node:net'

/**
 * One kept-alive connection that asks and waits in turn. Node's own clients cost more than the Worker that they
 * are to measure; this one reads of an answer only what it must: its status and its length.
 */
export class Connection {
  readonly #socket: Socket
  /** Of the answer that is being read: its head so far, then how much of its body is still to come. */
  #head = ''
  #missing = -1
  #done: (() => void) | null = null
  #fail: ((error: Error) => void) | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('error', (error) => this.#fail?.(error))
    socket.on('close', () => this.#fail?.(new Error('The connection was closed')))
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)))
      socket.once('error', reject)
    })
  }

  /** Sends a whole request, and is done when its answer is. */
  ask(request: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#done = resolve
      this.#fail = reject
      this.#socket.write(request, 'latin1')
    })
  }

  close(): void {
    this.#fail = null
    this.#socket.destroy()
  }

  #read(chunk: Buffer): void {
    if (this.#missing >= 0) this.#missing -= chunk.length
    else this.#readHead(chunk)
    if (this.#missing !== 0) return
    this.#head = ''
    this.#missing = -1
    this.#done?.()
  }

  #readHead(chunk: Buffer): void {
    const before = this.#head.length
    this.#head += chunk.toString('latin1')
    const end = this.#head.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#head.slice(0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
      this.#fail?.(new Error(`Not an answer to measure:\n${head}`))
      return
    }
    this.#missing = Number(length) - (before + chunk.length - end - 4)
  }
}
