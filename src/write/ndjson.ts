import { decimalColumns } from '../model/columns.ts'
import { decimalToken } from './cells.ts'
import { PIECE, type CreateWriter, type Row } from './writer.ts'

/**
 * Writes a row as a JSON object on one line. `JSON.stringify` would pass a decimal through a double
 * and lose its digits, so numbers are written from their text.
 */
export function createObjectWriter(columns: readonly string[]): (row: Row) => string {
  const fields = columns.map((column, index) => ({
    column,
    isDecimal: decimalColumns.has(column),
    prefix: `${index === 0 ? '{' : ','}${JSON.stringify(column)}:`,
  }))
  return (row) => {
    let text = ''
    for (const { column, isDecimal, prefix } of fields) {
      const value = row[column]
      text += prefix
      text +=
        isDecimal && typeof value === 'string' ? decimalToken(value) : JSON.stringify(value ?? null)
    }
    return `${text}}`
  }
}

/** One JSON object on each line. */
export const createNdjson: CreateWriter = (columns) => {
  const toObject = createObjectWriter(columns)
  return {
    head: '',
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        yield rows
          .slice(from, from + PIECE)
          .map((row) => `${toObject(row)}\n`)
          .join('')
      }
    },
    foot: '',
  }
}
