import { type Server, createServer } from 'node:http'
import { Refusal } from './command.ts'

export interface Place {
  /** 0: any that is free. */
  port: number
  /** Undefined: only this machine reaches it. */
  host: string | undefined
}

/** Gives the port. Throws a Refusal that says what to do when nothing can listen there. */
export function listen(server: Server, place: Place): Promise<number> {
  const host = place.host ?? '127.0.0.1'
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, place.port, host)))
    server.listen(place.port, host, () => resolve((server.address() as { port: number }).port))
  })
}

/** Asks early, so that a taken port is told before anything is built. */
export async function checkPlace(place: Place): Promise<void> {
  const server = createServer()
  await listen(server, place)
  await new Promise((resolve) => server.close(resolve))
}

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string): Refusal {
  if (error.code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${port} is in use. Another one is chosen with PORT, for example PORT=${port + 1} npm start.`,
    )
  }
  if (error.code === 'EACCES') {
    return new Refusal(
      `Port ${port} may not be used by this user. Another one is chosen with PORT.`,
    )
  }
  return new Refusal(`Nothing can listen on HOST=${host}: ${error.message}`)
}
