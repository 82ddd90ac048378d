const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Resolves at the first signal to stop. To be called once the runtime is being started: its own handlers
 * leave no time to finish, and are taken away. Somebody who signals again, impatient, ends the process at once.
 */
export function stopRequested(): Promise<void> {
  let asked_at = 0
  return new Promise((resolve) => {
    const onSignal = () => {
      // Ctrl+C under npm arrives twice: from the terminal, and from npm.
      if (asked_at > 0 && performance.now() - asked_at > 500) process.exit(1)
      asked_at ||= performance.now()
      resolve()
    }
    for (const signal of signals) {
      process.removeAllListeners(signal)
      process.on(signal, onSignal)
    }
  })
}
