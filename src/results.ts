import type { Inputs } from './inputs.ts'
import { readAhead, type Turn } from './jobs/ahead.ts'
import { createReader, type Job, type Result, type Task } from './jobs/reader.ts'
import { createRenderer } from './jobs/render.ts'
import type { Threads } from './jobs/threads.ts'
import type { Extraction } from './model/extraction.ts'
import type { Loaded, Read } from './read/index.ts'
import type { World } from './run.ts'
import type { Journal } from './write/index.ts'

/** A document, and what it gives. */
export interface Reading {
  readonly kind: 'document'
  readonly source: string
  readonly path: string
  readonly loaded: Loaded
  /** Of its stretches, in order; to be taken before the next input is asked for. */
  readonly results: AsyncIterable<Result>
}

/** What became of an input. */
export type Outcome = Exclude<Read, { readonly kind: 'document' }> | Reading

/**
 * What becomes of each input, in their order: of a document what the journal has kept of it, else
 * what a thread has read, else what is read here, one at a time.
 *
 * @param threads Undefined to read all documents here.
 */
export async function* readInTurn(
  { documents, overridesOf }: Inputs,
  task: Task,
  journal: Journal | undefined,
  threads: Threads | undefined,
  { extract, signal }: World,
): AsyncGenerator<Outcome> {
  const readHere = createReader(extract, task)
  const render = createRenderer(task)
  const jobOf = (loaded: Loaded): Job => ({
    source: loaded.source,
    overrides: overridesOf(loaded),
  })
  const jobForThread = (document: Read): Job | undefined => {
    if (document.kind !== 'document') return undefined
    const job = jobOf(document.loaded)
    return journal?.has(keyOf(document.loaded, job)) === true ? undefined : job
  }
  async function* resultsOf(loaded: Loaded, early: Result | undefined): AsyncGenerator<Result> {
    const job = jobOf(loaded)
    const key = keyOf(loaded, job)
    const known = early === undefined ? await journal?.find(key) : undefined
    if (known !== undefined) {
      yield { rendered: render(known as Extraction), kept: undefined }
      return
    }
    for await (const result of early === undefined ? readHere(job) : [early]) {
      if ('rendered' in result && result.kept !== undefined) await journal?.keep(key, result.kept)
      yield result
      signal.throwIfAborted()
    }
  }

  const turns =
    threads === undefined ? eachAlone(documents) : readAhead(documents, jobForThread, threads)
  for await (const { item, result } of turns) {
    signal.throwIfAborted()
    if (item.kind !== 'document') {
      yield item
      continue
    }
    const { kind, source, path, loaded } = item
    yield { kind, source, path, loaded, results: resultsOf(loaded, result) }
  }
}

/** Tells a document, and whatever settles what is read of it, from all others. */
const keyOf = ({ source, sha256 }: Loaded, { overrides }: Job): string =>
  JSON.stringify([source.path, source.encoding, sha256, overrides])

async function* eachAlone(documents: AsyncIterable<Read>): AsyncGenerator<Turn<Read>> {
  for await (const item of documents) yield { item, result: undefined }
}
