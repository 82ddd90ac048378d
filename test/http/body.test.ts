import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadRequestError, TooLargeError } from '../../src/errors.ts'
import { readBody } from '../../src/http/body.ts'

/** A body of chunks without a Content-Length; `sent` counts those that were asked for. */
function chunked(chunks: Iterable<Uint8Array>): { request: Request; sent: () => number } {
  let sent = 0
  const iterator = chunks[Symbol.iterator]()
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = iterator.next()
        if (next.done) return controller.close()
        sent += 1
        controller.enqueue(next.value)
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request('https://blog.example/', { method: 'POST', body })
  return { request, sent: () => sent }
}

/** Far more than anybody would read, but not without end: a test that fails must not eat the machine. */
function* plenty(size: number): Generator<Uint8Array> {
  for (let i = 0; i < PLENTY; i++) yield new Uint8Array(size)
}

const PLENTY = 200

describe('readBody', () => {
  it('gives what was sent, however it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 }),
        async (chunks) => {
          const filled = chunks.filter((chunk) => chunk.length > 0)
          const bytes = await readBody(chunked(filled).request)
          expect([...bytes]).toEqual(filled.flatMap((chunk) => [...chunk]))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('gives nothing where nothing was sent', async () => {
    expect(await readBody(new Request('https://blog.example/', { method: 'POST' }))).toHaveLength(0)
  })

  it('takes just the limit, and refuses one byte more', async () => {
    const send = (length: number) => chunked([new Uint8Array(length)]).request
    expect(await readBody(send(100), 100)).toHaveLength(100)
    await expect(readBody(send(101), 100)).rejects.toThrow(TooLargeError)
  })

  it('stops reading at the limit, whatever may still come', async () => {
    const { request, sent } = chunked(plenty(64 * 1024))
    await expect(readBody(request)).rejects.toThrow('1 MB at most')
    expect(sent()).toBeLessThan(PLENTY)
  })

  it('does not begin where the length already says too much', async () => {
    const body = new Uint8Array(2000)
    const request = new Request('https://blog.example/', { method: 'POST', body })
    const stated = new Request(request, { headers: { 'Content-Length': '2000' } })
    await expect(readBody(stated, 1024)).rejects.toThrow('1 KB at most')
  })

  it('believes no length that is smaller than the body', async () => {
    const { request } = chunked([new Uint8Array(200)])
    const lying = new Request(request, { headers: { 'Content-Length': '5' } })
    await expect(readBody(lying, 100)).rejects.toThrow(TooLargeError)
  })

  it('says so when the sender breaks off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) })
    const request = new Request('https://blog.example/', { method: 'POST', body })
    await expect(readBody(request)).rejects.toThrow(BadRequestError)
  })
})
