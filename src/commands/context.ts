import type { Writable } from 'node:stream'

/** What a command is given by the program that it is part of. */
export interface CommandContext {
  /** How the program was called, so that the examples of its help can be pasted. */
  readonly call: string
  readonly stdout: Writable
  /** Sets the exit code of the program. */
  readonly exit: (code: number) => void
  /** From now on an interrupt aborts the signal, with the exit code as its reason, and not the program. */
  readonly interrupt: () => AbortSignal
}
