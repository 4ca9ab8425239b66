import { parentPort } from 'node:worker_threads'
import { ReportsError } from '../../errors.ts'
import { convert, type Converted, type Job } from './index.ts'

/** What became of a job; errors cross the threads as data. */
export type Answer =
  | { readonly kind: 'converted'; readonly converted: Converted }
  | {
      readonly kind: 'failed'
      /** Undefined for what no converter foresaw. */
      readonly code: string | undefined
      readonly message: string
      readonly hint: string
      readonly byte: number | undefined
    }

parentPort?.on('message', (job: Job) => {
  convert(job).then(
    (converted) => answer({ kind: 'converted', converted }),
    (cause: unknown) => answer(toFailure(cause)),
  )
})

const answer = (message: Answer): void => parentPort?.postMessage(message)

function toFailure(cause: unknown): Answer {
  if (cause instanceof ReportsError) {
    const { code, message, hint, byte } = cause
    return { kind: 'failed', code, message, hint, byte }
  }
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  return { kind: 'failed', code: undefined, message, hint: '', byte: undefined }
}
