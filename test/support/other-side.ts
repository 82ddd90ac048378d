import { vi } from 'vitest'

export interface Received {
  url: string
  headers: Headers
  body: Record<string, unknown>
}

/** Somebody else's server, wherever it is: what it was sent, and what it answers. */
export class OtherSide {
  received: Received[] = []
  answer: (received: Received) => Response | Promise<Response> = () => new Response('ok')

  constructor() {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      const request = new Request(url as string, init as RequestInit)
      const received = {
        url: request.url,
        headers: request.headers,
        body: (await request.json()) as Record<string, unknown>,
      }
      this.received.push(received)
      return this.answer(received)
    })
  }

  /** What came since this was asked last. */
  take(): Received[] {
    const received = this.received
    this.received = []
    return received
  }
}
