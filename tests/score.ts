import type { LongRecord } from '../src/model/record.ts'

/** A line of a gold file that holds a fact; fixtures/gold/README.md says what the fields mean. */
export interface GoldFact {
  readonly label: 'keep' | 'optional'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: string
  /** Upper end of a range. */
  readonly value2?: string
  /** Nothing for a bare fraction. */
  readonly unit?: string
  readonly indicator: string
  readonly alt?: readonly string[]
  readonly measure: string
  readonly alt_measure?: readonly string[]
  readonly basis?: string
  readonly status: string
  readonly alt_status?: readonly string[]
  readonly bound: string
  readonly period?: string
  readonly alt_period?: readonly string[]
  /** Only where the fact is not about the document's own place. */
  readonly region?: string
}

/** What is scored of a record. */
export type Prediction = Pick<
  LongRecord,
  | 'start'
  | 'end'
  | 'value'
  | 'value_max'
  | 'unit'
  | 'indicator'
  | 'indicator_text'
  | 'measure'
  | 'basis'
  | 'status'
  | 'bound'
  | 'period'
  | 'region_code'
>

const fields = [
  'quantity',
  'measure',
  'indicator',
  'status',
  'bound',
  'period',
  'basis',
  'region',
] as const
export type Field = (typeof fields)[number]

/** Of so many facts so many were right. */
interface Tally {
  readonly of: number
  readonly right: number
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
  /** Of the facts that were found. */
  readonly fields: Readonly<Record<Field, Tally>>
  /** Facts of each measure, and how many of them are right. */
  readonly measures: Readonly<Record<string, Tally>>
}

export const noCounts: Counts = {
  gold: 0,
  predicted: 0,
  found: 0,
  facts: 0,
  full: 0,
  fields: Object.fromEntries(
    fields.map((field) => [field, { of: 0, right: 0 }]),
  ) as Counts['fields'],
  measures: {},
}

/**
 * Compares the records of one document with its gold.
 *
 * A record stands for the fact whose characters it covers best; each stands for one at most.
 *
 * @param regionCode The document's own place, which facts without `region` are about.
 */
export function count(
  gold: readonly GoldFact[],
  predictions: readonly Prediction[],
  regionCode?: string,
): Counts {
  const { byFact, byPrediction } = pair(gold, predictions)
  const wanted = gold.filter(({ label }) => label === 'keep')
  const verdicts = wanted.map((fact) => {
    const prediction = byFact.get(fact)
    return { fact, right: prediction && compare(fact, prediction, regionCode) }
  })
  const found = verdicts.flatMap(({ right }) => (right === undefined ? [] : [right]))
  return {
    gold: wanted.length,
    predicted: predictions.filter((one) => byPrediction.get(one)?.label !== 'optional').length,
    found: found.length,
    facts: found.filter(isFact).length,
    full: found.filter(isFull).length,
    fields: Object.fromEntries(
      fields.map((field) => [field, tally(found.map((right) => right[field]))]),
    ) as Counts['fields'],
    measures: Object.fromEntries(
      [...new Set(wanted.map(({ measure }) => measure))].map((measure) => [
        measure,
        tally(
          verdicts
            .filter(({ fact }) => fact.measure === measure)
            .map(({ right }) => right !== undefined && isFact(right)),
        ),
      ]),
    ),
  }
}

/** Every record that stands for a kept fact or for none, and whether value, unit, measure and indicator are right. */
export function verdictsOf<Given extends Prediction>(
  gold: readonly GoldFact[],
  predictions: readonly Given[],
): readonly { readonly prediction: Given; readonly isRight: boolean }[] {
  const { byPrediction } = pair(gold, predictions)
  return predictions.flatMap((prediction) => {
    const fact = byPrediction.get(prediction)
    if (fact?.label === 'optional') return []
    return [{ prediction, isRight: fact !== undefined && isFact(compare(fact, prediction)) }]
  })
}

/** The counts of several documents together. */
export const sum = (all: readonly Counts[]): Counts => all.reduce(add, noCounts)

const add = (one: Counts, other: Counts): Counts => ({
  gold: one.gold + other.gold,
  predicted: one.predicted + other.predicted,
  found: one.found + other.found,
  facts: one.facts + other.facts,
  full: one.full + other.full,
  fields: addTallies(one.fields, other.fields) as Counts['fields'],
  measures: addTallies(one.measures, other.measures),
})

