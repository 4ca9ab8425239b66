import { stringify } from 'csv-stringify/sync'
import { decimalColumns } from '../model/columns.ts'
import { decimalCell, textCell } from './cells.ts'
import { PIECE, type Cell, type CreateWriter, type Row } from './writer.ts'

/** Excel reads a CSV as UTF-8 only if it begins with this. */
export const byteOrderMark = '\ufeff'

const cellOf = (value: Cell | undefined, isDecimal: boolean): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  return isDecimal ? decimalCell(value) : textCell(value)
}

/** CSV as in RFC 4180, but for lines that end in a line feed alone. An empty cell is null or no text. */
export const createCsv: CreateWriter<string> = (columns) => {
  const isDecimal = columns.map((column) => decimalColumns.has(column))
  return {
    head: stringify([[...columns]]),
    separator: '',
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        yield toLines(rows.slice(from, from + PIECE), columns, isDecimal)
      }
    },
    foot: () => '',
  }
}

function toCells(row: Row, columns: readonly string[], isDecimal: readonly boolean[]): string[] {
  const cells: string[] = []
  for (let at = 0; at < columns.length; at++) {
    cells.push(cellOf(row[columns[at]!], isDecimal[at] === true))
  }
  return cells
}

/** Ends no line elsewhere, as no cell has one: see `textCell`. */
const NUL = '\0'

/**
 * Most rows need no quotes; joining those takes a third of the time. Loops, since functions made anew for each piece would be
 * compiled anew as well.
 */
function toLines(
  rows: readonly Row[],
  columns: readonly string[],
  isDecimal: readonly boolean[],
): string {
  const lines: string[] = []
  const needy: string[][] = []
  const places: number[] = []
  for (const row of rows) {
    const cells = toCells(row, columns, isDecimal)
    const line = cells.join(',')
    if (needsQuotes(line, cells.length)) {
      needy.push(cells)
      places.push(lines.length)
    }
    lines.push(line)
  }
  if (needy.length > 0) {
    const quoted = stringify(needy, {
      record_delimiter: NUL,
      quote_record_delimiter: true,
    }).split(NUL)
    for (let next = 0; next < places.length; next++) lines[places[next]!] = quoted[next]!
  }
  return `${lines.join('\n')}\n`
}

const needsQuotes = (line: string, cells: number): boolean => {
  if (line.includes('"') || line.includes('\n') || line.includes('\r')) return true
  let commas = 0
  for (let at = line.indexOf(','); at !== -1; at = line.indexOf(',', at + 1)) commas += 1
  return commas >= cells
}
