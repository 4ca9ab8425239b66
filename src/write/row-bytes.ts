import { decimalColumns } from '../model/columns.ts'
import type { Cell, Row } from './writer.ts'

/** Bytes for the rows of a piece. */
const ROOM = 96 * 1024
/** Bytes that a code unit takes at most, as \u0001 does in JSON. */
const WIDEST = 6
/** So few bytes are copied faster one by one. */
const FEW = 32

/** What is the same in all rows of a table. */
export interface Frame {
  /** What stands before each value, in the order of the columns. */
  readonly openings: readonly string[]
  /** What stands for no value. */
  readonly none: string
  /** What stands behind the last value. */
  readonly after: string
}

/**
 * Writes rows in UTF-8. A row has many of its values, such as the sentence, from the row before it: what stands between
 * two values that change is copied at once.
 */
export abstract class RowBytes {
  private readonly columns: readonly string[]
  private readonly isDecimal: readonly boolean[]
  private readonly none: string
  /** The values of the row before; before the first stands one without any. */
  private readonly values: Cell[]
  /** Bytes before each value. */
  private readonly openings: readonly number[]
  /** Bytes of each value of the row before. */
  private readonly lengths: number[]
  private bytes = Buffer.allocUnsafeSlow(ROOM)
  private used = 0
  /** Where the row before begins. */
  private last = 0
  /** Where that begins which was not taken yet. */
  private begin = 0

  constructor(columns: readonly string[], { openings, none, after }: Frame) {
    this.columns = columns
    this.isDecimal = columns.map((column) => decimalColumns.has(column))
    this.none = none
    this.values = columns.map(() => null)
    const empty = `${openings.map((opening) => `${opening}${none}`).join('')}${after}`
    this.openings = openings.map((opening) => Buffer.byteLength(opening))
    this.lengths = columns.map(() => none.length)
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
    if (typeof value === 'number') this.addNumber(value)
    else if (typeof value !== 'string') this.addAscii(this.none)
    else if (isDecimal) this.addDecimal(value)
    else this.addText(value)
  }

  protected abstract addNumber(value: number): void
  protected abstract addDecimal(text: string): void
  protected abstract addText(text: string): void

  protected addAscii(text: string): void {
    this.reserve(text.length)
    const { bytes, used } = this
    for (let at = 0; at < text.length; at++) bytes[used + at] = text.charCodeAt(at)
    this.used = used + text.length
  }

  protected addPlain(text: string): void {
    this.reserve(text.length)
    this.used += this.bytes.write(text, this.used)
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
