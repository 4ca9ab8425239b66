import type { LongRecord } from '../model/record.ts'
import type { GoldFact } from './gold.ts'
import { isSameIndicator } from './name.ts'
import { toUnit } from './unit.ts'

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

/** In the order in which they are told. */
export const fields = [
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

/** Whether each field is right; undefined where the fact does not have it. */
export type Comparison = Readonly<Record<Field, boolean | undefined>>

/** Value with unit, measure and indicator are right. */
export const isFact = ({ quantity, measure, indicator }: Comparison): boolean =>
  quantity === true && measure === true && indicator === true

/** Status, bound, period and basis as well. */
export const isFull = (right: Comparison): boolean =>
  isFact(right) &&
  right.status === true &&
  right.bound === true &&
  right.period === true &&
  right.basis !== false

/**
 * Compares a record with the fact that it stands for.
 *
 * @param regionCode The document's own place, which facts without `region` are about.
 */
export function compare(
  fact: GoldFact,
  prediction: Prediction,
  regionCode: string | undefined,
): Comparison {
  return {
    quantity: isSameQuantity(fact, prediction),
    measure: isOneOf(prediction.measure, fact.measure, fact.alt_measure),
    indicator: isNamed(fact, prediction),
    status: isOneOf(prediction.status, fact.status, fact.alt_status),
    bound: prediction.bound === fact.bound,
    period:
      (prediction.period ?? '') === (fact.period ?? '') ||
      (fact.alt_period ?? []).includes(prediction.period),
    basis: hasBasis(fact) ? (prediction.basis ?? 'yoy') === (fact.basis ?? 'yoy') : undefined,
    region: isAboutOwnPlace(fact, regionCode) ? prediction.region_code === regionCode : undefined,
  }
}

/** Only what is compared with something has a basis. */
export const hasBasis = ({ measure }: Pick<GoldFact | Prediction, 'measure'>): boolean =>
  measure === 'growth' || measure === 'change'

/** Of other places the gold has the name only, so that their codes cannot be compared. */
export const isAboutOwnPlace = ({ region }: GoldFact, regionCode: string | undefined): boolean =>
  regionCode !== undefined && (region ?? '') === ''

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
  if ((fact.value2 ?? '') === '') return true
  return isClose(
    toNumber(fact.value2 ?? '') * wanted.factor,
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

/** Whether one of the record's names is one of those that count as right. */
const isNamed = ({ indicator, alt = [] }: GoldFact, prediction: Prediction): boolean =>
  [indicator, ...alt].some((name) =>
    [prediction.indicator, prediction.indicator_text].some((given) => isSameIndicator(name, given)),
  )