const addTallies = (
  one: Readonly<Record<string, Tally>>,
  other: Readonly<Record<string, Tally>>,
): Record<string, Tally> =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [
      key,
      {
        of: (one[key]?.of ?? 0) + (other[key]?.of ?? 0),
        right: (one[key]?.right ?? 0) + (other[key]?.right ?? 0),
      },
    ]),
  )

/** Counts as shares of one; every one of them is the better the higher. */
export function toScores(counts: Counts): Readonly<Record<string, number>> {
  const { gold, predicted, found, facts, full } = counts
  const scores: Record<string, number> = {
    'detection precision': share(found, predicted),
    'detection recall': share(found, gold),
    'detection F1': harmonic(found, predicted, gold),
    'quantity F1': harmonic(counts.fields.quantity.right, predicted, gold),
    'fact precision': share(facts, predicted),
    'fact recall': share(facts, gold),
    'fact F1': harmonic(facts, predicted, gold),
    'full F1': harmonic(full, predicted, gold),
  }
  for (const field of fields) {
    const { right, of } = counts.fields[field]
    scores[`${field} of found`] = share(right, of)
  }
  for (const [measure, { right, of }] of Object.entries(counts.measures)) {
    scores[`${measure} recall`] = share(right, of)
  }
  return scores
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** The harmonic mean of precision and recall, both of which have `right` above the stroke. */
const harmonic = (right: number, predicted: number, gold: number): number =>
  share(2 * right, predicted + gold)

const tally = (marks: readonly (boolean | undefined)[]): Tally => ({
  of: marks.filter((mark) => mark !== undefined).length,
  right: marks.filter((mark) => mark === true).length,
})

/** Whether each field is right; undefined where the fact does not have it. */
type Comparison = Readonly<Record<Field, boolean | undefined>>

const isFact = ({ quantity, measure, indicator }: Comparison): boolean =>
  quantity === true && measure === true && indicator === true

const isFull = (right: Comparison): boolean =>
  isFact(right) &&
  right.status === true &&
  right.bound === true &&
  right.period === true &&
  right.basis !== false

function pair(gold: readonly GoldFact[], predictions: readonly Prediction[]) {
  const candidates = predictions
    .flatMap((prediction) =>
      gold.map((fact) => ({ prediction, fact, covered: covering(fact, prediction) })),
    )
    .filter(({ covered }) => covered > 0)
    .toSorted((one, other) => other.covered - one.covered)
  const byFact = new Map<GoldFact, Prediction>()
  const byPrediction = new Map<Prediction, GoldFact>()
  for (const { prediction, fact } of candidates) {
    if (byFact.has(fact) || byPrediction.has(prediction)) continue
    byFact.set(fact, prediction)
    byPrediction.set(prediction, fact)
  }
  return { byFact, byPrediction }
}

/** How much of a fact's characters a record covers. */
const covering = (fact: GoldFact, { start, end }: Prediction): number =>
  (Math.min(end, fact.end) - Math.max(start, fact.start)) / (fact.end - fact.start)

function compare(fact: GoldFact, prediction: Prediction, regionCode?: string): Comparison {
  const hasBasis = fact.measure === 'growth' || fact.measure === 'change'
  const hasOwnRegion = regionCode !== undefined && fact.region === undefined
  return {
    quantity: isSameQuantity(fact, prediction),
    measure: isOneOf(prediction.measure, fact.measure, fact.alt_measure),
    indicator: isSameIndicator(fact, prediction),
    status: isOneOf(prediction.status, fact.status, fact.alt_status),
    bound: prediction.bound === fact.bound,
    period: isOneOf(prediction.period ?? '', fact.period ?? '', fact.alt_period),
    basis: hasBasis ? (prediction.basis ?? 'yoy') === (fact.basis ?? 'yoy') : undefined,
    region: hasOwnRegion ? prediction.region_code === regionCode : undefined,
  }
}

const isOneOf = (given: string, first: string, others: readonly string[] = []): boolean =>
  given === first || others.includes(given)

const isSameQuantity = (fact: GoldFact, prediction: Prediction): boolean => {
  const wanted = toUnit(fact.unit ?? '')
  const given = toUnit(prediction.unit)
  const low = toNumber(fact.value) * wanted.factor
  const givenLow = toNumber(prediction.value) * given.factor
  if (fact.measure === 'rank') return isClose(low, givenLow)
  // A bare fraction is the same share as so many per cent.
  const percent = (unit: string, other: string) => (unit === '' && other === '%' ? 100 : 1)
  const one = low * percent(wanted.name, given.name)
  const other = givenLow * percent(given.name, wanted.name)
  const isSameUnit =
    wanted.name === given.name || [wanted.name, given.name].toSorted().join() === ',%'
  if (!isSameUnit || !isClose(one, other)) return false
  if (fact.value2 === undefined) return true
  return isClose(
    toNumber(fact.value2) * wanted.factor,
    toNumber(prediction.value_max ?? '') * given.factor,
  )
}

const toNumber = (decimal: string): number => {
  if (decimal === '') return Number.NaN
  const [over = '', under] = decimal.split('/')
  return under === undefined ? Number(over) : Number(over) / Number(under)
}

const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other))

