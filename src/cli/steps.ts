import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleAll } from './bundle.ts'
import { type ToolResult, runTool } from './tools.ts'
import { type Count, countTests } from './vitest-report.ts'

export interface Step {
  name: string
  run(): Promise<Count & { output: string }>
}

const before_tests: Step[] = [
  single('build', build),
  single('types', checkTypes),
  single('lint', () => runTool('oxlint', ['--deny-warnings'])),
  single('format', () => runTool('oxfmt', ['--check'])),
]

/** What `npm run check` does: the tests without those that take long. */
export const fast_steps: Step[] = [
  ...before_tests,
  vitest('tests', 'test/vitest.config.ts', async () => ({ FAST: '1' })),
]

/** What `npm test` does, but for the browser. */
export const whole_steps: Step[] = [
  ...before_tests,
  vitest('tests', 'test/vitest.config.ts', async () => ({})),
]

/** One line a step with its seconds; what a failed one printed stands below it. Gives the sum. */
export async function runSteps(steps: Step[]): Promise<Count> {
  const sum = { passed: 0, failed: 0 }
  for (const step of steps) {
    const begun = performance.now()
    const { passed, failed, output } = await run(step)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6)
    console.log(`${step.name.padEnd(10)}${seconds} s   ${passed} passed, ${failed} failed`)
    if (failed > 0) console.log(`\n${output}\n`)
    sum.passed += passed
    sum.failed += failed
  }
  return sum
}

/** A vitest run, each of its tests counting; `prepare` gives what it needs in its environment. */
export function vitest(
  name: string,
  config: string,
  prepare: () => Promise<Record<string, string>>,
): Step {
  return {
    name,
    async run() {
      const dir = mkdtempSync(join(tmpdir(), 'plainview-'))
      const report = join(dir, 'report.json')
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const env = await prepare()
      const { ok, output } = await runTool('vitest', ['run', '--config', config, ...reporters], env)
      const json = existsSync(report) ? readFileSync(report, 'utf8') : undefined
      rmSync(dir, { recursive: true })
      return { ...countTests(json, ok), output }
    },
  }
}

/** A step that crashes has failed. */
async function run(step: Step): Promise<Count & { output: string }> {
  try {
    return await step.run()
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error)
    return { passed: 0, failed: 1, output }
  }
}

/** A step that counts as one. */
function single(name: string, act: () => Promise<ToolResult>): Step {
  return {
    name,
    async run() {
      const { ok, output } = await act()
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output }
    },
  }
}

async function build(): Promise<ToolResult> {
  await bundleAll()
  return { ok: true, output: '' }
}

/** One tsconfig a runtime. */
async function checkTypes(): Promise<ToolResult> {
  const projects = globSync('{.,src/*,test,test/*}/tsconfig.json')
  const results = await Promise.all(projects.map((project) => runTool('tsc', ['-p', project])))
  return {
    ok: results.every(({ ok }) => ok),
    output: results
      .map(({ output }) => output)
      .filter(Boolean)
      .join('\n'),
  }
}
