/** Extracts documents in a thread: a message with jobs is answered by one with their results. */
import { parentPort, workerData } from 'node:worker_threads'
import { extract } from '../pipeline.ts'
import { createReader, type Job, type Result } from './reader.ts'
import type { ThreadData } from './threads.ts'

const { task, lexicon } = workerData as ThreadData

const read = createReader((source, overrides) => extract(source, { ...overrides, lexicon }), task)

/** What is written lazily must be written here. */
function toPlain(result: Result): Result {
  if ('bug' in result) return result
  const { rendered, kept } = result
  const data = 'pieces' in rendered.data ? { pieces: [...rendered.data.pieces] } : rendered.data
  return { rendered: { ...rendered, data, ledger: [...rendered.ledger] }, kept }
}

parentPort?.on('message', (jobs: readonly Job[]) => {
  parentPort?.postMessage(jobs.map((job) => toPlain(read(job))))
})
