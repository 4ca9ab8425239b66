import { decimalToken } from './cells.ts'
import { RowBytes } from './row-bytes.ts'
import type { Row } from './writer.ts'

/** What stands in JSON otherwise than in the text; halves of surrogate pairs, too, where they stand alone. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

/**
 * Writes rows as JSON objects in UTF-8. `JSON.stringify` would pass a decimal through a double and lose its digits, so
 * numbers are written from their text.
 */
export class ObjectBytes extends RowBytes {
  /**
   * @param before What stands before each object.
   * @param after What stands behind it.
   */
  constructor(columns: readonly string[], before = '', after = '') {
    super(columns, {
      openings: columns.map(
        (column, index) => `${index === 0 ? `${before}{` : ','}${JSON.stringify(column)}:`,
      ),
      none: 'null',
      after: `}${after}`,
    })
  }

  protected override addNumber(value: number): void {
    this.addAscii(Number.isFinite(value) ? String(value) : 'null')
  }

  protected override addDecimal(text: string): void {
    this.addAscii(decimalToken(text))
  }

  protected override addText(text: string): void {
    if (ESCAPED.test(text)) {
      this.addPlain(JSON.stringify(text))
      return
    }
    this.addAscii('"')
    this.addPlain(text)
    this.addAscii('"')
  }
}

/** As text, a row at a time. */
export function createObjectWriter(columns: readonly string[]): (row: Row) => string {
  const objects = new ObjectBytes(columns)
  const decoder = new TextDecoder()
  return (row) => {
    objects.add(row)
    return decoder.decode(objects.take())
  }
}
