/** What other programs may import. */
export { ReportsError } from './errors.ts'
export type { Issue } from './issues.ts'
export { layouts, longColumns, wideColumns, type Layout } from './model/columns.ts'
export type { SourceFile } from './model/document.ts'
export type { Extraction, LedgerLine } from './model/extraction.ts'
export type { LongRecord, WideRow } from './model/record.ts'
export { extract } from './pipeline.ts'
export { toWide } from './write/wide.ts'
