import type { Writable } from 'node:stream'
import type { Interrupt } from '../interrupt.ts'

/** What a command is given by the program that it is part of. */
export interface CommandContext {
  /** How the program was called, so that the examples of its help can be pasted. */
  readonly call: string
  readonly stdout: Writable
  /**
   * Does the work of the command, which gives the program's exit code. An interrupt aborts the signal; that and a reader
   * of the output that has left end the work, but are no failures of it.
   */
  readonly work: (task: (interrupt: Interrupt) => Promise<number>) => Promise<void>
}
