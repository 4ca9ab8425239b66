import data from './confidence.json' with { type: 'json' }

/** Log-odds that features of a record add to its being right; fitted to the gold by tests/confidence.test.ts. */
export const confidenceWeights: Readonly<Record<string, number>> = data
