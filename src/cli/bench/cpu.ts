import { readFileSync, readdirSync } from 'node:fs'

/** Milliseconds of CPU that the runtime below this process has used so far; NaN where the system does not tell. */
export function runtimeCpu(): number {
  try {
    const threads = `/proc/${runtimePid()}/task`
    const nanoseconds = readdirSync(threads).map((thread) =>
      Number(readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ')[0]),
    )
    return nanoseconds.reduce((sum, value) => sum + value, 0) / 1e6
  } catch {
    return NaN
  }
}

/** Bytes that it holds in memory; NaN likewise. */
export function runtimeMemory(): number {
  try {
    const status = readFileSync(`/proc/${runtimePid()}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) * 1024
  } catch {
    return NaN
  }
}

function runtimePid(): string | undefined {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
  return children.find((pid) => /workerd\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')))
}
