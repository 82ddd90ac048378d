import { browserHeaders } from './browser-headers.ts'
import { Connection } from './connection.ts'

/** What the process that asks is told: for so long, over so many connections. */
export interface Load {
  port: number
  /** `*` in it becomes another number at each request: one of so many, over and over, where a `cycle` is given. */
  path: string
  cycle?: number
  /** Beside what a browser sends. */
  headers?: Record<string, string>
  /** Everybody one and the same person, or each a new one. */
  visitors: 'one' | 'new'
  connections: number
  milliseconds: number
  /** Where the numbers of visitors and addresses go on. */
  first: number
}

export interface LoadResult {
  requests: number
  seconds: number
}

/** A process of its own, so that what asks does not wait for what it measures. */
process.on('message', async (load: Load) => process.send?.(await run(load)))
process.on('disconnect', () => process.exit())

async function run(load: Load): Promise<LoadResult> {
  const open = Array.from({ length: load.connections }, () => Connection.open(load.port))
  const connections = await Promise.all(open)
  let requests = 0
  const begun = performance.now()
  const ends = begun + load.milliseconds
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() < ends) {
        await connection.ask(requestOf(load, load.first + requests++))
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  for (const connection of connections) connection.close()
  return { requests, seconds }
}

function requestOf({ path, cycle = Infinity, visitors, ...load }: Load, number: number): string {
  const person = visitors === 'one' ? 0 : number
  const headers = Object.entries({ ...browserHeaders(person), ...load.headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  return `GET ${path.replace('*', String(number % cycle))} HTTP/1.1\r\nHost: blog.example\r\n${headers.join('')}\r\n`
}
