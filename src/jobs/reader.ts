import { inspect } from 'node:util'
import { LONGEST_WHOLE, type SourceFile } from '../model/document.ts'
import type { Extraction, Overrides } from '../model/extraction.ts'
import { createRenderer, type Rendered, type Rendering } from './render.ts'

/** A document to be extracted. Plain data, as it is sent to threads. */
export interface Job {
  readonly source: SourceFile
  readonly overrides: Overrides
}

/** What became of a stretch of a document; where the program broke on one, nothing follows. */
export type Result = Finished | Broken

export interface Finished {
  readonly rendered: Rendered
  /** The extraction as JSON, if it is the whole of a document and to be kept in the journal. */
  readonly kept: string | undefined
}

/** The program threw instead of reading a document. */
export interface Broken {
  readonly bug: {
    readonly summary: string
    /** With its stack. */
    readonly detail: string
  }
}

/** What is the same for all documents of a run. Plain data, as it is sent to threads. */
export interface Task extends Rendering {
  /** Whether extractions are kept in a journal. */
  readonly keeps: boolean
}

/** What a document gives, stretch by stretch: a long one need not be held whole. */
export type Extract = (
  source: SourceFile,
  overrides: Overrides,
) => Iterable<Extraction> | AsyncIterable<Extraction>

/** Beyond this many numbers a document is not kept in the journal: it would be one line of gigabytes. */
const LARGEST_KEPT = 200_000

/** Extracts and renders documents; a bug in reading one must not cost what was read of the others. */
export function createReader(extract: Extract, task: Task): (job: Job) => AsyncGenerator<Result> {
  const render = createRenderer(task)
  return async function* ({ source, overrides }) {
    try {
      for await (const extraction of extract(source, overrides)) {
        const isWhole = source.text.length <= LONGEST_WHOLE
        const kept = task.keeps && isWhole ? toKept(extraction) : undefined
        yield { rendered: render(extraction), kept }
      }
    } catch (cause) {
      yield { bug: { summary: String(cause), detail: inspect(cause) } }
    }
  }
}

function toKept(extraction: Extraction): string | undefined {
  const { records, rejections } = extraction
  if (records.length + rejections.length > LARGEST_KEPT) return undefined
  return JSON.stringify(extraction)
}
