import { describe, expect, it } from 'vitest'
import { default_settings } from '../../src/settings/settings.ts'
import { SettingsMemory } from '../../src/settings/settings-memory.ts'

const now = new Date('2026-11-03T12:00:00Z')
const after = (ms: number) => new Date(now.getTime() + ms)

describe('SettingsMemory', () => {
  it('has nothing before it was told', () => {
    const memory = new SettingsMemory()
    expect([memory.fresh(now), memory.last()]).toEqual([null, null])
  })

  it('trusts what it was told for 30 s, and has it as the last for longer', () => {
    const memory = new SettingsMemory()
    memory.remember(default_settings, now)
    expect(memory.fresh(after(29_999))).toBe(default_settings)
    expect(memory.fresh(after(30_000))).toBeNull()
    expect(memory.last()).toBe(default_settings)
  })

  it('asks again after it was told to forget', () => {
    const memory = new SettingsMemory()
    memory.remember(default_settings, now)
    memory.forget()
    expect(memory.fresh(now)).toBeNull()
    expect(memory.last()).toBe(default_settings)
  })
})
