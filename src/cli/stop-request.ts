const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Resolves at the first signal to stop; a second one ends the process at once. To be called once the
 * runtime is being started: its own handlers leave no time to finish, and are taken away.
 */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    for (const signal of signals) {
      process.removeAllListeners(signal)
      process.on(signal, () => {
        if (asked) process.exit(1)
        asked = true
        resolve()
      })
    }
  })
}
