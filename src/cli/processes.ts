import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process as one can find it again: the number alone may be given to a stranger. */
export interface KnownProcess {
  pid: number
  identity: string
}

/** Undefined when there is no such process. */
export function knownProcess(pid: number): KnownProcess | undefined {
  const identity = process.platform === 'linux' ? identityFromProc(pid) : identityFromPs(pid)
  return identity ? { pid, identity } : undefined
}

export function isRunning(known: KnownProcess): boolean {
  return knownProcess(known.pid)?.identity === known.identity
}

export function kill(known: KnownProcess): void {
  if (!isRunning(known)) return
  try {
    process.kill(known.pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}

/** When it began, in ticks since the machine started, and its command line, which a zombie has no more. */
function identityFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const begun = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command && `${begun} ${command.replaceAll('\0', ' ')}`
  } catch {
    return undefined
  }
}

function identityFromPs(pid: number): string | undefined {
  try {
    const options = {
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, LC_ALL: 'C' },
    } as const
    return execFileSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], options).trim()
  } catch {
    return undefined
  }
}