const powers: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  兆: 12,
}
const scales = /^(?:[十百千]?万|[十百千万]?亿|[十百千兆])/u
/** Units that only begin like a scale. */
const whole = /^(?:千(?:米|瓦|克|卡|伏|兆)|百分点)/u
const simplified: Readonly<Record<string, string>> = {
  億: '亿',
  萬: '万',
  個: '个',
  點: '点',
  項: '项',
  頃: '顷',
  間: '间',
  戶: '户',
  條: '条',
  噸: '吨',
  輛: '辆',
  處: '处',
  場: '场',
  張: '张',
  隻: '只',
  單: '单',
  門: '门',
  頭: '头',
  歲: '岁',
  畝: '亩',
  圓: '元',
}
const sameUnits: readonly (readonly [unit: string, ...others: readonly string[]])[] = [
  ['%', '百分之', '百分比'],
  ['个百分点', '百分点', 'pp'],
  ['平方米', 'm2', '平米'],
  ['公里', '千米', 'km'],
  ['元', '元人民币', '人民币', '圆', '块'],
  ['立方米', '立方', 'm3'],
  ['位', '名次'],
]
const unitOf = new Map(
  sameUnits.flatMap(([unit, ...others]) => others.map((other) => [other, unit] as const)),
)

/** A unit without its scale, and what the scale multiplies by. */
function toUnit(written: string): { readonly name: string; readonly factor: number } {
  const unit = [...written.normalize('NFKC').replace(/[\s余多餘]/gu, '')]
    .map((character) => simplified[character] ?? character)
    .join('')
  const scale = unitOf.has(unit) || whole.test(unit) ? '' : (scales.exec(unit)?.[0] ?? '')
  const power = [...scale].reduce((all, character) => all + (powers[character] ?? 0), 0)
  const name = unit.slice(scale.length)
  return { name: unitOf.get(name) ?? name, factor: 10 ** power }
}

const marks = /[\s“”"'‘’《》()[\]【】「」,、。:;·—-]/gu
/** Words before a name that say where, when or how far, and not what. */
const frame =
  /^(?:全区|全市|全省|全县|全国|我区|我市|辖区|区级|全年|上半年|本年|年内|预计|计划|力争|实现|完成|达到|累计|共|其中|共计|总计)+/u

const toName = (indicator: string): string =>
  indicator
    .normalize('NFKC')
    .replace(marks, '')
    .replaceAll('的', '')
    .replace(frame, '')
    .toUpperCase()

/** Whether one of the names given is, contains or nearly is one of those that count as right. */
function isSameIndicator({ indicator, alt = [] }: GoldFact, prediction: Prediction): boolean {
  const wanted = [indicator, ...alt].map(toName).filter((name) => name !== '')
  const given = [prediction.indicator, prediction.indicator_text]
    .map(toName)
    .filter((name) => name !== '')
  return wanted.some((name) => given.some((other) => isSameName(name, other)))
}

function isSameName(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const isWithin = short.length >= 2 && long.includes(short)
  return (isWithin && short.length / long.length >= 0.6) || likeness(one, other) >= 0.75
}

/** Dice's coefficient over pairs of neighbouring characters. */
function likeness(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return 0
  const left = pairsOf(one)
  const common = pairsOf(other).filter((found) => {
    const at = left.indexOf(found)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
  return (2 * common.length) / (one.length + other.length - 2)
}

const pairsOf = (name: string): string[] =>
  Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2))
