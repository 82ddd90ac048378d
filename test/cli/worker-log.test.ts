import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/cli/worker-log.ts'

describe('inWords', () => {
  it.each([
    '+1 view /posts/x (11)',
    'not counted: robot (HeadlessChrome)',
    'Error: boom\n    at fetch (worker.js:12:3)',
    '{"level":"error","error":"D1_ERROR: SQLITE_FULL"}',
  ])('leaves %j as it is', (message) => {
    expect(inWords(message)).toBe(message)
  })

  it.each([
    'kj/compat/http.c++:1980: error: failed: disconnected',
    'workerd/io/worker.c++:2164: info: uncaught exception',
  ])('leaves %j out', (message) => {
    expect(inWords(message)).toBeNull()
  })

  it('says why SQLite refused', () => {
    const message =
      'e = workerd/util/sqlite.c++:1757: failed: SQLite failed; dbErrorMessage(err, db) = ' +
      'database or disk is full: SQLITE_FULL\nstack: /bin/workerd@3bd3cfb; sentryTag = SENTRY_DO'
    expect(inWords(message)).toBe('SQLite: database or disk is full: SQLITE_FULL')
  })
})
