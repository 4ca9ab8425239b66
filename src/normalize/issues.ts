import { indicatorByCode } from '../lexicon/indicators.ts'
import type { Dimension } from '../lexicon/units.ts'
import type { LongRecord } from '../model/record.ts'
import { type SourceSpan, sourceSpan } from '../model/span.ts'
import { readUnit } from './scale.ts'
import { unitMeant } from './unit-meant.ts'

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

/**
 * What the unit of a figure may measure, by what the indicator does: output is given in tonnes, litres or pieces as it
 * suits, firms in 家 or 户. A dimension that is not here is not checked.
 */
const fitting: Readonly<Partial<Record<Dimension, readonly Dimension[]>>> = {
  money: ['money'],
  ratio: ['ratio', 'points'],
  points: ['ratio', 'points'],
  area: ['area'],
  time: ['time'],
  mass: ['mass', 'volume', 'count'],
  volume: ['mass', 'volume', 'count'],
  length: ['length', 'count'],
  count: ['count', 'person', 'transport', 'length'],
  person: ['count', 'person', 'transport'],
  transport: ['count', 'person', 'transport', 'mass'],
  energy: ['energy', 'mass', 'volume'],
  power: ['power', 'count'],
}

/** A level, or a change of it; the change of a growth or a share is in percentage points, whatever grew. */
function oddDimension(record: LongRecord): RecordIssue | undefined {
  const { measure, indicator_code } = record
  if ((measure !== 'level' && measure !== 'change') || indicator_code === null) return undefined
  const indicator = indicatorByCode(indicator_code)
  if (indicator === undefined) return undefined
  const found = readUnit(unitMeant(record.unit, measure, indicator))?.dimension
  if (found === undefined || found === 'number' || fitting[found] === undefined) return undefined
  const { dimension, also = [] } = indicator
  const inPoints: readonly Dimension[] = measure === 'change' ? ['ratio'] : []
  const fits = [dimension, ...also, ...inPoints].flatMap((one) => fitting[one] ?? [found])
  if (fits.includes(found)) return undefined
  return about(
    record,
    'dimension-odd',
    `${record.indicator} is measured as ${[dimension, ...also].join(' or ')}, ` +
      `but ${record.value}${record.unit} is ${found}`,
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

/** A level, its own growth and last year's level, all stated in one text, that do not fit. */
function growthsThatDisagree(records: readonly LongRecord[]): ReadonlyMap<LongRecord, RecordIssue> {
  const levels = new Map<string, LongRecord[]>()
  const ownLevels = new Map<string, LongRecord>()
  for (const record of records) {
    if (record.measure !== 'level' || record.bound !== 'exact') continue
    const key = seriesKey(record, 0)
    if (key === undefined || Number(record.value_base) <= 0) continue
    const known = levels.get(key)
    if (known === undefined) levels.set(key, [record])
    else known.push(record)
    const own = `${record.group}\t${record.status}\t${key}`
    if (!ownLevels.has(own)) ownLevels.set(own, record)
  }
  const issues = new Map<LongRecord, RecordIssue>()
  for (const record of records) {
    if (record.measure !== 'growth' || record.basis !== 'yoy' || record.bound !== 'exact') continue
    if (record.unit_base !== 'percent') continue
    const now = ownLevels.get(`${record.group}\t${record.status}\t${seriesKey(record, 0) ?? ''}`)
    if (now === undefined) continue
    const [before, ...others] = (levels.get(seriesKey(record, -1) ?? '') ?? []).filter(
      ({ unit_base, status }) => unit_base === now.unit_base && status !== 'target',
    )
    if (before === undefined) continue
    const stated = Number(record.value_base)
    // A text may give last year's level in two definitions; one of them is enough.
    const disagrees = [before, ...others].every(
      (level) => Math.abs(impliedGrowth(level, now) - stated) > toleranceFor(record),
    )
    if (!disagrees) continue
    issues.set(
      record,
      about(
        record,
        'growth-disagrees',
        `${record.indicator} is said to grow by ${record.value}%, but from ${before.value}${before.unit} to ` +
          `${now.value}${now.unit} it grows by ${impliedGrowth(before, now).toFixed(1)}%`,
      ),
    )
  }
  return issues
}

const impliedGrowth = (before: LongRecord, now: LongRecord): number =>
  (Number(now.value_base) / Number(before.value_base) - 1) * 100

function toleranceFor({ indicator_code }: LongRecord): number {
  const real =
    indicator_code?.startsWith('gdp') === true ||
    indicator_code?.endsWith('value_added') === true ||
    indicator_code?.startsWith('income') === true
  return real ? TOLERANCE_AT_CONSTANT_PRICES : TOLERANCE
}

/** One indicator of one place in the same part of the year (2017, 2017-H1), `years` later; only known indicators. */
function seriesKey(record: LongRecord, years: number): string | undefined {
  const { indicator_code, period, region, value_base } = record
  if (indicator_code === null || period === null || value_base === null) return undefined
  if (period.includes('/')) return undefined
  return `${indicator_code}\t${region ?? ''}\t${Number(period.slice(0, 4)) + years}${period.slice(4)}`
}
