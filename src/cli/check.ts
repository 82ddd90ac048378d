import { runCommand } from './command.ts'
import { fast_steps, runSteps } from './steps.ts'

await runCommand(async () => {
  const { failed } = await runSteps(fast_steps)
  return failed > 0 ? 1 : 0
})
