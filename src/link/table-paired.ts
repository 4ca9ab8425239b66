import type { Table } from '../model/document.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Span } from '../model/span.ts'
import { EMPTY_HEADER, type Column } from './table-columns.ts'
import { isRatio, periodOf, wordsOf, type TableView } from './table-words.ts'

/** Cells before the figures: label, unit and time. */
const LEADING = 3

/**
 * The columns of rows that give their own unit and time and have no header: a level and its change, and after them
 * perhaps the same for the year up to that time. Figures in other columns are not understood.
 */
export function readPairedColumns(view: TableView, table: Table): readonly Column[] {
  const width = usualWidth(table)
  const rows = table.rows.filter((cells) => cells.length === width)
  const understood = table.header.length > 0 ? [] : understoodOf(view, rows, width - LEADING)
  return Array.from({ length: width }, (_, at): Column => {
    const isLevel = (at - LEADING) % 2 === 0
    const ofYear = at >= LEADING + 2
    const isFigure = understood.includes(at - LEADING)
    return {
      ...EMPTY_HEADER,
      role: at === 0 ? 'label' : at === 1 ? 'unit' : isFigure ? 'value' : 'note',
      measure: isLevel ? undefined : 'change',
      basis: isLevel ? undefined : 'yoy',
      fromFirst: ofYear,
      labelAt: 0,
      unitAt: 1,
      levelAt: isLevel ? undefined : at - 1,
      isInherited: false,
      labelsArePlaces: false,
      whole: undefined,
    }
  })
}

/** The time of a row, which stands after its unit. */
export function timeOfPaired(view: TableView, cells: readonly Span[]): PeriodReading | undefined {
  const cell = cells[2]
  if (cell === undefined) return undefined
  for (const token of view.lex(cell)) {
    const period = periodOf(view, token)
    if (period !== undefined) return period
  }
  return undefined
}

/** The width of more than half of the rows; 0 if there is none. */
function usualWidth({ rows }: Table): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  for (const [width, count] of counts) if (count * 2 > rows.length) return width
  return 0
}

/** The cells of a row by column; those of a row with more or fewer figures than others are in none. */
export function placePaired(
  cells: readonly Span[],
  columns: readonly Column[],
): readonly (Span | undefined)[] {
  if (cells.length === columns.length) return cells
  const none = columns.slice(LEADING).map(() => undefined)
  return [...cells.slice(0, LEADING), ...none, ...cells.slice(LEADING)]
}

/** Places of the columns, counted from the first figure, whose figures are understood. */
function understoodOf(
  view: TableView,
  rows: readonly (readonly Span[])[],
  figures: number,
): readonly number[] {
  // Numbers beside numbers may be anything: that some are per cents of amounts makes them changes.
  const isPercent = (cell: Span | undefined): boolean =>
    cell !== undefined && /[%‰点]$/u.test(wordsOf(view, cell))
  const changes = rows.flatMap((cells) => [cells[LEADING + 1], cells[LEADING + 3]])
  const levels = rows.flatMap((cells) => [cells[LEADING], cells[LEADING + 2]])
  if (levels.some(isPercent)) return []
  if (figures === 1) return [0]
  if (!changes.some(isPercent)) return []
  const parts = rows.map((cells) => partOf(timeOfPaired(view, cells)))
  // Without the year so far beside it a month may be set against the one before.
  if (figures === 2) return parts.every((part) => part === undefined) ? [0, 1] : [0]
  const areParts = figures === 4 && parts.every((part) => part !== undefined)
  return areParts && addsUp(view, rows, parts) ? [0, 1, 2, 3] : []
}

const partOf = (period: PeriodReading | undefined): string | undefined =>
  period?.kind === 'point' ? period.part : undefined

/** How much more than its last month or quarter the year so far has at least. */
const MORE = 1.3

/** Whether most amounts of the second pair are those of the year up to the time of the first. */
function addsUp(
  view: TableView,
  rows: readonly (readonly Span[])[],
  parts: readonly (string | undefined)[],
): boolean {
  let more = 0
  let others = 0
  rows.forEach((cells, at) => {
    const unit = cells[1]
    if (unit === undefined || isRatio(wordsOf(view, unit))) return
    const [one, sum] = [cells[LEADING], cells[LEADING + 2]].map((cell) => numberOf(view, cell))
    if (one === undefined || sum === undefined) return
    const isFirst = parts[at] === '01' || parts[at] === 'Q1'
    if (isFirst ? sum === one : sum > one * MORE) more++
    else others++
  })
  return more > others
}

function numberOf(view: TableView, cell: Span | undefined): number | undefined {
  const number =
    cell === undefined ? Number.NaN : Number(wordsOf(view, cell).replaceAll(/[ ,]/gu, ''))
  return Number.isNaN(number) ? undefined : number
}
