import { indicatorByCode } from '../lexicon/indicators.ts'
import type { LongRecord } from '../model/record.ts'
import { type SourceSpan, sourceSpan } from '../model/span.ts'
import { otherDimension } from './dimensions.ts'
import { growthsThatDisagree, type Series } from './growths.ts'

/** A remark about a record that reads oddly. The record stays as the document has it. */
export interface RecordIssue {
  readonly code: 'dimension-odd' | 'share-over-whole' | 'growth-huge' | 'growth-disagrees'
  readonly message: string
  readonly path: string
  readonly line: number
  readonly span: SourceSpan
}

/**
 * Looks at the records of one document for what cannot be or does not agree; in the order of the records.
 *
 * @param series Of a document that comes in stretches, the same for all of them.
 */
export function checkRecords(
  records: readonly LongRecord[],
  series: Series = new Map(),
): RecordIssue[] {
  const disagreements = growthsThatDisagree(records, series)
  const issues: RecordIssue[] = []
  for (const record of records) {
    const odd = oddityOf(record)
    if (odd !== undefined) issues.push(odd)
    const disagreement = disagreements.get(record)
    if (disagreement !== undefined) issues.push(about(record, 'growth-disagrees', disagreement))
  }
  return issues
}

/** What cannot be, whatever else the document says. */
function oddityOf(record: LongRecord): RecordIssue | undefined {
  switch (record.measure) {
    case 'level':
    case 'change':
      return oddDimension(record, record.measure)
    case 'share':
      return shareOverWhole(record)
    case 'growth':
      return hugeGrowth(record)
    default:
      return undefined
  }
}

const about = (
  { source, line, start, end }: LongRecord,
  code: RecordIssue['code'],
  message: string,
): RecordIssue => ({ code, message, path: source, line, span: sourceSpan(start, end) })

/** A level, or a change of it; the change of a growth or a share is in percentage points, whatever grew. */
function oddDimension(record: LongRecord, measure: 'level' | 'change'): RecordIssue | undefined {
  const { indicator_code } = record
  if (indicator_code === null) return undefined
  const indicator = indicatorByCode(indicator_code)
  if (indicator === undefined) return undefined
  const found = otherDimension(record.unit, measure, indicator)
  if (found === undefined) return undefined
  const { dimension, also = [] } = indicator
  return about(
    record,
    'dimension-odd',
    `${record.indicator} is measured as ${[dimension, ...also].join(' or ')}, ` +
      `but ${record.value}${record.unit} is ${found}`,
  )
}

function shareOverWhole(record: LongRecord): RecordIssue | undefined {
  const { unit_base, value_base } = record
  if (value_base === null) return undefined
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
  const { unit_base, value_base } = record
  if (unit_base !== 'percent') return undefined
  if (Math.abs(Number(value_base)) <= HUGE_GROWTH) return undefined
  return about(
    record,
    'growth-huge',
    `${record.indicator} grows by ${record.value}${record.unit}; is it a level?`,
  )
}
