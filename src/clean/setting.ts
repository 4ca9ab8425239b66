import { setBlanks } from './blanks.ts'
import type { Characters } from './characters.ts'
import type { Block } from './lines.ts'
import { copy, createPen, newLine, write, type Pen } from './pen.ts'
import { CAREFUL, formOf, isPlainAt } from './punctuation.ts'
import { at, placeOf, skipBlanks, startReading, type Reading } from './reading.ts'
import { BLANK, shapeTable } from './shapes.ts'
import { COMMA, isDigit, PIPE, SPACE, TAB, WIDE_BLANK } from './signs.ts'
import type { Runs } from './source-map.ts'

/** The clean text in the script of the file, and where its characters stand there. */
export interface Setting {
  readonly codes: Uint16Array
  readonly length: number
  readonly runs: Runs
  /** Pairs of offsets, start and end, of the blocks marked as furniture. */
  readonly furniture: readonly number[]
}

let careful: Uint8Array | undefined

/** Marks what cannot be copied as it is. */
function carefulTable(): Uint8Array {
  if (careful === undefined) {
    careful = new Uint8Array(65536)
    for (const sign of [...CAREFUL, TAB, SPACE, WIDE_BLANK, PIPE]) careful[sign] = 1
  }
  return careful
}

/** Sets the blocks one under the other: blanks decided, punctuation and number signs made one form each. */
export function setBlocks(characters: Characters, blocks: readonly Block[]): Setting {
  const pen = createPen(characters, sizeOf(characters, blocks))
  const furniture: number[] = []
  for (const block of blocks) {
    const reading = startReading(characters.codes, block)
    const start = pen.length
    pen.lineStart = start
    setBlock(reading, pen)
    if (pen.length === start) continue
    if (block.furniture) furniture.push(start, pen.length)
    newLine(pen, placeOf(reading, reading.end - 1))
  }
  return { codes: pen.out, length: pen.length, runs: pen.runs.build(), furniture }
}

/** Every character once, and a line end or a blank for each piece and block. */
function sizeOf(characters: Characters, blocks: readonly Block[]): number {
  let size = characters.length
  for (const { pieces } of blocks) size += pieces.length + 1
  return size
}

/** Where the characters from `from` on end that can be copied as they are. */
function plainEnd(table: Uint8Array, codes: Uint16Array, from: number, to: number): number {
  let end = from
  while (end < to && (table[codes[end]!] === 0 || (end > from && isPlainAt(codes, end, to)))) end++
  return end
}

function setBlock(reading: Reading, pen: Pen): void {
  const table = carefulTable()
  const { codes, base, end, places } = reading
  for (let index = 0; index < end;) {
    const plain = plainEnd(table, codes, base + index, base + end) - base
    if (places === undefined) copy(pen, codes, base + index, base + plain)
    else for (let each = index; each < plain; each++) write(pen, codes[each]!, places[each]!)
    index = plain < end ? setCareful(plain, reading, pen) : end
  }
}

/** Whether more than bars and blanks comes. */
function hasMore(reading: Reading, from: number): boolean {
  let index = from
  while (at(reading, index) === PIPE) index = skipBlanks(reading, index + 1)
  return index < reading.end
}

/** Sets what stands at `index` and cannot be copied; gives the index behind it. */
function setCareful(index: number, reading: Reading, pen: Pen): number {
  const sign = at(reading, index)
  if (sign === PIPE && reading.row === 'pipes') {
    const next = skipBlanks(reading, index + 1)
    // Bars at both ends of a row part nothing; one at its beginning alone stands behind an empty cell.
    const opens = index === 0 && at(reading, reading.end - 1) === PIPE
    if (!hasMore(reading, next)) return reading.end
    if (!opens) write(pen, TAB, placeOf(reading, index))
    return next
  }
  if (shapeTable()[sign]! & BLANK) {
    const next = skipBlanks(reading, index)
    setBlanks(index, next, reading, pen)
    return next
  }
  const form = formOf(sign, index, reading, pen)
  write(pen, form, placeOf(reading, index))
  if (form !== COMMA || sign !== COMMA) return index + 1
  const next = skipBlanks(reading, index + 1)
  return isDigit(at(reading, next)) ? next : index + 1
}
