import { runCommand } from './command.ts'
import { runTool } from './tools.ts'

await runCommand(async () => {
  const { ok, output } = await runTool('oxfmt', [])
  if (output) console.log(output)
  return ok ? 0 : 1
})
