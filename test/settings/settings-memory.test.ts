import { describe, expect, it } from 'vitest'
import { default_settings } from '../../src/settings/settings.ts'
import { SettingsMemory } from '../../src/settings/settings-memory.ts'

const now = new Date('2026-11-03T12:00:00Z')
const row = { settings: JSON.stringify(default_settings) }
const after = (ms: number) => new Date(now.getTime() + ms)

describe('SettingsMemory', () => {
  it('has nothing before it was told', () => {
    const memory = new SettingsMemory()
    expect([memory.fresh(now), memory.last()]).toEqual([null, null])
  })

  it('trusts what it was told for 30 s, and has it as the last for longer', () => {
    const memory = new SettingsMemory()
    const settings = memory.learn(row, now)
    expect(settings).toEqual(default_settings)
    expect(memory.fresh(after(29_999))).toBe(settings)
    expect(memory.fresh(after(30_000))).toBeNull()
    expect(memory.last()).toBe(settings)
  })

  it('knows when those were read that it trusts', () => {
    const memory = new SettingsMemory()
    expect(memory.readAt(now)).toBe(now.getTime())
    memory.learn(row, now)
    expect(memory.readAt(after(29_999))).toBe(now.getTime())
    expect(memory.readAt(after(30_000))).toBe(now.getTime() + 30_000)
  })

  it('asks again after it was told to forget', () => {
    const memory = new SettingsMemory()
    const settings = memory.learn(row, now)
    memory.forget()
    expect(memory.fresh(now)).toBeNull()
    expect(memory.last()).toBe(settings)
  })

  it('has one and the same object until something of them changes', () => {
    const memory = new SettingsMemory()
    const settings = memory.learn(row, now)
    expect(memory.learn({ ...row }, after(60_000))).toBe(settings)
    expect(memory.fresh(after(60_001))).toBe(settings)
    const changed = { ...default_settings, title: 'New' }
    expect(memory.learn({ settings: JSON.stringify(changed) }, now)).toEqual(changed)
    expect(memory.last()).toEqual(changed)
  })
})
