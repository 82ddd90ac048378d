/** A reason to stop that is told in its own words, without a stack. */
export class Refusal extends Error {
  readonly exit_code: number

  constructor(message: string, exit_code = 1) {
    super(message)
    this.exit_code = exit_code
  }
}

/** Runs a command to its end: its result is the exit code, 0 when it gives none. */
export async function runCommand(main: (args: string[]) => Promise<number | void>): Promise<never> {
  exitOnSignals()
  stopWithParent()
  try {
    const code = await main(process.argv.slice(2))
    process.exit(code ?? 0)
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exit(error instanceof Refusal ? error.exit_code : 1)
  }
}

/** An exit in order, so that what listens for it can clean up. */
function exitOnSignals(): void {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
}

/** main.mjs holds the other end of the channel: when even that was killed, nobody else would stop us. */
function stopWithParent(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
}
