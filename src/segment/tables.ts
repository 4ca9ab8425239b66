import type { Table } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { findCellTable } from './cell-table.ts'
import { findPairedRows } from './paired-rows.ts'
import {
  isFigure,
  isFilled,
  isRow,
  mostOf,
  splitCells,
  UNIT_NOTE,
  widthOf,
  WORDS_ONLY,
  wordsOf,
  type TextLine,
} from './table-cells.ts'
import { countHeaders, headerAbove, layHeader } from './table-header.ts'
import { CAPTION, findNotes, notesWithin, type Grid } from './table-notes.ts'

/** A table with the lines of the text that it takes up, `[firstLine, lastLine]` counted from 0. */
export interface FoundTable {
  readonly table: Table
  /** Spans of the rows, header rows included, in order. */
  readonly rows: readonly Span[]
  readonly firstLine: number
  readonly lastLine: number
  /** Lines of caption and unit note above the table. */
  readonly noteLines: readonly number[]
}

/** Begins the line below a table, or the row within its bars, that explains it. */
const REMARK = /^[（(]?(?:注|备注|说明|[资数]料来源|数据来源)(?:[）)]?[：:\d]|$)/

/** A line that is nothing but the bar between two cells. */
const BAR = /^\|+$/
/** The bar that ends the line of a cell. */
const CLOSING_BAR = / ?\|$/

/** Finds tables whose rows are lines with tabs, and tables that were flattened to one cell a line. */
export function findTables(text: string, lines: readonly TextLine[]): FoundTable[] {
  if (!lines.some((line) => text.charAt(line.end - 1) === '|')) return tablesAmong(text, lines)
  const kept: TextLine[] = []
  const places: number[] = []
  for (const [place, line] of lines.entries()) {
    const words = wordsOf(text, line)
    if (BAR.test(words)) continue
    const bar = CLOSING_BAR.exec(words)?.[0].length ?? 0
    const { start, end, furniture, tabs } = line
    kept.push({ start, end: end - bar, furniture, tabs })
    places.push(place)
  }
  const placeOf = (line: number): number => places[line] ?? line
  return tablesAmong(text, kept).map(({ table, rows, firstLine, lastLine, noteLines }) => ({
    table,
    rows,
    firstLine: placeOf(firstLine),
    lastLine: placeOf(lastLine),
    noteLines: noteLines.map(placeOf),
  }))
}

function tablesAmong(text: string, lines: readonly TextLine[]): FoundTable[] {
  const tables: FoundTable[] = []
  let last: FoundTable | undefined
  for (let index = 0; index < lines.length;) {
    const paired = findPairedRows(text, lines, index, last?.table)
    if (paired !== undefined) {
      last = {
        ...paired,
        rows: paired.table.rows.map((cells) => ({
          start: cells[0]!.start,
          end: cells.at(-1)!.end,
        })),
        noteLines: [],
      }
      tables.push(last)
      index = paired.lastLine + 1
      continue
    }
    const grid = findTabTable(text, lines, index) ?? findCellTable(text, lines, index)
    const found = grid && makeTable(text, lines, grid, last === undefined ? 0 : last.lastLine + 1)
    if (found === undefined) {
      index++
      continue
    }
    last = goesOn(last, found) ? withHeaderOf(last, found) : found
    tables.push(last)
    index = found.lastLine + 1
  }
  return tables
}

/** Lines that may stand between two parts of a table: the foot and the head of a page, a row that was broken. */
const MOST_LINES_BETWEEN = 3

/** Whether rows without a header have that of the table before them. */
function goesOn(
  before: FoundTable | undefined,
  { table, firstLine }: FoundTable,
): before is FoundTable {
  return (
    before !== undefined &&
    before.table.header.length > 0 &&
    before.table.paired !== true &&
    table.header.length === 0 &&
    table.unitNote === undefined &&
    firstLine - before.lastLine - 1 <= MOST_LINES_BETWEEN &&
    widthOf(table.rows) === widthOf(before.table.rows)
  )
}

const withHeaderOf = ({ table: before }: FoundTable, found: FoundTable): FoundTable => ({
  ...found,
  noteLines: [],
  table: {
    ...found.table,
    caption: before.caption,
    unitNote: before.unitNote,
    header: before.header,
  },
})

