import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  fixtureDocuments,
  fixtureGold,
  isPresent,
  sharedGold,
  sharedReports,
  sharedScorer,
  unseenDocuments,
  unseenGold,
} from './documents.ts'
import floors from './floors.json' with { type: 'json' }
import type { Prediction } from '../src/evaluate/compare.ts'
import type { GoldFact } from '../src/evaluate/gold.ts'
import { judge } from '../src/evaluate/judge.ts'
import { renderText } from '../src/evaluate/render.ts'
import { count } from '../src/evaluate/score.ts'
import { namedScores, scoreCollection, scoresOf } from './gold.ts'

/** Floors may be this much under the scores, so that one wording in a thousand may change sides. */
const SLACK = 0.002

const collections = {
  'fixtures/gold': scoreCollection(fixtureDocuments, fixtureGold),
  'fixtures/unseen/gold': scoreCollection(unseenDocuments, unseenGold),
  '../shared/gold': scoreCollection(sharedReports, sharedGold),
} as const
type Name = keyof typeof collections
const names = (Object.keys(collections) as Name[]).filter((name) => collections[name].length > 0)

if (process.env['PRINT'] === '1') {
  for (const name of names) console.log(`${name}\n\n${renderText(collections[name], [], 0)}\n`)
}

describe.each(names)('%s', (name) => {
  const scores = scoresOf(collections[name])

  test('has a floor under each of its scores', () => {
    if (process.env['UPDATE'] === '1') raiseFloors(name, scores)
    expect(Object.keys(floors[name]).toSorted()).toEqual(Object.keys(scores).toSorted())
  })

  test.each(Object.entries<number>(floors[name]))('%s is at least %d', (measure, floor) => {
    expect(scores[measure]).toBeGreaterThanOrEqual(floor)
  })
})

/** Floors only rise. */
function raiseFloors(name: Name, scores: Readonly<Record<string, number>>): void {
  const path = new URL('floors.json', import.meta.url)
  const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, number>>
  all[name] = Object.fromEntries(
    Object.entries(scores).map(([measure, score]) => [
      measure,
      Math.max(all[name]?.[measure] ?? 0, Math.floor((score - SLACK) * 1000) / 1000),
    ]),
  )
  writeFileSync(path, `${JSON.stringify(all, undefined, 2)}\n`)
}

