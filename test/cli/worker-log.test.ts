import { describe, expect, it } from 'vitest'
import { isNoise } from '../../src/cli/worker-log.ts'

describe('isNoise', () => {
  it.each([
    ['+1 view /posts/x (11)', false],
    ['not counted: robot (HeadlessChrome)', false],
    ['Error: boom\n    at fetch (worker.js:12:3)', false],
    ['kj/compat/http.c++:1980: error: failed: disconnected', true],
    ['workerd/io/worker.c++:2164: info: uncaught exception', true],
  ])('%j: %j', (message, noise) => {
    expect(isNoise(message)).toBe(noise)
  })
})
