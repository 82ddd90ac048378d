import { parseArgs } from 'node:util'
import { Generator } from './bench/generator.ts'
import { openBench } from './bench/runtime.ts'
import { measureSpeed } from './bench/speed.ts'
import { speedTable } from './bench/speed-table.ts'
import { weightsTable } from './bench/weights.ts'
import { Refusal, runCommand } from './command.ts'

await runCommand(async (args) => {
  const effort = readEffort(args)
  await using open = new AsyncDisposableStack()
  const runtime = await openBench()
  open.defer(() => runtime.close())
  const generator = new Generator()
  open.defer(() => generator.close())
  console.log(`\n${await weightsTable(await runtime.port('blog'))}`)
  const speeds = await measureSpeed(runtime, generator, effort)
  console.log(`\n${speedTable(speeds, 'post')}\n\n${speedTable(speeds, 'index')}`)
})

function readEffort(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false } } })
    return values.quick ? { rounds: 3, milliseconds: 300 } : { rounds: 9, milliseconds: 1000 }
  } catch (error) {
    throw new Refusal(
      `${error instanceof Error ? error.message : error}\nUsage: npm run bench [-- --quick]`,
      2,
    )
  }
}
