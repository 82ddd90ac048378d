import { describe, expect, it } from 'vitest'
import { countTests } from '../../src/cli/vitest-report.ts'

function report(passed: number, files: string[][]): string {
  const testResults = files.map((tests) => ({
    status: tests.length === 0 || tests.includes('failed') ? 'failed' : 'passed',
    assertionResults: tests.map((status) => ({ status })),
  }))
  const numFailedTests = files.flat().filter((status) => status === 'failed').length
  return JSON.stringify({ numPassedTests: passed, numFailedTests, testResults })
}

describe('countTests', () => {
  it.each([
    ['a clean run', report(2, [['passed', 'passed']]), true, { passed: 2, failed: 0 }],
    [
      'failed tests',
      report(1, [['passed', 'failed'], ['failed']]),
      false,
      { passed: 1, failed: 2 },
    ],
    ['a file that did not load', report(1, [['passed'], []]), false, { passed: 1, failed: 1 }],
    [
      'a run that broke besides its tests',
      report(2, [['passed', 'passed']]),
      false,
      { passed: 2, failed: 1 },
    ],
    ['a run without a report', undefined, false, { passed: 0, failed: 1 }],
  ])('counts %s', (_, json, run_ok, count) => {
    expect(countTests(json, run_ok)).toEqual(count)
  })
})
