import { ReportsError } from '../src/errors.ts'

/** The error that some work ends with; the test fails if there is none, or one that is no user's. */
export async function failureOf(work: () => unknown): Promise<ReportsError> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof ReportsError) return cause
    throw cause
  }
  throw new Error('nothing failed')
}
