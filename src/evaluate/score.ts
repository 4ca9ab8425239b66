import { indicatorOf } from '../lexicon/indicators.ts'
import { fields, hasBasis, isAboutOwnPlace, isFact, isFull, type Field } from './compare.ts'
import type { Judgement } from './judge.ts'

/** Facts to be found, records, and how many of them are one another's. */
export interface Matches {
  readonly gold: number
  readonly predicted: number
  readonly right: number
}

/** How a field fared: of the facts and records that have it, and of the facts that were found. */
export interface FieldMatches extends Matches {
  readonly found: number
}

/** Counts that can be added up over documents. */
export interface Counts {
  /** Facts to be found: `keep`, not `optional`. */
  readonly gold: number
  /** Records, without those that met an optional fact. */
  readonly predicted: number
  readonly found: number
  /** Value with unit, measure and indicator are right. */
  readonly facts: number
  /** Status, bound, period and basis as well. */
  readonly full: number
  readonly fields: Readonly<Record<Field, FieldMatches>>
  /** By measure: of the fact, or of a record that has another one. */
  readonly measures: ReadonlyMap<string, Matches>
  /** By canonical name: of the fact, or of a record that has another one. */
  readonly indicators: ReadonlyMap<string, Matches>
}

const noMatches: Matches = { gold: 0, predicted: 0, right: 0 }

const noCounts: Counts = {
  gold: 0,
  predicted: 0,
  found: 0,
  facts: 0,
  full: 0,
  fields: byField(() => ({ ...noMatches, found: 0 })),
  measures: new Map(),
  indicators: new Map(),
}

function byField<Value>(valueOf: (field: Field) => Value): Readonly<Record<Field, Value>> {
  return Object.fromEntries(fields.map((field) => [field, valueOf(field)])) as Record<Field, Value>
}

/**
 * Counts what was judged of one document.
 *
 * @param regionCode As it was judged by.
 */
export function count(judgements: readonly Judgement[], regionCode?: string): Counts {
  const found = judgements.filter((one) => one.kind === 'found')
  return {
    gold: judgements.filter(({ kind }) => kind !== 'spurious').length,
    predicted: judgements.filter(({ kind }) => kind !== 'missed').length,
    found: found.length,
    facts: found.filter(({ right }) => isFact(right)).length,
    full: found.filter(({ right }) => isFull(right)).length,
    fields: byField((field) => fieldMatches(judgements, field, regionCode)),
    measures: matchesBy(
      judgements,
      'measure',
      ({ measure }) => measure,
      ({ measure }) => measure,
    ),
    indicators: matchesBy(
      judgements,
      'indicator',
      // Of all wordings that count as right the one the lexicon knows, so that different ones come together.
      ({ indicator, alt = [] }) =>
        [indicator, ...alt].map((name) => indicatorOf(name)?.name).find(Boolean) ?? indicator,
      ({ indicator }) => indicator,
    ),
  }
}

function fieldMatches(
  judgements: readonly Judgement[],
  field: Field,
  regionCode: string | undefined,
): FieldMatches {
  const counts = { gold: 0, predicted: 0, found: 0, right: 0 }
  for (const judgement of judgements) {
    if (judgement.kind === 'found') {
      const right = judgement.right[field]
      if (right === undefined) continue
      counts.gold += 1
      counts.predicted += 1
      counts.found += 1
      counts.right += right ? 1 : 0
    } else if (judgement.kind === 'missed') {
      const { fact } = judgement
      if (field === 'basis' && !hasBasis(fact)) continue
      if (field === 'region' && !isAboutOwnPlace(fact, regionCode)) continue
      counts.gold += 1
    } else {
      if (field === 'basis' && !hasBasis(judgement.prediction)) continue
      if (field === 'region' && regionCode === undefined) continue
      counts.predicted += 1
    }
  }
  return counts
}

/** A record goes with its fact if it is right in the field, else with those of its own kind. */
function matchesBy(
  judgements: readonly Judgement[],
  field: 'measure' | 'indicator',
  ofFact: (fact: Extract<Judgement, { kind: 'missed' }>['fact']) => string,
  ofPrediction: (prediction: Extract<Judgement, { kind: 'spurious' }>['prediction']) => string,
): ReadonlyMap<string, Matches> {
  const matches = new Map<string, Matches>()
  const add = (key: string, more: Partial<Matches>): void => {
    matches.set(key, addMatches(matches.get(key) ?? noMatches, { ...noMatches, ...more }))
  }
  for (const judgement of judgements) {
    if (judgement.kind !== 'spurious') add(ofFact(judgement.fact), { gold: 1 })
    if (judgement.kind === 'missed') continue
    const { prediction } = judgement
    const isIts = judgement.kind === 'found' && judgement.right[field] === true
    add(isIts ? ofFact(judgement.fact) : ofPrediction(prediction), {
      predicted: 1,
      right: isIts && isFact(judgement.right) ? 1 : 0,
    })
  }
  return matches
}

/** The counts of several documents together. */
export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (one, other) => ({
      gold: one.gold + other.gold,
      predicted: one.predicted + other.predicted,
      found: one.found + other.found,
      facts: one.facts + other.facts,
      full: one.full + other.full,
      fields: byField((field) => ({
        ...addMatches(one.fields[field], other.fields[field]),
        found: one.fields[field].found + other.fields[field].found,
      })),
      measures: mergeMatches(one.measures, other.measures),
      indicators: mergeMatches(one.indicators, other.indicators),
    }),
    noCounts,
  )

const addMatches = (one: Matches, other: Matches): Matches => ({
  gold: one.gold + other.gold,
  predicted: one.predicted + other.predicted,
  right: one.right + other.right,
})

function mergeMatches(
  one: ReadonlyMap<string, Matches>,
  other: ReadonlyMap<string, Matches>,
): ReadonlyMap<string, Matches> {
  const merged = new Map(one)
  for (const [key, matches] of other) {
    merged.set(key, addMatches(merged.get(key) ?? noMatches, matches))
  }
  return merged
}

/** From 0 to 1, the higher the better; nought where there is nothing to divide by. */
export interface Score {
  readonly precision: number
  readonly recall: number
  /** The harmonic mean of both. */
  readonly f1: number
}

export const toScore = ({ gold, predicted, right }: Matches): Score => ({
  precision: share(right, predicted),
  recall: share(right, gold),
  f1: share(2 * right, predicted + gold),
})

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Four notions of right, each stricter than the one before it. */
export const scoreNames = ['found', 'value', 'fact', 'full'] as const
export type ScoreName = (typeof scoreNames)[number]

/** What was counted by each notion: a number found, with its value and unit, as a whole fact, with all its fields. */
export function matchesOf(counts: Counts): Readonly<Record<ScoreName, Matches>> {
  const { gold, predicted, found, facts, full } = counts
  const matches = (right: number): Matches => ({ gold, predicted, right })
  return {
    found: matches(found),
    value: matches(counts.fields.quantity.right),
    fact: matches(facts),
    full: matches(full),
  }
}

export function toScores(counts: Counts): Readonly<Record<ScoreName, Score>> {
  const { found, value, fact, full } = matchesOf(counts)
  return {
    found: toScore(found),
    value: toScore(value),
    fact: toScore(fact),
    full: toScore(full),
  }
}
