import { indicatorByCode } from '../lexicon/indicators.ts'
import type { Dimension } from '../lexicon/units.ts'
import type { LongRecord } from '../model/record.ts'
import { type SourceSpan, sourceSpan } from '../model/span.ts'
import { readUnit } from './scale.ts'

/** A remark about a record that reads oddly. The record stays as the document has it. */
export interface RecordIssue {
  readonly code: 'dimension-odd' | 'share-over-whole' | 'growth-huge' | 'growth-disagrees'
  readonly message: string
  readonly path: string
  readonly line: number
  readonly span: SourceSpan
}

/** Looks at the records of one document for what cannot be or does not agree; in the order of the records. */
export function checkRecords(records: readonly LongRecord[]): RecordIssue[] {
  const disagreements = growthsThatDisagree(records)
  const issues: RecordIssue[] = []
  const add = (issue: RecordIssue | undefined): void => {
    if (issue !== undefined) issues.push(issue)
  }
  for (const record of records) {
    add(oddDimension(record))
    add(shareOverWhole(record))
    add(hugeGrowth(record))
    add(disagreements.get(record))
  }
  return issues
}

const about = (
  { source, line, start, end }: LongRecord,
  code: RecordIssue['code'],
  message: string,
): RecordIssue => ({ code, message, path: source, line, span: sourceSpan(start, end) })

/** Output is given in tonnes, litres or pieces as it suits, so only what can never stand for another is told apart. */
const families: Readonly<Partial<Record<Dimension, string>>> = {
  money: 'money',
  ratio: 'ratio',
  points: 'ratio',
  area: 'area',
  time: 'time',
  mass: 'things',
  volume: 'things',
  length: 'things',
  count: 'things',
  person: 'things',
  transport: 'things',
  energy: 'things',
  power: 'things',
}

function oddDimension(record: LongRecord): RecordIssue | undefined {
  if (record.measure !== 'level' || record.indicator_code === null) return undefined
  const expected = indicatorByCode(record.indicator_code)?.dimension
  const found = readUnit(record.unit)?.dimension
  if (expected === undefined || found === undefined || found === 'number') return undefined
  const [one, other] = [families[expected], families[found]]
  if (one === undefined || other === undefined || one === other) return undefined
  return about(
    record,
    'dimension-odd',
    `${record.indicator} is measured as ${expected}, but ${record.value}${record.unit} is ${found}`,
  )
}

function shareOverWhole(record: LongRecord): RecordIssue | undefined {
  const { measure, unit_base, value_base } = record
  if (measure !== 'share' || value_base === null) return undefined
  const whole = unit_base === 'percent' ? 100 : unit_base === 'ratio' ? 1 : undefined
  if (whole === undefined || Number(value_base) <= whole) return undefined
  return about(
    record,
    'share-over-whole',
    `a share of ${record.value}${record.unit} is more than the whole`,
  )
}

const HUGE_GROWTH = 1000

function hugeGrowth(record: LongRecord): RecordIssue | undefined {
  const { measure, unit_base, value_base } = record
  if (measure !== 'growth' || unit_base !== 'percent') return undefined
  if (Math.abs(Number(value_base)) <= HUGE_GROWTH) return undefined
  return about(
    record,
    'growth-huge',
    `${record.indicator} grows by ${record.value}${record.unit}; is it a level?`,
  )
}

/** Percentage points by which a growth may differ from that of the two levels. */
const TOLERANCE = 5
/** Value added grows at constant prices, levels are at the prices of their year. */
const TOLERANCE_AT_CONSTANT_PRICES = 20

/** A level, last year's level and the growth between them, all stated in one text, that do not fit. */
function growthsThatDisagree(records: readonly LongRecord[]): ReadonlyMap<LongRecord, RecordIssue> {
  const levels = new Map<string, LongRecord>()
  for (const record of records) {
    if (record.measure !== 'level' || record.bound !== 'exact') continue
    const key = seriesKey(record, 0)
    if (key !== undefined && !levels.has(key)) levels.set(key, record)
  }
  const issues = new Map<LongRecord, RecordIssue>()
  for (const record of records) {
    if (record.measure !== 'growth' || record.basis !== 'yoy' || record.bound !== 'exact') continue
    if (record.unit_base !== 'percent') continue
    const now = levels.get(seriesKey(record, 0) ?? '')
    const before = now && levels.get(seriesKey(record, -1) ?? '')
    if (now === undefined || before === undefined || now.unit_base !== before.unit_base) continue
    const base = Number(before.value_base)
    if (base <= 0) continue
    const implied = (Number(now.value_base) / base - 1) * 100
    const stated = Number(record.value_base)
    if (Math.abs(implied - stated) <= toleranceFor(record)) continue
    issues.set(
      record,
      about(
        record,
        'growth-disagrees',
        `${record.indicator} is said to grow by ${record.value}%, but from ${before.value}${before.unit} to ` +
          `${now.value}${now.unit} it grows by ${implied.toFixed(1)}%`,
      ),
    )
  }
  return issues
}

function toleranceFor({ indicator_code }: LongRecord): number {
  const real =
    indicator_code?.startsWith('gdp') === true ||
    indicator_code?.endsWith('value_added') === true ||
    indicator_code?.startsWith('income') === true
  return real ? TOLERANCE_AT_CONSTANT_PRICES : TOLERANCE
}

/** One indicator of one place in one year, `years` later; only known indicators, years as a whole and what was reached. */
function seriesKey(record: LongRecord, years: number): string | undefined {
  const { indicator_code, period, region, status, value_base } = record
  if (indicator_code === null || period === null || status !== 'actual') return undefined
  if (value_base === null || period.length !== 4 || !/^\d{4}$/u.test(period)) return undefined
  return `${indicator_code}\t${region ?? ''}\t${Number(period) + years}`
}
