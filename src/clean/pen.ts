import type { Characters } from './characters.ts'
import { LINE_FEED, SPACE, isDigit } from './signs.ts'
import { createRunsBuilder, lastNotAbove, type Runs, type RunsBuilder } from './source-map.ts'

/** Writes the clean text and keeps account of where its characters stand in the file. */
export interface Pen {
  readonly out: Uint16Array
  length: number
  /** Where the line being written begins in `out`. */
  lineStart: number
  readonly runs: RunsBuilder
  readonly origin: Runs
  readonly originEnd: number
  /** The run of `origin` that was last written from, and its bounds. */
  run: number
  runStart: number
  runEnd: number
  shift: number
  /** Where the next character must stand in the file to go on the last run. */
  expected: number
  readonly characters: Characters
  /** The file sets its digits apart; undefined until asked. */
  digitsApart: boolean | undefined
}

/** A pen for at most `size` characters made of `characters`. */
export const createPen = (characters: Characters, size: number): Pen => ({
  out: new Uint16Array(size),
  length: 0,
  lineStart: 0,
  runs: createRunsBuilder(),
  origin: characters.runs,
  originEnd: characters.length,
  run: -1,
  runStart: 0,
  runEnd: -1,
  shift: 0,
  expected: -1,
  characters,
  digitsApart: undefined,
})

/** Numbers set apart that make it a habit. */
const LEAST_APART = 5

/** Whether the file has a blank between all digits: 1 9 9 7 年, 4 8 ．5 亿元. */
export function setsDigitsApart(pen: Pen): boolean {
  pen.digitsApart ??= areDigitsApart(pen.characters)
  return pen.digitsApart
}

function areDigitsApart({ codes, length }: Characters): boolean {
  let apart = 0
  let together = 0
  for (let at = 1; at < length; at++) {
    if (!isDigit(codes[at]!)) continue
    if (isDigit(codes[at - 1]!)) {
      if (!isDigit(codes[at - 2] ?? 0)) together++
    } else if (codes[at - 1] === SPACE && isDigit(codes[at - 2] ?? 0)) apart++
  }
  return apart >= LEAST_APART && apart > 2 * together
}

function findRun(pen: Pen, from: number): void {
  const { origin } = pen
  pen.run = from === pen.runEnd ? pen.run + 1 : lastNotAbove(origin.at, origin.count, from)
  pen.runStart = origin.at[pen.run]!
  pen.runEnd = pen.run + 1 < origin.count ? origin.at[pen.run + 1]! : pen.originEnd
  pen.shift = origin.source[pen.run]! - pen.runStart
}

/** Writes the sign made of the character at `from`. */
export function write(pen: Pen, sign: number, from: number): void {
  if (from < pen.runStart || from >= pen.runEnd) findRun(pen, from)
  const source = from + pen.shift
  const width = from === pen.runStart ? pen.origin.width[pen.run]! : 1
  if (source !== pen.expected || width !== 1) pen.runs.put(pen.length, source, width)
  pen.expected = width === 1 ? source + 1 : -1
  pen.out[pen.length++] = sign
}

/** Copied in one piece from this length on; below it a loop is quicker. */
const LONG_RUN = 32

/** Writes the characters from `from` to `to` as they are. */
export function copy(pen: Pen, codes: Uint16Array, from: number, to: number): void {
  let start = from
  while (start < to) {
    // The first of a run may be wider in the file than the rest.
    write(pen, codes[start]!, start)
    start++
    const end = Math.min(to, pen.runEnd)
    const { out, length } = pen
    if (end <= start || pen.expected === -1) continue
    if (end - start > LONG_RUN) pen.out.set(codes.subarray(start, end), pen.length)
    else for (let index = start; index < end; index++) out[length + index - start] = codes[index]!
    pen.length = length + end - start
    pen.expected += end - start
    start = end
  }
}

export function newLine(pen: Pen, from: number): void {
  write(pen, LINE_FEED, from)
  pen.lineStart = pen.length
}

/** The sign written `back` places ago in this line; 0 before its beginning. */
export const previous = (pen: Pen, back = 1): number =>
  pen.length - back >= pen.lineStart ? pen.out[pen.length - back]! : 0

const MOST_DIGITS = 24

/** How many digits end what was written, but for its last `skipped` signs. */
export function digitsBefore(pen: Pen, skipped = 0): number {
  let count = 0
  while (count < MOST_DIGITS && isDigit(previous(pen, skipped + count + 1))) count++
  return count
}
