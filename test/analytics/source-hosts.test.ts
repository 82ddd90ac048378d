import { describe, expect, it } from 'vitest'
import { findSource } from '../../src/analytics/source.ts'
import { sourceHosts } from '../../src/analytics/source-hosts.ts'

function find(query: string, referer: string | null = null) {
  return findSource(new URL(`https://blog.example/posts/x${query}`), referer, ['blog.example'])
}

describe('sourceHosts', () => {
  const marks = Object.values(sourceHosts).flatMap((names) =>
    Object.values(names).flatMap((m) => m.split(/\s+/)),
  )

  it('has each mark once, in one of its four forms', () => {
    expect(new Set(marks).size).toBe(marks.length)
    const form = /^(?:[a-z\d-]+(?:\.[a-z\d-]+)+|[a-z]+\.\*|app:[a-z\d_]+(?:\.[a-z\d_]+)+|=[a-z]+)$/
    for (const mark of marks) expect(mark).toMatch(form)
  })

  it('finds each name by its own marks', () => {
    for (const [channel, names] of Object.entries(sourceHosts)) {
      for (const [source, list] of Object.entries(names)) {
        expect(find(`?utm_source=${encodeURIComponent(source)}`)).toMatchObject({ source, channel })
        for (const mark of list.split(/\s+/)) {
          const found = mark.startsWith('=')
            ? find(`?utm_source=${mark.slice(1)}`)
            : find(
                '',
                mark
                  .replace(/^app:/, 'android-app://')
                  .replace(/^(?!android)/, 'https://')
                  .replace('.*', '.de'),
              )
          expect(found, mark).toMatchObject({ source, channel })
        }
      }
    }
  })
})
