import { decimalColumns } from '../model/columns.ts'
import { decimalToken } from './cells.ts'
import type { Cell, Row } from './writer.ts'

/** Bytes for the rows of a piece. */
const ROOM = 96 * 1024
/** Bytes that a code unit takes at most, as \u0001 does. */
const WIDEST = 6
/** So few bytes are copied faster one by one. */
const FEW = 32
const QUOTE = 0x22
/** What stands in JSON otherwise than in the text; halves of surrogate pairs, too, where they stand alone. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

/**
 * Writes rows as JSON objects in UTF-8. `JSON.stringify` would pass a decimal through a double and lose its digits, so
 * numbers are written from their text. A row has the names and many of the values, such as the sentence, from the row
 * before it: what stands between two values that change is copied at once.
 */
export class ObjectBytes {
  private readonly columns: readonly string[]
  private readonly isDecimal: readonly boolean[]
  /** The values of the row before; before the first stands one without any. */
  private readonly values: Cell[]
  /** Bytes before each value that are the same in all rows. */
  private readonly openings: readonly number[]
  /** Bytes of each value of the row before. */
  private readonly lengths: number[]
  private bytes = Buffer.allocUnsafeSlow(ROOM)
  private used = 0
  /** Where the row before begins. */
  private last = 0
  /** Where that begins which was not taken yet. */
  private begin = 0

  /**
   * @param before What stands before each object.
   * @param after What stands behind it.
   */
  constructor(columns: readonly string[], before = '', after = '') {
    this.columns = columns
    this.isDecimal = columns.map((column) => decimalColumns.has(column))
    this.values = columns.map(() => null)
    const openings = columns.map(
      (column, index) => `${index === 0 ? `${before}{` : ','}${JSON.stringify(column)}:`,
    )
    const empty = `${openings.map((opening) => `${opening}null`).join('')}}${after}`
    this.openings = openings.map((opening) => Buffer.byteLength(opening))
    this.lengths = columns.map(() => 'null'.length)
    this.reserve(empty.length)
    this.used = this.bytes.write(empty)
    this.begin = this.used
  }

  add(row: Row): void {
    const { columns, values, openings, lengths } = this
    const start = this.used
    // Of the row before: how far it was copied, and looked at.
    let copied = this.last
    let at = copied
    for (let index = 0; index < columns.length; index++) {
      at += openings[index] as number
      const value = row[columns[index] as string] ?? null
      if (value !== values[index]) {
        this.copy(copied, at)
        copied = at + (lengths[index] as number)
        const from = this.used
        this.addValue(value, this.isDecimal[index] as boolean)
        values[index] = value
        at = copied
        lengths[index] = this.used - from
      } else at += lengths[index] as number
    }
    this.copy(copied, start)
    this.last = start
  }

  /** The rows that were added since. */
  take(): Uint8Array {
    const { bytes, begin, used, last } = this
    const taken = new Uint8Array(bytes.subarray(begin, used))
    bytes.copyWithin(0, last, used)
    this.last = 0
    this.begin = used - last
    this.used = this.begin
    return taken
  }

  private addValue(value: Cell, isDecimal: boolean): void {
    if (value === null) this.addAscii('null')
    else if (typeof value === 'string' && !isDecimal) this.addText(value)
    else if (typeof value === 'string') this.addAscii(decimalToken(value))
    else this.addAscii(Number.isFinite(value) ? String(value) : 'null')
  }

  private addAscii(text: string): void {
    this.reserve(text.length)
    const { bytes, used } = this
    for (let at = 0; at < text.length; at++) bytes[used + at] = text.charCodeAt(at)
    this.used = used + text.length
  }

  private addText(text: string): void {
    this.reserve(text.length + 2)
    const { bytes } = this
    if (ESCAPED.test(text)) {
      this.used += bytes.write(JSON.stringify(text), this.used)
      return
    }
    bytes[this.used++] = QUOTE
    this.used += bytes.write(text, this.used)
    bytes[this.used++] = QUOTE
  }

  private copy(start: number, end: number): void {
    this.reserve(end - start)
    const { bytes, used } = this
    const length = end - start
    if (length > FEW) bytes.copyWithin(used, start, end)
    else for (let at = 0; at < length; at++) bytes[used + at] = bytes[start + at] as number
    this.used = used + length
  }

  /** Makes room for so many code units. */
  private reserve(units: number): void {
    const { bytes, used } = this
    const needed = used + units * WIDEST
    if (needed <= bytes.length) return
    this.bytes = Buffer.allocUnsafeSlow(Math.max(needed, bytes.length * 2))
    this.bytes.set(bytes.subarray(0, used))
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