describe('the scorer', () => {
  const fact: GoldFact = {
    label: 'keep',
    start: 10,
    end: 18,
    text: '525.69亿元',
    value: '525.69',
    unit: '亿元',
    indicator: '地区生产总值',
    alt: ['GDP'],
    measure: 'level',
    status: 'actual',
    bound: 'exact',
    period: '2017-H1',
  }
  const right: Prediction = {
    start: 10,
    end: 18,
    value: '525.69',
    value_max: null,
    unit: '亿元',
    indicator: '地区生产总值',
    indicator_text: '地区生产总值',
    measure: 'level',
    basis: null,
    status: 'actual',
    bound: 'exact',
    period: '2017-H1',
    region_code: '420106',
  }
  const countOf = (gold: readonly GoldFact[], predictions: readonly Prediction[], code?: string) =>
    count(judge(gold, predictions, code), code)
  const scoreOne = (prediction: Partial<Prediction>, changes: Partial<GoldFact> = {}) => {
    const { found, facts, full } = countOf([{ ...fact, ...changes }], [{ ...right, ...prediction }])
    return { found, facts, full }
  }
  const all = { found: 1, facts: 1, full: 1 }
  const factOnly = { found: 1, facts: 1, full: 0 }
  const foundOnly = { found: 1, facts: 0, full: 0 }
  const nothing = { found: 0, facts: 0, full: 0 }

  test.each([
    [{}, {}, all],
    [{ value: '5256900', unit: '万元' }, {}, all],
    [{ unit: '億元' }, {}, all],
    [{ unit: '亿美元' }, {}, foundOnly],
    [{ value: '525.7' }, {}, foundOnly],
    [{ value: '100/3', unit: '%' }, { value: '1/3', unit: '' }, all],
    [{ value: '1/3', unit: '' }, { value: '1/3', unit: '%' }, foundOnly],
    [{ value: '5', unit: '%', value_max: '6' }, { value: '5', value2: '6', unit: '%' }, all],
    [{ value: '5', unit: '%' }, { value: '5', value2: '6', unit: '%' }, foundOnly],
    [{ value: '3', unit: '名' }, { value: '3', unit: '位', measure: 'rank' }, foundOnly],
    [{ value: '3', unit: '名', measure: 'rank' }, { value: '3', unit: '位', measure: 'rank' }, all],
    [{ indicator: 'gdp', indicator_text: '' }, {}, all],
    [{ indicator: '全市的地区生产总值', indicator_text: '' }, {}, all],
    [{ indicator: '生产总值', indicator_text: '' }, {}, all],
    [{ indicator: '总值', indicator_text: '' }, {}, foundOnly],
    [{ indicator: '', indicator_text: '' }, {}, foundOnly],
    [{ measure: 'growth' }, {}, foundOnly],
    [{ measure: 'growth' }, { alt_measure: ['growth'] }, all],
    [{ status: 'target' }, {}, factOnly],
    [{ status: 'target' }, { alt_status: ['target'] }, all],
    [{ bound: 'about' }, {}, factOnly],
    [{ period: null }, {}, factOnly],
    [{ period: '2017' }, { alt_period: ['2017'] }, all],
    [{ period: null }, { alt_period: [null] }, all],
    [{ period: null }, { period: null }, all],
    [{ unit: '', value: '3' }, { unit: null, value: '3' }, all],
    [{ measure: 'growth', basis: 'avg' }, { measure: 'growth', basis: 'yoy' }, factOnly],
    [{ measure: 'growth', basis: null }, { measure: 'growth', basis: 'yoy' }, all],
    [{ start: 17, end: 20 }, {}, all],
    [{ start: 18, end: 20 }, {}, nothing],
  ] satisfies [Partial<Prediction>, Partial<GoldFact>, object][])(
    '%j for a fact with %j',
    (prediction, changes, expected) => {
      expect(scoreOne(prediction, changes)).toEqual(expected)
    },
  )

  test('an optional fact counts for nothing, found or not', () => {
    const optional: GoldFact = { ...fact, label: 'optional' }
    expect(countOf([optional], [right])).toMatchObject({ gold: 0, predicted: 0, found: 0 })
    expect(countOf([optional], [])).toMatchObject({ gold: 0, predicted: 0, found: 0 })
  })

  test('two records do not share a fact: the one that covers more of it has it', () => {
    const counts = countOf([fact], [{ ...right, end: 12, value: '1' }, right])
    expect(counts).toMatchObject({ gold: 1, predicted: 2, found: 1, facts: 1 })
  })

  test('a region is scored where the fact is about the document’s own', () => {
    const regionOf = (gold: GoldFact, code: string) => countOf([gold], [right], code).fields.region
    expect(regionOf(fact, '420106')).toMatchObject({ found: 1, right: 1 })
    expect(regionOf(fact, '420105')).toMatchObject({ found: 1, right: 0 })
    expect(regionOf({ ...fact, region: '湖北省' }, '420106')).toMatchObject({ found: 0, right: 0 })
  })
})

interface Judge {
  readonly scoreDocument: (
    gold: readonly GoldFact[],
    predictions: readonly Prediction[],
    own: { readonly region_code: string | undefined },
  ) => { readonly counts: object }
  readonly summarise: (counts: object) => {
    readonly gold: number
    readonly predicted: number
    readonly detection: Readonly<Record<'precision' | 'recall' | 'f1', number>>
    readonly quantity_f1: number
    readonly fact: Readonly<Record<'precision' | 'recall' | 'f1', number>>
    readonly full_f1: number
    readonly accuracy_of_found: Readonly<Record<string, number>>
  }
}

describe.skipIf(!isPresent(sharedScorer))('agrees with another scorer', async () => {
  const { scoreDocument, summarise } = isPresent(sharedScorer)
    ? ((await import(sharedScorer.href)) as Judge)
    : ({} as Judge)

  const scored = names.flatMap((name) => collections[name])
  test.each(scored)('$document', ({ gold, predictions, region_code, counts }) => {
    const other = summarise(scoreDocument(gold, predictions, { region_code }).counts)
    const scores = namedScores(counts)
    const pairs: (readonly [string, number])[] = [
      ['detection precision', other.detection.precision],
      ['detection recall', other.detection.recall],
      ['detection F1', other.detection.f1],
      ['quantity F1', other.quantity_f1],
      ['fact precision', other.fact.precision],
      ['fact recall', other.fact.recall],
      ['fact F1', other.fact.f1],
      ['full F1', other.full_f1],
      ...Object.entries(other.accuracy_of_found).map(
        ([field, value]) => [`${field} of found`, value] as const,
      ),
    ]
    const apart = pairs.filter(
      ([measure, value]) => Math.abs((scores[measure] ?? 0) - value) > 1e-12,
    )
    expect(apart.map((pair) => [...pair, scores[pair[0]]])).toEqual([])
    expect({ gold: counts.gold, predicted: counts.predicted }).toEqual({
      gold: other.gold,
      predicted: other.predicted,
    })
  })
})
