import type { RejectionReason } from '../model/observation.ts'
import type { LongRecord } from '../model/record.ts'
import type { Verdict } from './lines.ts'
import type { Paint } from './paint.ts'
import { piece, type Piece } from './wrap.ts'

const bounds = { exact: '', about: 'about ', at_least: 'at least ', at_most: 'at most ' } as const

/**
 * What a record says, in the order in which one checks it.
 *
 * @param ownRegion Full name of the document's own place, which is not repeated at each number.
 */
export function recordNote(record: LongRecord, ownRegion: string | undefined): readonly Piece[] {
  const { indicator, indicator_text, measure, region, status, confidence, rule } = record
  return joined(' ·', [
    [
      piece(indicator === '' ? 'no indicator' : indicator, 'strong'),
      ...(indicator === indicator_text ? [] : [piece(` (${indicator_text})`, 'faint')]),
    ],
    [piece(`${measure} `, measure), piece(valueOf(record), 'plain', true)],
    [piece(`${periodOf(record)} ${status}`, 'plain', true)],
    ...(region === (ownRegion ?? null) ? [] : [[piece(region ?? 'no region')]]),
    [piece(`${confidence.toFixed(2)} by ${rule}`, 'faint', true)],
  ])
}

/** Names that lost against the record's, if there are any. */
export function alternativesNote({
  alternatives,
}: Extract<Verdict, { kind: 'record' }>): readonly Piece[] {
  if (alternatives.length === 0) return []
  const names = alternatives.map(({ indicator_text, rule }) => [
    piece(indicator_text),
    piece(' '),
    piece(`by ${rule}`, 'faint', true),
  ])
  return [piece('rather than ', 'faint'), ...joined(',', names)]
}

/** Numbers that measure nothing, those with one reason and rule together. */
export function rejectionsNote(
  rejected: readonly Extract<Verdict, { kind: 'rejected' }>[],
  paint: Paint,
): readonly Piece[] {
  const marks = new Map<string, Piece[]>()
  for (const verdict of rejected) {
    const { reason, rule } = verdict.rejection
    const why = whyOf(reason, rule)
    const alike = marks.get(why) ?? []
    alike.push(paint.mark(toOneLine(verdict.quote), verdict), piece(' '))
    marks.set(why, alike)
  }
  return joined(
    ',',
    [...marks].map(([why, alike]) => [...alike, piece(why, 'faint', true)]),
  )
}

const whyOf = (reason: RejectionReason | null, rule: string): string =>
  reason === rule ? rule : `${reason ?? ''} by ${rule}`

/** A quotation may be broken over lines, its note is not. */
export const toOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

const joined = (mark: string, parts: readonly (readonly Piece[])[]): readonly Piece[] =>
  parts.flatMap((part, index) =>
    index === 0 ? part : [piece(mark, 'faint', true), piece(' '), ...part],
  )

function valueOf({ measure, bound, value, value_max, unit, basis, of }: LongRecord): string {
  const amount = value_max === null ? value : `${value} to ${value_max}`
  const withUnit = measure === 'rank' || unit === '' ? amount : `${amount} ${unit}`
  const whole = of === null ? '' : ` of ${of}`
  return `${bounds[bound]}${withUnit}${basis === null ? '' : ` ${basis}`}${whole}`
}

/** A period that the sentence does not state stands in brackets. */
const periodOf = ({ period, period_origin }: LongRecord): string => {
  if (period === null) return 'no period,'
  return period_origin === 'stated' ? period : `(${period})`
}
