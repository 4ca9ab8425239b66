import { compare, type Comparison, type Prediction } from './compare.ts'
import type { GoldFact } from './gold.ts'

/**
 * A fact that was to be found and what was found for it, or a record that stands for no fact. Facts that are optional,
 * and the records that stand for them, are judged not at all.
 */
export type Judgement<Given extends Prediction = Prediction> =
  | {
      readonly kind: 'found'
      readonly fact: GoldFact
      readonly prediction: Given
      readonly right: Comparison
    }
  | { readonly kind: 'missed'; readonly fact: GoldFact }
  | { readonly kind: 'spurious'; readonly prediction: Given }

/**
 * Judges the records of one document by its gold: first the facts in the order given, then the spurious records.
 *
 * A record stands for the fact whose characters it covers best; each stands for one at most.
 *
 * @param regionCode The document's own place, which facts without `region` are about.
 */
export function judge<Given extends Prediction>(
  gold: readonly GoldFact[],
  predictions: readonly Given[],
  regionCode?: string,
): readonly Judgement<Given>[] {
  const { byFact, byPrediction } = pair(gold, predictions)
  const facts = gold
    .filter(({ label }) => label === 'keep')
    .map((fact): Judgement<Given> => {
      const prediction = byFact.get(fact)
      if (prediction === undefined) return { kind: 'missed', fact }
      return { kind: 'found', fact, prediction, right: compare(fact, prediction, regionCode) }
    })
  const spurious = predictions
    .filter((prediction) => !byPrediction.has(prediction))
    .map((prediction): Judgement<Given> => ({ kind: 'spurious', prediction }))
  return [...facts, ...spurious]
}

function pair<Given extends Prediction>(gold: readonly GoldFact[], predictions: readonly Given[]) {
  const candidates = coveringPairs(gold, predictions).sort(
    (one, other) => other.covered - one.covered,
  )
  const byFact = new Map<GoldFact, Given>()
  const byPrediction = new Map<Given, GoldFact>()
  for (const { prediction, fact } of candidates) {
    if (byFact.has(fact) || byPrediction.has(prediction)) continue
    byFact.set(fact, prediction)
    byPrediction.set(prediction, fact)
  }
  return { byFact, byPrediction }
}

/** Records with the facts whose characters they share, and how much of the fact's; in the order of the records. */
function coveringPairs<Given extends Prediction>(
  gold: readonly GoldFact[],
  predictions: readonly Given[],
) {
  // Both are mostly in the order of the text, so that each record looks at the facts around it only.
  const facts = gold.toSorted((one, other) => one.start - other.start)
  const longest = facts.reduce((length, { start, end }) => Math.max(length, end - start), 0)
  return predictions.flatMap((prediction) => {
    const near = []
    for (let at = firstFrom(facts, prediction.start - longest); at < facts.length; at += 1) {
      const fact = facts[at]
      if (fact === undefined || fact.start >= prediction.end) break
      const covered = covering(fact, prediction)
      if (covered > 0) near.push({ prediction, fact, covered })
    }
    return near
  })
}

/** The number of the first fact that starts at `start` or behind it. */
function firstFrom(facts: readonly GoldFact[], start: number): number {
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((facts[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** How much of a fact's characters a record covers. */
const covering = (fact: GoldFact, { start, end }: Prediction): number =>
  (Math.min(end, fact.end) - Math.max(start, fact.start)) / (fact.end - fact.start)
