/** The part of `process` that signals come through. */
export interface SignalSource {
  readonly once: (name: NodeJS.Signals, listener: () => void) => unknown
  readonly off: (name: NodeJS.Signals, listener: () => void) => unknown
}

/** Ctrl-C, or a request to end. */
export interface Interrupt {
  /** Aborted with the exit code (130 or 143) as its reason. */
  readonly signal: AbortSignal
  /**
   * Does work during which nothing else can run, so that nobody would hear of a signal: one that
   * comes meanwhile ends the process there and then. What it leaves, the next run sweeps away.
   */
  readonly leaveToSystem: <Result>(work: () => Result) => Result
}

/**
 * Listens for the first interrupt, which ends a run in order; the second ends the process.
 *
 * @param exitCodes By the signal.
 */
export function listenForInterrupt(
  source: SignalSource,
  exitCodes: Readonly<Partial<Record<NodeJS.Signals, number>>>,
): Interrupt {
  const controller = new AbortController()
  const listeners = Object.entries(exitCodes).map(
    ([name, exitCode]) => [name as NodeJS.Signals, (): void => controller.abort(exitCode)] as const,
  )
  const listen = (): void => {
    for (const [name, listener] of listeners) source.once(name, listener)
  }
  const leave = (): void => {
    for (const [name, listener] of listeners) source.off(name, listener)
  }
  listen()
  return {
    signal: controller.signal,
    leaveToSystem(work) {
      leave()
      try {
        return work()
      } finally {
        if (!controller.signal.aborted) listen()
      }
    },
  }
}
