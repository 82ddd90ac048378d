import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askThroughSocket, openControlSocket } from '../../src/cli/control-socket.ts'

const root = mkdtempSync(join(tmpdir(), 'plainview-'))

describe('openControlSocket', () => {
  it('takes a question to the blog and its answer back', async () => {
    const socket = await openControlSocket(root, async (path, input) => ({ path, input }))
    expect(statSync(socket.path).mode & 0o077).toBe(0)
    expect(await askThroughSocket(socket.path, '/token', { name: 'ü' })).toEqual({
      path: '/token',
      input: { name: 'ü' },
    })
    socket.close()
  })

  it('passes on why something was refused', async () => {
    const socket = await openControlSocket(root, () => Promise.reject(new Error('No such table')))
    await expect(askThroughSocket(socket.path, '/token', {})).rejects.toThrow('No such table')
    socket.close()
  })

  it('finds a short place when the folder’s path is too long for one', async () => {
    const socket = await openControlSocket(join(root, 'x'.repeat(120)), async () => 'ok')
    expect(socket.path.length).toBeLessThan(100)
    expect(await askThroughSocket(socket.path, '/', null)).toBe('ok')
    socket.close()
    expect(existsSync(socket.path)).toBe(false)
  })
})
