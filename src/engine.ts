import { setFlagsFromString } from 'node:v8'

/** The last version of the engine that the flags were tried with; a later one may not know them. */
const LATEST_TRIED = 14

/** Sets the engine for runs over many documents, in this thread and those started later. */
export function setEngine(): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag)
}

/**
 * The flags that a version of the engine knows: it complains of others on standard error.
 *
 * - What a document leaves is collected when the heap has doubled, not when it has grown by 300 %: less memory at hardly more time.
 * - Less of what a function calls is compiled into it, a quarter of the usual: a third of the processor
 *   time is the compiler's, and the reading is hardly slower for it. A tenth less in all.
 * - A function is compiled for speed when it has run four times as long as usual. Its kinds of input
 *   are known by then, so that it is seldom compiled again: a tenth less processor time. Later engines
 *   compile in one more step and have no such flag.
 *
 * @param version As `process.versions.v8`.
 */
export function flagsFor(version: string): readonly string[] {
  const major = Number.parseInt(version, 10)
  if (!(major <= LATEST_TRIED)) return []
  const flags = ['--heap-growing-percent=100', '--max-inlined-bytecode-size-cumulative=250']
  return major < 12 ? [...flags, '--interrupt-budget=300000'] : flags
}
