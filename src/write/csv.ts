import { stringify } from 'csv-stringify/sync'
import { decimalCell, textCell } from './cells.ts'
import { RowBytes } from './row-bytes.ts'
import { PIECE, type CreateWriter } from './writer.ts'

/** Excel reads a CSV as UTF-8 only if it begins with this. */
export const byteOrderMark = '\ufeff'

/** CSV as in RFC 4180, but for lines that end in a line feed alone. An empty cell is null or no text. */
export const createCsv: CreateWriter = (columns) => {
  const lines = new LineBytes(columns)
  return {
    head: stringify([[...columns]]),
    separator: '',
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        const to = Math.min(from + PIECE, rows.length)
        for (let at = from; at < to; at++) lines.add(rows[at]!)
        yield lines.take()
      }
    },
    foot: () => '',
  }
}

/** What a cell may hold only between quotes. */
const QUOTED = /[",\n\r]/

/** Writes rows as lines of cells with commas between them. */
class LineBytes extends RowBytes {
  constructor(columns: readonly string[]) {
    super(columns, {
      openings: columns.map((_, index) => (index === 0 ? '' : ',')),
      none: '',
      after: '\n',
    })
  }

  protected override addNumber(value: number): void {
    this.addAscii(String(value))
  }

  protected override addDecimal(text: string): void {
    this.addAscii(decimalCell(text))
  }

  protected override addText(text: string): void {
    const cell = textCell(text)
    this.addPlain(QUOTED.test(cell) ? quotedCell(cell) : cell)
  }
}

const quotedCell = (cell: string): string => stringify([[cell]], { eof: false })
