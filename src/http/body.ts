import { BadRequestError, TooLargeError } from '../errors.ts'

type Bytes = Uint8Array<ArrayBuffer>

const BODY_LIMIT = 1024 * 1024

/** Reads a body up to `limit` bytes, and no further: TooLargeError (413) past it. */
export async function readBody(request: Request, limit = BODY_LIMIT): Promise<Bytes> {
  const stated = Number(request.headers.get('Content-Length') ?? 0)
  if (stated > limit) throw tooLarge(limit)
  const chunks: Bytes[] = []
  let length = 0
  for await (const chunk of chunksOf(request)) {
    length += chunk.length
    if (length > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return joined(chunks, length)
}

async function* chunksOf(request: Request): AsyncGenerator<Bytes> {
  if (!request.body) return
  const reader = request.body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value as Bytes
    }
  } catch {
    throw new BadRequestError('The request broke off.')
  } finally {
    reader.releaseLock()
  }
}

function joined(chunks: Bytes[], length: number): Bytes {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function tooLarge(limit: number): TooLargeError {
  const size = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${limit / 1024} KB`
  return new TooLargeError(`That is too large: ${size} at most.`)
}
