import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isFact } from '../src/evaluate/compare.ts'
import { featuresOf, type Evidence } from '../src/normalize/confidence.ts'
import type { LongRecord } from '../src/model/record.ts'
import { scoreCollection, type Scored } from './gold.ts'
import {
  fixtureDocuments,
  fixtureGold,
  sharedGold,
  sharedReports,
  unseenDocuments,
  unseenGold,
} from './documents.ts'

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
const gold = [...real, ...own]
const isOfGold: ReadonlySet<Case> = new Set(gold)
const unseen = casesOf(scoreCollection(unseenDocuments, unseenGold))
const cases = [...gold, ...unseen]

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

interface Step {
  readonly from: number
  readonly confidence: number
}

/** Fewest records of a step, so that chance says little. */
const SMALLEST_STEP = 60

interface Block {
  readonly from: number
  readonly count: number
  readonly right: number
  /** The same of the gold that the rules were made with. */
  readonly ofGold: number
  readonly rightInGold: number
}

const joined = (first: Block, second: Block): Block => ({
  from: first.from,
  count: first.count + second.count,
  right: first.right + second.right,
  ofGold: first.ofGold + second.ofGold,
  rightInGold: first.rightInGold + second.rightInGold,
})
const shareOf = ({ count, right }: Block): number => right / count

/** What to expect on other reports: the mistakes in all of these have been read, and many of them mended. */
const elsewhere = (share: number): number => share - 0.01 - (1 - share) / 3

/** What an analyst may keep without looking. */
const SURE = 0.9

/**
 * What is said of the records of a block. Those of which too few may be right elsewhere are not sure, however right they are
 * in the gold that the rules were made with; but what is said stays near to that gold.
 */
function statedFor({ count, right, ofGold, rightInGold }: Block): number {
  const said = elsewhere(right / count)
  if (said >= SURE - 0.005 || ofGold === 0) return said
  return Math.max(said, Math.min(SURE - 0.01, rightInGold / ofGold - 0.02))
}

/** Isotonic regression: blocks of records in the order of what the weights say, joined until each is righter than the last. */
function stepsOf(examples: readonly Case[], weights: Record<string, number>): readonly Step[] {
  const said = examples
    .map((one): Block => {
      const odds = featuresOf(evidenceOf(one)).reduce((sum, name) => sum + (weights[name] ?? 0), 0)
      const right = one.right ? 1 : 0
      const isGold = isOfGold.has(one)
      return {
        from: 1 / (1 + Math.exp(-odds)),
        count: 1,
        right,
        ofGold: isGold ? 1 : 0,
        rightInGold: isGold ? right : 0,
      }
    })
    .toSorted((one, other) => one.from - other.from)
  const blocks: Block[] = []
  let highest = -1
  for (const one of said) {
    const last = blocks.at(-1)
    const full = last === undefined || (last.count >= SMALLEST_STEP && one.from > highest)
    blocks.push(full ? one : joined(blocks.pop() as Block, one))
    highest = one.from
  }
  const rising: Block[] = []
  for (const block of blocks) {
    let top = block
    for (let last = rising.at(-1); last !== undefined; last = rising.at(-1)) {
      if (shareOf(top) > shareOf(last) && top.count >= SMALLEST_STEP) break
      top = joined(rising.pop() as Block, top)
    }
    rising.push(top)
  }
  return rising.map((block, index) => ({
    from: index === 0 ? 0 : Math.floor(block.from * 1e4) / 1e4,
    confidence: Math.max(0, Math.round(100 * statedFor(block)) / 100),
  }))
}

if (process.env['UPDATE'] === '1' && real.length > 0) {
  const weights = fit(cases)
  const write = (name: string, data: object): void =>
    writeFileSync(
      new URL(`../src/lexicon/${name}`, import.meta.url),
      `${JSON.stringify(data, undefined, 2)}\n`,
    )
  write('confidence.json', weights)
  write('confidence-steps.json', stepsOf(cases, weights))
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

const sureOf = (examples: readonly Case[]): readonly Case[] =>
  examples.filter(({ record }) => record.confidence >= SURE)

const shareRight = (examples: readonly Case[]): number =>
  examples.filter(({ right }) => right).length / examples.length

if (process.env['PRINT'] !== undefined) {
  for (const examples of [gold, unseen]) {
    for (const { from, count, stated, real: right } of binsOf(examples))
      console.log(`${from} ${count} ${(100 * stated).toFixed(1)} ${(100 * right).toFixed(1)}`)
    const sure = sureOf(examples)
    console.log(
      `${sure.length} of ${examples.length} sure, ${(100 * shareRight(sure)).toFixed(1)} right`,
    )
  }
}

describe.skipIf(real.length === 0)('confidence on the gold that the rules were made with', () => {
  test.each(binsOf(gold).filter(({ count }) => count >= 50))(
    'of $count records from $from up as many are right as it says',
    ({ stated, real: right }) => {
      expect(Math.abs(stated - right)).toBeLessThanOrEqual(0.05)
    },
  )
})

test.skipIf(real.length === 0)(
  'records at 0.9 and above, most of all gold, are right nearly always',
  () => {
    const sure = sureOf(cases)
    expect(sure.length).toBeGreaterThan(0.8 * cases.length)
    expect(shareRight(sure)).toBeGreaterThanOrEqual(0.98)
  },
)

test('of unseen reports four in five records are at 0.9 and above, and nearly all of them right', () => {
  const sure = sureOf(unseen)
  expect(sure.length).toBeGreaterThan(0.8 * unseen.length)
  expect(shareRight(sure)).toBeGreaterThanOrEqual(0.97)
})
