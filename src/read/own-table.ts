import { ledgerColumns, longColumns, rejectColumns, wideColumns } from '../model/columns.ts'
import type { Format } from './formats.ts'

const SNIFFED = 4096
/** So many first columns tell a table apart from any other. */
const TELLING = 4

const heads: readonly (readonly string[])[] = [
  longColumns,
  wideColumns,
  ledgerColumns,
  rejectColumns,
].map((columns) => columns.slice(0, TELLING))

/**
 * Whether a file is a table that this program has written. Such tables come to lie in the folders
 * that they were made of, and their figures would be read as figures of a report.
 */
export function isOwnTable(format: Format, bytes: Uint8Array): boolean {
  if (format !== 'csv' && format !== 'ndjson') return false
  const head = new TextDecoder().decode(bytes.subarray(0, SNIFFED))
  if (format === 'csv') return heads.some((columns) => head.startsWith(`${columns.join(',')},`))
  const keys = [...head.matchAll(/(?:^\{|,)"(\w+)":/gu)].slice(0, TELLING).map(([, key]) => key)
  return heads.some((columns) => columns.every((column, index) => keys[index] === column))
}

/** As `isOwnTable`, of the text that was taken from a spreadsheet. */
export const isOwnSheet = (text: string): boolean =>
  heads.some((columns) => text.startsWith(`${columns.join('\t')}\t`))
