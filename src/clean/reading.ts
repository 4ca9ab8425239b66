import type { Block, Row } from './lines.ts'
import { WHOLE_FILE } from './lines.ts'
import { BLANK, CLOSER, DIGIT, HAN, LATIN, STOP, shapeTable } from './shapes.ts'
import { COLON, COMMA, FULL_STOP, isDigit, SPACE, WIDE_COLON, WIDE_COMMA } from './signs.ts'

/** A block as it is being set: its characters one after the other, and what was found out about it. */
export interface Reading {
  readonly codes: Uint16Array
  /** Where each character stands in `Characters`; undefined where they follow each other from `base` on. */
  readonly places: Int32Array | undefined
  readonly base: number
  /** Number of characters. */
  readonly end: number
  readonly row: Row
  readonly furniture: boolean
  /** The block is a whole file that lost its line ends. */
  readonly isWholeFile: boolean
  /** Its blanks stand for the lost line ends. */
  readonly blanksPart: boolean
  /** Where the first clause ends; -1 until asked. */
  firstPause: number
  /** What the last ASCII quotation mark was. */
  quote: Quotation
  apostrophe: Quotation
}

export function startReading(codes: Uint16Array, { pieces, row, furniture }: Block): Reading {
  const only = pieces.length === 1 ? pieces[0] : undefined
  if (only === undefined) {
    const joined = joinPieces(codes, pieces)
    return readingOf(joined.codes, joined.places, 0, joined.length, row, furniture)
  }
  return readingOf(codes, undefined, only[0], only[1] - only[0], row, furniture)
}

function readingOf(
  codes: Uint16Array,
  places: Int32Array | undefined,
  base: number,
  end: number,
  row: Row,
  furniture: boolean,
): Reading {
  const isWholeFile = row === 'none' && end > WHOLE_FILE
  return {
    codes,
    places,
    base,
    end,
    row,
    furniture,
    isWholeFile,
    blanksPart: isWholeFile && blanksEndParagraphs(codes, base, end),
    firstPause: -1,
    quote: 'unknown',
    apostrophe: 'unknown',
  }
}

function joinPieces(
  codes: Uint16Array,
  pieces: Block['pieces'],
): { codes: Uint16Array; places: Int32Array; length: number } {
  const shapes = shapeTable()
  const total = pieces.reduce((sum, [start, end]) => sum + end - start + 1, 0)
  const joined = new Uint16Array(total)
  const places = new Int32Array(total)
  let length = 0
  for (const [start, end] of pieces) {
    const last = length > 0 ? joined[length - 1]! : 0
    // English words stay apart.
    if (length > 0 && shapes[last]! & LATIN && shapes[codes[start]!]! & LATIN) {
      joined[length] = SPACE
      places[length++] = start - 1
    }
    for (let index = start; index < end; index++) {
      joined[length] = codes[index]!
      places[length++] = index
    }
  }
  return { codes: joined, places, length }
}

/** How the ASCII marks of quotation in a block are to be read. */
export type Quotation = 'unknown' | 'unpaired' | 'opens' | 'closes'

/** What the mark at hand is, given what the last one was: they take turns where their number is even. */
export function nextQuotation(last: Quotation, mark: number, reading: Reading): Quotation {
  if (last === 'unpaired') return last
  if (last !== 'unknown') return last === 'opens' ? 'closes' : 'opens'
  let count = 0
  for (let index = 0; index < reading.end; index++) if (at(reading, index) === mark) count++
  return count % 2 === 0 ? 'opens' : 'unpaired'
}

/** In a whole file on one line: whether blanks stand for the lost line ends, and not for wrapped lines. */
function blanksEndParagraphs(codes: Uint16Array, base: number, end: number): boolean {
  const shapes = shapeTable()
  let all = 0
  let ending = 0
  for (let index = base + 1; index < base + end; index++) {
    const before = shapes[codes[index - 1]!]!
    if (!(shapes[codes[index]!]! & BLANK) || before & BLANK) continue
    all++
    if (before & (STOP | CLOSER)) ending++
  }
  return all > 3 && ending * 2 > all
}

/** The character at `index`; 0 behind the last. */
export const at = (reading: Reading, index: number): number =>
  index < reading.end ? reading.codes[reading.base + index]! : 0

/** Where the character stands in `Characters`. */
export const placeOf = ({ places, base }: Reading, index: number): number =>
  places === undefined ? base + index : places[index]!

export function skipBlanks(reading: Reading, index: number): number {
  const shapes = shapeTable()
  let next = index
  while (next < reading.end && shapes[at(reading, next)]! & BLANK) next++
  return next
}

const MOST_DIGITS = 24

export function digitsFrom(reading: Reading, index: number): number {
  let count = 0
  while (count < MOST_DIGITS && isDigit(at(reading, index + count))) count++
  return count
}

/** Whether a clause ended before `index`, so that what follows is running prose. */
export function isBehindPause(reading: Reading, index: number): boolean {
  if (reading.firstPause === -1) reading.firstPause = findPause(reading)
  return index > reading.firstPause
}

function findPause(reading: Reading): number {
  const shapes = shapeTable()
  for (let index = 0; index < reading.end; index++) {
    const sign = at(reading, index)
    if (sign === WIDE_COMMA || sign === FULL_STOP || sign === WIDE_COLON) return index
    if ((sign === COMMA || sign === COLON) && !isDigit(at(reading, index + 1))) return index
    if (shapes[sign]! & STOP) return index
  }
  return reading.end
}

/** Whether the character has no letter or digit beside it on that side: the 报 of 政 府 工 作 报 告. */
export function standsAlone(reading: Reading, index: number, side: -1 | 1): boolean {
  const beyond = index + side
  if (beyond < 0 || beyond >= reading.end) return true
  return (shapeTable()[at(reading, beyond)]! & (HAN | DIGIT | LATIN)) === 0
}
