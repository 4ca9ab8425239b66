import type { Document } from '../model/document.ts'
import type { LedgerLine } from '../model/extraction.ts'
import type { Rejection } from '../model/observation.ts'

/** Rejections in the order of the file, with its own characters. */
export function toLedger(rejections: readonly Rejection[], document: Document): LedgerLine[] {
  const { map, source } = document
  return rejections
    .map((rejection): LedgerLine => {
      const { start, end } = map.sourceSpan(rejection)
      return {
        source: source.path,
        start,
        end,
        line: map.line(rejection.start),
        quote: map.quote(rejection),
        verdict: 'rejected',
        reason: rejection.reason,
        rule: rejection.rule,
        record_id: null,
      }
    })
    .sort((a, b) => a.start - b.start)
}
