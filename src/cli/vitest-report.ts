export interface Count {
  passed: number
  failed: number
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts from vitest's JSON report. A file that failed without a failed test (it did not load) counts as one,
 * and so does a run that failed in another way or left no report.
 */
export function countTests(json: string | undefined, run_ok: boolean): Count {
  if (!json) return { passed: 0, failed: 1 }
  const report = JSON.parse(json) as Report
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return { passed: report.numPassedTests, failed: failed || (run_ok ? 0 : 1) }
}
