/** Ctrl-C, and the signal of a scheduler whose time is up. */

/** The first signal asks to stop cleanly; who asks again does not want to wait, and ends the process with 130. */
export function interruptionBySignals(): AbortSignal {
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (interruption.signal.aborted) process.exit(130)
      interruption.abort()
    })
  }
  return interruption.signal
}
