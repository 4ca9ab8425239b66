/** Extracts documents in a thread: a message with jobs is answered by one with their results. */
import { parentPort, workerData } from 'node:worker_threads'
import { extract } from '../pipeline.ts'
import { loadedSegmenter } from '../segment/words.ts'
import type { Piece } from '../write/index.ts'
import { createReader, type Job, type Result } from './reader.ts'
import type { Answer, ThreadData } from './threads.ts'

const { task, lexicon } = workerData as ThreadData

const encoder = new TextEncoder()

const read = createReader((source, overrides) => [extract(source, { ...overrides, lexicon })], task)

parentPort?.on('message', async (jobs: readonly Job[]) => {
  const buffers: ArrayBuffer[] = []
  const results: Result[] = []
  // One for each, since none is so long that it comes in stretches.
  for (const job of jobs) {
    for await (const result of read(job)) results.push(toPlain(result, buffers))
  }
  const answer: Answer = { results, segmenter: loadedSegmenter()?.name }
  parentPort?.postMessage(answer, buffers)
})

/** What is written lazily is written here, as bytes, which need not be copied on their way. */
function toPlain(result: Result, buffers: ArrayBuffer[]): Result {
  if ('bug' in result) return result
  const toBytes = (pieces: Iterable<Piece>): readonly Uint8Array[] =>
    Array.from(pieces, (piece) => {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece
      buffers.push(bytes.buffer as ArrayBuffer)
      return bytes
    })
  const { rendered, kept } = result
  const { data, ledger } = rendered
  return {
    rendered: {
      ...rendered,
      data: 'pieces' in data ? { pieces: toBytes(data.pieces) } : data,
      ledger: toBytes(ledger),
    },
    kept,
  }
}
