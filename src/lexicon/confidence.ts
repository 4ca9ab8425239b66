import data from './confidence.json' with { type: 'json' }
import steps from './confidence-steps.json' with { type: 'json' }

/** Log-odds that features of a record add to its being right; fitted to the gold by tests/confidence.test.ts. */
export const confidenceWeights: Readonly<Record<string, number>> = data

/** How many of the records are right whose weights say `from` or more, up to the next step; ascending, the first from 0. */
export const confidenceSteps: readonly { readonly from: number; readonly confidence: number }[] =
  steps
