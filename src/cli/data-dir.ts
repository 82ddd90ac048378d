import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ChildProcess } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './command.ts'
import { type KnownProcess, isRunning, kill, knownProcess } from './processes.ts'
import { checkFiles, makeWritable } from './writable.ts'

/** Who works on the data now, as noted in DATA_DIR: two runtimes on one SQLite file get in each other's way. */
export interface Holder {
  process: KnownProcess
  /** The runtime below it, which outlives it when it is killed. */
  children: KnownProcess[]
  /** The blog's address while it is served. */
  address?: string
  /** Where a serving blog takes commands. */
  socket?: string
}

export interface Held {
  announce(changes: Pick<Holder, 'address' | 'socket'>): void
  release(): void
}

/** The living holder of the folder, if any. */
export function findHolder(dir: string): Holder | undefined {
  const holder = readHolder(dir)
  return holder && isRunning(holder.process) ? holder : undefined
}

/**
 * Takes the folder for this process, and notes the children that it starts from now on. What a killed
 * holder left running is ended. Throws a Refusal when somebody else holds it for longer than `patience_ms`.
 */
export async function holdDataDir(dir: string, patience_ms: number): Promise<Held> {
  const holder: Holder = { process: own(), children: [] }
  const deadline = Date.now() + patience_ms
  makeWritable(dir)
  while (!take(dir, holder)) {
    const other = findHolder(dir)
    if (!other) await endLeftovers(dir)
    else if (Date.now() > deadline) throw new Refusal(alreadyRuns(dir, other))
    else await sleep(50)
  }
  checkOwn(dir)
  const stopNoting = noteChildren((children) => {
    holder.children = children
    write(dir, holder)
  })
  const release = () => {
    process.off('exit', release)
    stopNoting()
    rmSync(file(dir), { force: true })
  }
  process.on('exit', release)
  return {
    announce(changes) {
      Object.assign(holder, changes)
      write(dir, holder)
    },
    release,
  }
}

/** A folder as people know it: below the checkout without the long way to it. */
export function shown(dir: string): string {
  const near = relative(process.cwd(), dir)
  return near && !near.startsWith('..') ? near : dir
}

function file(dir: string): string {
  return join(dir, 'running.json')
}

function own(): KnownProcess {
  return knownProcess(process.pid) ?? { pid: process.pid, identity: '' }
}

function readHolder(dir: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file(dir), 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Only now, when nobody else works there: SQLite makes and takes away files of its own. */
function checkOwn(dir: string): void {
  try {
    checkFiles(dir)
  } catch (error) {
    rmSync(file(dir), { force: true })
    throw error
  }
}

function temporary(dir: string): string {
  return `${file(dir)}.${process.pid}`
}

/** False when another has it. A link is made whole or not at all. */
function take(dir: string, holder: Holder): boolean {
  writeFileSync(temporary(dir), JSON.stringify(holder))
  try {
    linkSync(temporary(dir), file(dir))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(temporary(dir), { force: true })
  }
}

function write(dir: string, holder: Holder): void {
  writeFileSync(temporary(dir), JSON.stringify(holder))
  renameSync(temporary(dir), file(dir))
}

async function endLeftovers(dir: string): Promise<void> {
  const children = readHolder(dir)?.children ?? []
  for (const child of children) kill(child)
  while (children.some(isRunning)) await sleep(20)
  rmSync(file(dir), { force: true })
}

function alreadyRuns(dir: string, other: Holder): string {
  const where = other.address ? ` at ${other.address}` : ''
  return (
    `The data in ${shown(dir)} is in use: process ${other.process.pid} runs on it${where}. ` +
    'Stop that one, or choose another folder with DATA_DIR=FOLDER.'
  )
}

function noteChildren(note: (children: KnownProcess[]) => void): () => void {
  const children = new Map<number, KnownProcess>()
  let noting = true
  const onChild = (message: unknown) => {
    const child = (message as { process: ChildProcess }).process
    child.once('spawn', () => {
      const known = child.pid && knownProcess(child.pid)
      if (known) children.set(known.pid, known)
      if (noting) note([...children.values()])
    })
    child.once('exit', () => child.pid && children.delete(child.pid))
  }
  subscribe('child_process', onChild)
  return () => {
    noting = false
    unsubscribe('child_process', onChild)
  }
}
