import { toSafeJson } from '../write/visible.ts'
import { fields } from './compare.ts'
import type { Mistake } from './mistakes.ts'
import type { DocumentCounts } from './render.ts'
import { share, sum, toScore, toScores, type Counts, type Matches } from './score.ts'

/** An evaluation for programs, as one JSON object. */
export function renderJson(
  documents: readonly DocumentCounts[],
  mistakes: readonly Mistake[],
  mistakeCount: number,
): string {
  const all = sum(documents.map(({ counts }) => counts))
  const evaluation = {
    ...summaryOf(all),
    fields: Object.fromEntries(
      fields.map((field) => {
        const counted = all.fields[field]
        const { found, right } = counted
        const matches = { ...toMatches(counted), found, share_of_found: share(right, found) }
        return [field === 'quantity' ? 'value' : field, matches]
      }),
    ),
    measures: toObject(all.measures),
    indicators: toObject(all.indicators),
    documents: Object.fromEntries(
      documents.map(({ document, counts }) => [document, summaryOf(counts)]),
    ),
    error_count: mistakeCount,
    errors: mistakes.map(({ fact, record, ...mistake }) => ({
      ...mistake,
      gold: fact ?? null,
      record: record ?? null,
    })),
  }
  return `${toSafeJson(JSON.stringify(evaluation, undefined, 2))}\n`
}

const summaryOf = (counts: Counts) => ({
  facts: counts.gold,
  records: counts.predicted,
  ...toScores(counts),
})

const toObject = (matches: ReadonlyMap<string, Matches>) =>
  Object.fromEntries([...matches].map(([key, found]) => [key, toMatches(found)]))

const toMatches = (matches: Matches) => ({
  facts: matches.gold,
  records: matches.predicted,
  right: matches.right,
  ...toScore(matches),
})
