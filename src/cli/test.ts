import { findBrowser } from './browser.ts'
import { runCommand } from './command.ts'
import { runSteps, vitest, whole_steps } from './steps.ts'

await runCommand(async () => {
  const browser = vitest('browser', 'test/browser/vitest.config.ts', async () => ({
    CHROMIUM_PATH: await findBrowser(),
  }))
  const { passed, failed } = await runSteps([...whole_steps, browser])
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
