import { parse, CsvError } from 'csv-parse/sync'
import { damaged } from '../../errors.ts'
import type { Cell } from './grid.ts'
import { createPage } from './page.ts'
import { setTable } from './sheet.ts'

const DELIMITERS = [',', '\t', ';'] as const
const SNIFFED = 4096

/** @throws {ReportsError} If a quotation mark is never closed. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const head = text.slice(0, SNIFFED)
  const counts = DELIMITERS.map((sign) => head.split(sign).length)
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
  try {
    return parse(text, {
      delimiter,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
    })
  } catch (cause) {
    throw cause instanceof CsvError ? damaged('CSV', cause) : cause
  }
}

/** A line for each row; see `setTable`. */
export const convertCsv = (text: string): string => {
  const page = createPage()
  setTable(
    page,
    readCsv(text).map((row) => row.map(toCell)),
  )
  return page.text()
}

const toCell = (text: string): Cell => ({ text: text.trim(), columnSpan: 1, rowSpan: 1 })
