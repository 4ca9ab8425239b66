import { decimalColumns } from '../model/columns.ts'
import { decimalToken } from './cells.ts'
import { PIECE, type Cell, type CreateWriter, type Row } from './writer.ts'

/**
 * Writes a row as a JSON object on one line. `JSON.stringify` would pass a decimal through a double
 * and lose its digits, so numbers are written from their text. Rows repeat much of the row before
 * them, such as the sentence, so each field is kept as it was last written.
 */
export function createObjectWriter(columns: readonly string[]): (row: Row) => string {
  const prefixes = columns.map(
    (column, index) => `${index === 0 ? '{' : ','}${JSON.stringify(column)}:`,
  )
  const isDecimal = columns.map((column) => decimalColumns.has(column))
  const values: (Cell | undefined)[] = columns.map(() => undefined)
  const fields = prefixes.map((prefix) => `${prefix}null`)
  return (row) => {
    let object = ''
    for (let index = 0; index < columns.length; index++) {
      const value = row[columns[index] as string]
      if (value !== values[index]) {
        values[index] = value
        fields[index] =
          (prefixes[index] as string) +
          (isDecimal[index] === true && typeof value === 'string'
            ? decimalToken(value)
            : toToken(value))
      }
      object += fields[index] as string
    }
    return `${object}}`
  }
}

/** What stands in JSON otherwise than in the text; halves of surrogate pairs, too, where they stand alone. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

const toToken = (value: Cell | undefined): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string' && !ESCAPED.test(value)) return `"${value}"`
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : JSON.stringify(value)
}

/** One JSON object on each line. */
export const createNdjson: CreateWriter<string> = (columns) => {
  const toObject = createObjectWriter(columns)
  return {
    head: '',
    separator: '',
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        let piece = ''
        for (const row of rows.slice(from, from + PIECE)) piece += `${toObject(row)}\n`
        yield piece
      }
    },
    foot: () => '',
  }
}
