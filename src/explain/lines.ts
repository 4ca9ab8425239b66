import type { Issue } from '../issues.ts'
import { lineEndOf, type SourceFile } from '../model/document.ts'
import type { Alternative, Explanation, LedgerLine } from '../model/extraction.ts'
import type { LongRecord } from '../model/record.ts'

/** What became of one number of the file. Offsets are those of the record or rejection. */
export type Verdict = { readonly start: number; readonly end: number; readonly quote: string } & (
  | {
      readonly kind: 'record'
      readonly record: LongRecord
      /** Names that lost, the most preferred first. */
      readonly alternatives: readonly Alternative[]
      readonly issues: readonly Issue[]
    }
  | { readonly kind: 'rejected'; readonly rejection: LedgerLine }
)

/** A stretch of a line that belongs to a number: half-open, in UTF-16 code units of the line's text. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly verdict: Verdict
}

/** A line of the file without its line end. */
export interface ExplainedLine {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
  /** In order; they do not overlap. A number that is broken over lines has a mark on each. */
  readonly marks: readonly Mark[]
  /** Numbers that start on the line, in order. */
  readonly verdicts: readonly Verdict[]
}

/** First and last line wanted, both counted from 1. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** How many lines a file has; what follows the last line end is a line if there is anything. */
export function countLines(text: string): number {
  const end = lineEndOf(text)
  let count = text === '' || text.endsWith(end) ? 0 : 1
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) count += 1
  return count
}

/** The lines of a file one after the other, each with what became of its numbers. */
export function* explainLines(
  { text }: SourceFile,
  explanation: Explanation,
  range: LineRange,
): Generator<ExplainedLine> {
  const verdicts = verdictsOf(explanation)
  const lineEnd = lineEndOf(text)
  let next = 0
  let open: Verdict[] = []
  let from = 0
  let offset = 0
  for (let number = 1; from < text.length && number <= range.last; number += 1) {
    const found = text.indexOf(lineEnd, from)
    const to = found === -1 ? text.length : found + 1
    const whole = text.slice(from, to)
    const line = toLine(whole, offset)
    const starting: Verdict[] = []
    for (let verdict = verdicts[next]; verdict !== undefined; verdict = verdicts[next]) {
      if (verdict.start >= line.end) break
      starting.push(verdict)
      next += 1
    }
    if (number >= range.first) {
      yield {
        number,
        text: withoutLineEnd(whole),
        marks: marksOf(line, [...open, ...starting]),
        verdicts: starting,
      }
    }
    open = [...open, ...starting].filter(({ end }) => end > line.end)
    from = to
    offset = line.end
  }
}

function verdictsOf({ records, rejections, alternatives, issues }: Explanation): Verdict[] {
  const alternativesOf = groupBy(alternatives, ({ record_id }) => record_id)
  const issuesAt = groupBy(issues, ({ span }) => span?.start)
  const kept = records.map((record): Verdict => {
    const { id, start, end, quote } = record
    const about = issuesAt.get(start)?.filter(({ span }) => span?.end === end) ?? []
    const others = alternativesOf.get(id) ?? []
    return { kind: 'record', start, end, quote, record, alternatives: others, issues: about }
  })
  const rejected = rejections.map((rejection): Verdict => {
    const { start, end, quote } = rejection
    return { kind: 'rejected', start, end, quote, rejection }
  })
  return [...kept, ...rejected].sort((one, other) => one.start - other.start || one.end - other.end)
}

function groupBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return groups
}

/** A line with its place in the file, in code points, and the way from these to its code units. */
interface PlacedLine {
  readonly end: number
  readonly toUnit: (offset: number) => number
}

const SURROGATE = /[\ud800-\udbff]/

function toLine(whole: string, offset: number): PlacedLine {
  const within = (unit: number): number => Math.max(0, Math.min(whole.length, unit))
  if (!SURROGATE.test(whole)) {
    return { end: offset + whole.length, toUnit: (at) => within(at - offset) }
  }
  const units = [0]
  for (const character of whole) units.push((units.at(-1) ?? 0) + character.length)
  return {
    end: offset + units.length - 1,
    toUnit: (at) => within(at <= offset ? 0 : (units[at - offset] ?? whole.length)),
  }
}

function marksOf({ toUnit }: PlacedLine, verdicts: readonly Verdict[]): Mark[] {
  const marks: Mark[] = []
  let free = 0
  for (const verdict of verdicts) {
    const start = Math.max(free, toUnit(verdict.start))
    const end = toUnit(verdict.end)
    if (end <= start) continue
    marks.push({ start, end, verdict })
    free = end
  }
  return marks
}

function withoutLineEnd(line: string): string {
  let end = line.length
  while (line[end - 1] === '\n' || line[end - 1] === '\r') end -= 1
  return line.slice(0, end)
}
