import type { Extraction, LedgerLine } from '../model/extraction.ts'
import type { LongRecord } from '../model/record.ts'
import type { Row } from './writer.ts'

/** Every number of a document in the order of the text, whatever became of it. */
export function mergeLedger({ records, rejections }: Extraction): readonly Row[] {
  const lines: LedgerLine[] = records.map(toLedgerLine)
  return [...lines, ...rejections]
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .map((line) => ({ ...line }))
}

const toLedgerLine = ({ source, start, end, line, quote, rule, id }: LongRecord): LedgerLine => ({
  source,
  start,
  end,
  line,
  quote,
  verdict: 'record',
  reason: null,
  rule,
  record_id: id,
})
