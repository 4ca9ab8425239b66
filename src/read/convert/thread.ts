import { Worker } from 'node:worker_threads'
import { conversionFailed, expandsTooMuch, ReportsError } from '../../errors.ts'
import type { Converted, Job } from './index.ts'
import type { Answer } from './worker.ts'

/** Turns documents to text where they can do no harm. */
export interface Converter {
  /** @throws {ReportsError} If the document cannot be converted. */
  readonly convert: (job: Job) => Promise<Converted>
  readonly close: () => Promise<void>
}

export interface Limits {
  readonly milliseconds: number
  /** What a document of no size is given; the rest comes with its first megabytes. */
  readonly leastMilliseconds: number
  /** Of the JavaScript heap, in MiB. */
  readonly heap: number
  /** What runs in the thread; a test brings its own. */
  readonly program: URL
}

/** A yearbook of a thousand pages takes a third of both. */
const usualLimits: Limits = {
  milliseconds: 60_000,
  leastMilliseconds: 10_000,
  heap: 1024,
  program: new URL('./worker.js', import.meta.url),
}

/**
 * Converts in a thread of its own, one document at a time, so that one that fills the memory or
 * never ends costs that document only. The thread starts with the first document and serves all of
 * them, unless one breaks it.
 *
 * @param signal Ends the thread in the middle of a document.
 */
export function createThreadConverter(
  signal: AbortSignal,
  limits: Limits = usualLimits,
): Converter {
  const { heap, program } = limits
  let worker: Worker | undefined
  const close = async (): Promise<void> => {
    const closing = worker
    worker = undefined
    await closing?.terminate()
  }
  return {
    close,
    async convert(job) {
      signal.throwIfAborted()
      worker ??= new Worker(program, {
        resourceLimits: { maxOldGenerationSizeMb: heap },
        // What the parsers tell on the console is no concern of the user's.
        stdout: true,
        stderr: true,
      })
      try {
        return await answerOf(worker, job, timeFor(job, limits), signal)
      } catch (cause) {
        if (!(cause instanceof ReportsError) || breaking.has(cause.code)) await close()
        throw cause
      }
    },
  }
}

const UNHURRIED = 2 * 1024 * 1024

/** Small files that take long are made to. */
const timeFor = ({ bytes }: Job, { milliseconds, leastMilliseconds }: Limits): number =>
  Math.min(milliseconds, leastMilliseconds + (bytes.length / UNHURRIED) * milliseconds)

/** After these the parser is gone, or may still be at work. */
const breaking: ReadonlySet<string> = new Set(
  [conversionFailed(''), expandsTooMuch('')].map(({ code }) => code),
)

function answerOf(
  worker: Worker,
  job: Job,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Converted> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        finish(() =>
          reject(
            conversionFailed(`it took more than ${Number((milliseconds / 1000).toFixed(1))} s`),
          ),
        ),
      milliseconds,
    )
    const onAbort = (): void => finish(() => reject(signal.reason as Error))
    const onMessage = (answer: Answer): void =>
      finish(() =>
        answer.kind === 'converted' ? resolve(answer.converted) : reject(toError(answer)),
      )
    const onError = (cause: NodeJS.ErrnoException): void => {
      const isFull = cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const reason = isFull ? 'it takes too much memory' : cause.message
      finish(() => reject(conversionFailed(reason, cause)))
    }
    const onExit = (code: number): void =>
      finish(() => reject(conversionFailed(`its converter ended with code ${code}`)))
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      settle()
    }
    signal.addEventListener('abort', onAbort)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(job)
  })
}

const toError = ({ code, message, hint, byte }: Extract<Answer, { kind: 'failed' }>): Error =>
  code === undefined
    ? conversionFailed(message)
    : new ReportsError({ code, message, hint, ...(byte !== undefined && { byte }) })
