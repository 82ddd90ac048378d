import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findHolder, holdDataDir } from '../../src/cli/data-dir.ts'
import { knownProcess } from '../../src/cli/processes.ts'

let dir: string

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'plainview-')), 'state')
})

async function sleeper() {
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  return child
}

function writeHolder(holder: object): void {
  writeFileSync(join(dir, 'running.json'), JSON.stringify(holder))
}

describe('holdDataDir', () => {
  it('makes the folder, says who holds it, and gives it back', async () => {
    const held = await holdDataDir(dir, 0)
    held.announce({ address: 'http://localhost:1/', socket: '/s' })
    expect(findHolder(dir)).toMatchObject({
      process: { pid: process.pid },
      address: 'http://localhost:1/',
      socket: '/s',
    })
    held.release()
    expect(findHolder(dir)).toBeUndefined()
  })

  it('refuses a second holder, naming the first', async () => {
    const held = await holdDataDir(dir, 0)
    held.announce({ address: 'http://localhost:1/' })
    await expect(holdDataDir(dir, 100)).rejects.toThrow(
      new RegExp(`process ${process.pid} runs on it at http://localhost:1/`),
    )
    held.release()
  })

  it('waits for one that is about to go', async () => {
    const held = await holdDataDir(dir, 0)
    setTimeout(held.release, 100)
    const next = await holdDataDir(dir, 2000)
    next.release()
  })

  it('notes the children that it starts, as long as they live', async () => {
    const held = await holdDataDir(dir, 0)
    const first = await sleeper()
    expect(findHolder(dir)?.children).toMatchObject([{ pid: first.pid }])
    first.kill()
    await once(first, 'exit')
    const second = await sleeper()
    expect(findHolder(dir)?.children).toMatchObject([{ pid: second.pid }])
    second.kill()
    held.release()
  })

  it('ends what a killed holder left running', async () => {
    ;(await holdDataDir(dir, 0)).release()
    const orphan = await sleeper()
    const gone = once(orphan, 'exit')
    const known = knownProcess(orphan.pid ?? 0)
    writeHolder({ process: { pid: 2 ** 22 + 1, identity: 'gone' }, children: [known] })
    const held = await holdDataDir(dir, 0)
    await gone
    expect(orphan.signalCode).toBe('SIGKILL')
    held.release()
  })

  it('never ends a stranger who got the number', async () => {
    ;(await holdDataDir(dir, 0)).release()
    const stranger = await sleeper()
    const children = [{ pid: stranger.pid, identity: '1 another program' }]
    writeHolder({ process: { pid: process.pid, identity: '1 another program' }, children })
    const held = await holdDataDir(dir, 0)
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
    stranger.kill()
    held.release()
  })

  it('takes a note that nobody can read for nobody’s', async () => {
    ;(await holdDataDir(dir, 0)).release()
    writeFileSync(join(dir, 'running.json'), '{')
    const held = await holdDataDir(dir, 0)
    held.release()
  })

  it.each(['/proc/plainview', join(import.meta.filename, 'state')])(
    'says that %s can’t be written',
    async (place) => {
      await expect(holdDataDir(place, 0)).rejects.toThrow(/can't be written/)
      expect(existsSync(place)).toBe(false)
    },
  )

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)(
    'says which file of another user’s is in the way',
    async () => {
      mkdirSync(join(dir, 'v3'), { recursive: true })
      writeFileSync(join(dir, 'v3/a.sqlite'), '', { mode: 0o400 })
      await expect(holdDataDir(dir, 0)).rejects.toThrow(/can't be written: EACCES.+a\.sqlite/)
      expect(findHolder(dir)).toBeUndefined()
    },
  )
})
