import type { Span } from '../model/span.ts'
import {
  isNumber,
  isRow,
  LABEL,
  NONE,
  PART_OF_HEADER,
  WORDS_ONLY,
  wordsOf,
  YEAR,
  type TextLine,
} from './table-cells.ts'
import type { Grid } from './table-notes.ts'

const MOST_COLUMNS = 12

/**
 * A table with one cell a line: words and numbers take turns in a steady rhythm, `labels` words and then `values`
 * numbers for each row. The words before the first row are its header.
 */
export function findCellTable(
  text: string,
  lines: readonly TextLine[],
  first: number,
): Grid | undefined {
  const isCell = (line: TextLine | undefined): boolean =>
    line !== undefined &&
    !line.furniture &&
    line.end - line.start <= 24 &&
    !isRow(line) &&
    WORDS_ONLY.test(wordsOf(text, line))
  // Asked for each line: most are too long at once.
  if (!isCell(lines[first]) || isCell(lines[first - 1])) return undefined
  let end = first
  while (isCell(lines[end])) end++
  if (end - first < 6) return undefined
  const cells = lines.slice(first, end).map(({ start, end: cellEnd }) => ({ start, end: cellEnd }))
  const rhythm = findRhythm(cells.map((cell) => wordsOf(text, cell)))
  if (rhythm === undefined) return undefined
  const { words, labels, columns } = rhythm
  const before = words[0]! - labels
  const rows = headerOfCells(text, cells.slice(0, before), rhythm)
  const top = rows[0]?.[0]?.start
  const headerStart = top === undefined ? before : cells.findIndex(({ start }) => start === top)
  let index = before
  for (let row = 0; row < rhythm.rows; row++) {
    const extra = row === 0 ? 0 : words[row]! - labels
    if (extra > 1) break
    if (extra === 1) rows.push([cells[index++]!])
    rows.push(cells.slice(index, index + columns))
    index += columns
  }
  return {
    rows,
    firstLine: first + headerStart,
    lastLine: first + index - 1,
    notes: undefined,
  }
}

/** How words and numbers take turns. */
interface Rhythm {
  /** Words before each run of numbers. */
  readonly words: readonly number[]
  readonly labels: number
  readonly columns: number
  readonly rows: number
}

function findRhythm(cells: readonly string[]): Rhythm | undefined {
  const numeric = cells.map((cell) => isNumber(cell) || NONE.test(cell))
  const found = rhythmOf(numeric)
  if (!cells.some((cell) => YEAR.test(cell))) return found
  // 2016 may be a figure too.
  const withYears = rhythmOf(numeric.map((is, at) => is || /^\d{4}$/.test(cells[at]!)))
  return (withYears?.rows ?? 0) > (found?.rows ?? 0) ? withYears : found
}

function rhythmOf(numeric: readonly boolean[]): Rhythm | undefined {
  if (numeric[0] === true || numeric.filter(Boolean).length < 3) return undefined
  // Runs of words and of numbers, by their lengths.
  const words: number[] = []
  const numbers: number[] = []
  for (let index = 0; index < numeric.length;) {
    let next = index
    while (next < numeric.length && numeric[next] === numeric[index]) next++
    ;(numeric[index] === true ? numbers : words).push(next - index)
    index = next
  }
  const values = numbers[0]!
  const labels = words.slice(1, numbers.length).reduce((least, count) => Math.min(least, count), 99)
  const rowCount = numbers.findIndex((count) => count !== values)
  const rows = rowCount === -1 ? numbers.length : rowCount
  if (rows < 2 || labels > 2 || values + labels > MOST_COLUMNS) return undefined
  return { words, labels, columns: values + labels, rows }
}

/** The header's row, and the headings between it and the first row, of the cells before that. */
function headerOfCells(
  text: string,
  cells: readonly Span[],
  { labels, columns }: Rhythm,
): Span[][] {
  const before = cells.length
  const isLabel = (index: number): boolean => LABEL.test(wordsOf(text, cells[index]!))
  let label = cells.length - 1
  while (label >= 0 && !isLabel(label)) label--
  // 指标值 behind 指标名称 is a column of its own.
  while (label > 0 && isLabel(label - 1)) label--
  const whole = joinParts(text, label < 0 ? [] : cells.slice(label), columns)
  if (whole.length === columns) return [whole]
  const size = before >= columns ? columns : before >= columns - labels ? before : 0
  let start = before - size
  // A row without numbers may stand between the header and the first row.
  if (before > columns && isLabel(start - 1)) start--
  const rows = size > 0 ? [cells.slice(start, start + size)] : []
  for (const cell of cells.slice(start + size, before)) rows.push([cell])
  return rows
}

/**
 * 比上年 and 增长% on two lines are one cell, if the header has more than its columns; where it does not end in a part of a
 * cell, what is too much is a heading below it.
 */
function joinParts(text: string, cells: readonly Span[], columns: number): Span[] {
  const joined = [...cells]
  const last = cells.at(-1)
  if (last === undefined || !PART_OF_HEADER.test(wordsOf(text, last))) return joined
  for (let at = joined.length - 1; at > 0 && joined.length > columns; at--) {
    if (!PART_OF_HEADER.test(wordsOf(text, joined[at]!))) continue
    joined.splice(at - 1, 2, { start: joined[at - 1]!.start, end: joined[at]!.end })
  }
  return joined
}