function findTabTable(text: string, lines: readonly TextLine[], first: number): Grid | undefined {
  if (!isRow(lines[first])) return undefined
  let last = first
  const rows: Span[][] = []
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!
    if (isRow(line)) {
      const cells = splitCells(text, line)
      if (index > first && endsTable(text, cells)) break
      rows.push(cells)
      last = index
      continue
    }
    // A lone short line between two rows heads the rows below: 期末畜禽存栏; so do two.
    if (!isLone(text, line)) break
    const next = lines[index + 1]
    const below = next !== undefined && !isRow(next) && isLone(text, next) ? lines[index + 2] : next
    if (!isRow(below) || looksLikeHeader(text, below!)) break
    rows.push([{ start: line.start, end: line.end }])
  }
  const hasFigure = rows.filter((cells) => cells.some((cell) => isFigure(wordsOf(text, cell))))
  if (hasFigure.length < 1 || (hasFigure.length < 2 && rows.length < 2)) return undefined
  const { notes, count } = notesWithin(text, lines, rows, first)
  return {
    rows: align(text, rows.slice(count)),
    firstLine: first + count,
    lastLine: last,
    notes,
  }
}

const isLone = (text: string, line: TextLine): boolean => {
  const words = wordsOf(text, line)
  return !line.furniture && WORDS_ONLY.test(words) && !UNIT_NOTE.test(words)
}

/** The remark below a table, and the name of the next one. */
function endsTable(text: string, cells: readonly Span[]): boolean {
  const filled = cells.filter(isFilled)
  if (filled.length !== 1) return false
  const words = wordsOf(text, filled[0]!)
  return REMARK.test(words) || CAPTION.test(words)
}

/** A row without any figure begins the next table rather than going on this one. */
const looksLikeHeader = (text: string, line: TextLine): boolean =>
  splitCells(text, line).every((cell) => !isFigure(wordsOf(text, cell)))

/**
 * Drops the empty cells where they only pad columns: where every row then has as many cells as its header. Where
 * a figure is missing the empty cells stay, so that those after it keep their columns.
 */
function align(text: string, rows: readonly (readonly Span[])[]): (readonly Span[])[] {
  const filled = rows.map((cells) => cells.filter(isFilled))
  const hasFigure = rows.map((cells) => cells.some((cell) => isFigure(wordsOf(text, cell))))
  // A line that heads the rows below it may stand between the header and the first figure.
  const header = filled.slice(0, hasFigure.indexOf(true)).findLastIndex((cells) => cells.length > 1)
  const counts = new Set(
    filled
      .filter((_, index) => hasFigure[index] === true || index === header)
      .map((cells) => cells.length)
      .filter((count) => count > 1),
  )
  if (counts.size === 1) {
    return filled.map((cells, index) => {
      const [first] = rows[index]!
      const lacksLabel = hasFigure[index] === false && cells.length > 1 && !isFilled(first!)
      return lacksLabel ? [first!, ...cells] : cells
    })
  }
  const columns = mostOf(rows.map((cells) => cells.length))
  return rows.map((cells, index) => {
    if (filled[index]!.length === 1 && isFilled(cells[0]!)) return filled[index]!
    return filled[index]!.length === columns ? filled[index]! : cells
  })
}

/** @param floor The first line that no table before takes up. */
function makeTable(
  text: string,
  lines: readonly TextLine[],
  { rows, firstLine, lastLine, notes = findNotes(text, lines, firstLine) }: Grid,
  floor: number,
): FoundTable | undefined {
  const headers = countHeaders(text, rows)
  if (headers === rows.length) return undefined
  const { caption, unitNote, noteLines } = notes
  const body = rows.slice(headers)
  const header = layHeader(text, rows.slice(0, headers), body)
  const above =
    headers === 0 ? headerAbove(text, lines, firstLine, floor, widthOf(body)) : undefined
  const all = [...(above === undefined ? header.lines : [above.cells]), ...body]
  const table = {
    start: all[0]![0]!.start,
    end: all.at(-1)!.at(-1)!.end,
    caption: above === undefined ? caption : above.notes.caption,
    unitNote: unitNote ?? above?.notes.unitNote,
    header: above === undefined ? header.cells : [above.cells],
    rows: body,
  }
  return {
    table,
    rows: all.map((cells) => ({ start: cells[0]!.start, end: cells.at(-1)!.end })),
    firstLine: above?.firstLine ?? firstLine,
    lastLine,
    noteLines: above?.notes.noteLines ?? noteLines,
  }
}
