import type { Issue } from '../issues.ts'
import { ledgerColumns, longColumns, wideColumns, type Layout } from '../model/columns.ts'
import type { Extraction } from '../model/extraction.ts'
import {
  isTextFormat,
  toWide,
  writers,
  type Format,
  type Piece,
  type Row,
  type TextFormat,
} from '../write/index.ts'
import { mergeLedger } from '../write/ledger.ts'

/** How rows are to be written. Plain data, as it is sent to threads. */
export interface Rendering {
  readonly layout: Layout
  readonly format: Format
  /** Undefined if no ledger is wanted. */
  readonly ledgerFormat: TextFormat | undefined
}

/** Rows as text, or as they are where the format needs them one after the other in one place. */
export type Content = { readonly pieces: Iterable<Piece> } | { readonly rows: readonly Row[] }

/** What a document gives, ready to be written, and what there is to count and to tell. */
export interface Rendered {
  readonly data: Content
  /** Pieces as of `Writer.rows`. */
  readonly ledger: Iterable<Piece>
  readonly records: number
  readonly rows: number
  /** Numbers of the ledger, and those of them that measure nothing; nought without a ledger. */
  readonly numbers: number
  readonly rejections: number
  readonly issues: readonly Issue[]
}

export const columnsOf = (layout: Layout): readonly string[] =>
  layout === 'long' ? longColumns : wideColumns

/** @returns What turns extractions into text, lazily: a large one need not be text all at once. */
export function createRenderer({
  layout,
  format,
  ledgerFormat,
}: Rendering): (extraction: Extraction) => Rendered {
  const data = isTextFormat(format) ? writers[format](columnsOf(layout)) : undefined
  const ledger = ledgerFormat && writers[ledgerFormat](ledgerColumns)
  return (extraction) => {
    const { records, issues } = extraction
    const rows: readonly Row[] = layout === 'long' ? records : toWide(records)
    const lines = ledger && mergeLedger(extraction)
    return {
      data: data === undefined ? { rows } : { pieces: data.rows(rows) },
      ledger: ledger === undefined ? [] : ledger.rows(lines ?? []),
      records: records.length,
      rows: rows.length,
      numbers: lines?.length ?? 0,
      rejections: lines === undefined ? 0 : extraction.rejections.length,
      issues,
    }
  }
}
