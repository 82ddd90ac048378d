import { parseArgs } from 'node:util'
import { measureCosts } from './bench/costs.ts'
import { Generator } from './bench/generator.ts'
import { growthTable } from './bench/growth.ts'
import { memoryTable } from './bench/memory.ts'
import { openBench } from './bench/runtime.ts'
import { measureSpeed } from './bench/speed.ts'
import { speedTable } from './bench/speed-table.ts'
import { weightsTable } from './bench/weights.ts'
import { Refusal, runCommand } from './command.ts'

const quick = { rounds: 3, milliseconds: 300, marks: [2_000, 10_000], has_growth: false }
const whole = {
  rounds: 9,
  milliseconds: 1000,
  marks: [10_000, 50_000, 100_000],
  has_growth: true,
}

await runCommand(async (args) => {
  const effort = readEffort(args)
  await using open = new AsyncDisposableStack()
  const runtime = await openBench()
  open.defer(() => runtime.close())
  const generator = new Generator()
  open.defer(() => generator.close())
  console.log(`\n${await weightsTable(await runtime.port('blog'))}`)
  const costs = await measureCosts(runtime)
  const speeds = await measureSpeed(runtime, generator, effort)
  for (const kind of ['post', 'index', 'statistics'] as const) {
    console.log(`\n${speedTable(speeds, costs, kind)}`)
  }
  console.log(`\n${await memoryTable(runtime, generator, effort.marks)}`)
  if (effort.has_growth) console.log(`\n${await growthTable()}`)
})

function readEffort(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false } } })
    return values.quick ? quick : whole
  } catch (error) {
    throw new Refusal(
      `${error instanceof Error ? error.message : error}\nUsage: npm run bench [-- --quick]`,
      2,
    )
  }
}
