import type { QuantityMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { Column } from './table-columns.ts'
import type { Layout, Row, RowLabel } from './table-layout.ts'
import type { TableView } from './table-words.ts'

/** One figure of a table and all that may tell what it is. */
export interface TableFigure {
  readonly view: TableView
  readonly layout: Layout
  readonly row: Row
  readonly column: Column
  readonly label: RowLabel | undefined
  readonly cell: Span
  readonly mention: QuantityMention
}
