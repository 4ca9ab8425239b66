import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isFact } from '../src/evaluate/compare.ts'
import { featuresOf, type Evidence } from '../src/normalize/confidence.ts'
import type { LongRecord } from '../src/model/record.ts'
import { scoreCollection, type Scored } from './gold.ts'
import { fixtureDocuments, fixtureGold, sharedGold, sharedReports } from './documents.ts'

interface Case {
  readonly script: Evidence['script']
  readonly record: LongRecord
  readonly right: boolean
}

const casesOf = (documents: readonly Scored[]): readonly Case[] =>
  documents.flatMap(({ script, judgements }) =>
    judgements.flatMap((judgement): readonly Case[] => {
      if (judgement.kind === 'missed') return []
      const right = judgement.kind === 'found' && isFact(judgement.right)
      return [{ script, record: judgement.prediction, right }]
    }),
  )

const own = casesOf(scoreCollection(fixtureDocuments, fixtureGold))
const real = casesOf(scoreCollection(sharedReports, sharedGold))
const cases = [...real, ...own]

const evidenceOf = ({ record, script }: Case): Evidence => ({
  rule: record.rule,
  measure: record.measure,
  known: record.indicator_code !== null,
  name: record.indicator_text,
  script,
  sentenceLength: record.sentence.length,
})

/** Logistic regression by plain descent: few features, a fixed number of steps, the same on every machine. */
function fit(examples: readonly Case[]): Record<string, number> {
  const rows = examples.map((one) => ({
    features: featuresOf(evidenceOf(one)),
    right: one.right ? 1 : 0,
  }))
  const weights: Record<string, number> = {}
  const counts: Record<string, number> = {}
  for (const { features } of rows) {
    for (const feature of features) {
      weights[feature] = 0
      counts[feature] = (counts[feature] ?? 0) + 1
    }
  }
  for (let step = 0; step < STEPS; step++) {
    const slope: Record<string, number> = {}
    for (const { features, right } of rows) {
      let odds = 0
      for (const feature of features) odds += weights[feature] as number
      const error = right - 1 / (1 + Math.exp(-odds))
      for (const feature of features) slope[feature] = (slope[feature] ?? 0) + error
    }
    for (const feature of Object.keys(weights)) {
      const pull = (slope[feature] ?? 0) - DECAY * (weights[feature] as number)
      weights[feature] =
        (weights[feature] as number) + (RATE * pull) / Math.sqrt(counts[feature] as number)
    }
  }
  return Object.fromEntries(
    Object.entries(weights)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100]),
  )
}

const STEPS = 3000
const RATE = 0.05
/** Pull towards nought, so that a rule seen few times says little. */
const DECAY = 0.6

if (process.env['UPDATE'] === '1' && real.length > 0) {
  writeFileSync(
    new URL('../src/lexicon/confidence.json', import.meta.url),
    `${JSON.stringify(fit(cases), undefined, 2)}\n`,
  )
}

interface Bin {
  readonly from: number
  readonly count: number
  readonly stated: number
  readonly real: number
}

function binsOf(examples: readonly Case[]): readonly Bin[] {
  return Array.from({ length: 10 }, (_, index) => {
    const inside = examples.filter(
      ({ record }) => Math.min(9, Math.floor(record.confidence * 10)) === index,
    )
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
    return {
      from: index / 10,
      count: inside.length,
      stated: mean(inside.map(({ record }) => record.confidence)),
      real: mean(inside.map(({ right }) => (right ? 1 : 0))),
    }
  })
}

describe.skipIf(real.length === 0)('confidence on the gold', () => {
  test.each(binsOf(cases).filter(({ count }) => count >= 50))(
    'of $count records from $from up as many are right as it says',
    ({ stated, real: right }) => {
      expect(Math.abs(stated - right)).toBeLessThanOrEqual(0.05)
    },
  )

  test('records at 0.95 and above are right nearly always', () => {
    const sure = cases.filter(({ record }) => record.confidence >= 0.95)
    expect(sure.length).toBeGreaterThan(0.4 * cases.length)
    expect(sure.filter(({ right }) => right).length / sure.length).toBeGreaterThanOrEqual(0.96)
  })
})
