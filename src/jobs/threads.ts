import { Worker, type ResourceLimits } from 'node:worker_threads'
import { outOfMemory } from '../errors.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Segmenter } from '../segment/words.ts'
import type { Job, Result, Task } from './reader.ts'

/** Threads that extract documents. */
export interface Threads {
  readonly count: number
  /**
   * @returns The result of each job, in the order of the jobs.
   * @throws {ReportsError} If a document takes more memory than there is.
   */
  readonly read: (jobs: readonly Job[]) => Promise<readonly Result[]>
  /** What parts words there, if one of them has been asked to. */
  readonly segmenter: () => Segmenter['name'] | undefined
  readonly close: () => Promise<void>
}

/** What a thread is started with. */
export interface ThreadData {
  readonly task: Task
  readonly lexicon: Lexicon | undefined
}

/** What a thread sends back. */
export interface Answer {
  readonly results: readonly Result[]
  readonly segmenter: Segmenter['name'] | undefined
}

interface Batch {
  readonly jobs: readonly Job[]
  readonly resolve: (results: readonly Result[]) => void
  readonly reject: (cause: unknown) => void
}

interface Thread {
  readonly worker: Worker
  /** What it is at work on. */
  batch: Batch | undefined
}

/** In MiB, of what documents leave behind: with a quarter of it the threads take a fifth more time, and 40 MB less. */
const usualLimits: ResourceLimits = { maxYoungGenerationSizeMb: 96 }

const extracting = new URL('./worker.js', import.meta.url)

/**
 * Starts threads as they are needed; each batch goes to the first that is free. Where one ends
 * unasked, nothing more is read.
 *
 * @param signal Ends them in the middle of a document.
 * @param program What runs in them; a test brings its own, and the limits of its memory.
 */
export function createThreads(
  count: number,
  data: ThreadData,
  signal: AbortSignal,
  program: URL = extracting,
  resourceLimits: ResourceLimits = usualLimits,
): Threads {
  const threads: Thread[] = []
  const waiting: Batch[] = []
  let segmenter: Segmenter['name'] | undefined
  let failure: { readonly cause: unknown } | undefined

  const fail = (cause: unknown): void => {
    failure ??= { cause }
    for (const { reject } of waiting.splice(0)) reject(failure.cause)
    for (const { batch } of threads) batch?.reject(failure.cause)
  }
  const close = async (): Promise<void> => {
    fail(new Error('the threads are closed'))
    await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()))
  }
  const start = (): Thread => {
    const thread: Thread = {
      worker: new Worker(program, { workerData: data, resourceLimits }),
      batch: undefined,
    }
    thread.worker
      .on('message', ({ results, segmenter: used }: Answer) => {
        segmenter ??= used
        thread.batch?.resolve(results)
        thread.batch = undefined
        assign()
      })
      .on('error', (cause: NodeJS.ErrnoException) => {
        fail(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(cause) : cause)
      })
      .on('exit', (code) => fail(new Error(`a thread ended with code ${code}`)))
    threads.push(thread)
    return thread
  }
  const findFree = (): Thread | undefined =>
    threads.find(({ batch }) => batch === undefined) ??
    (threads.length < count ? start() : undefined)
  const assign = (): void => {
    while (waiting.length > 0) {
      const thread = findFree()
      if (thread === undefined) return
      thread.batch = waiting.shift()
      thread.worker.postMessage(thread.batch?.jobs)
    }
  }

  signal.addEventListener('abort', () => fail(signal.reason), { once: true })
  return {
    count,
    read: (jobs) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        if (failure !== undefined) throw failure.cause
        waiting.push({ jobs, resolve, reject })
        assign()
      }),
    segmenter: () => segmenter,
    close,
  }
}
