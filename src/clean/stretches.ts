import { lineEndOf, LONGEST_WHOLE, wholeOf, type Stretch } from '../model/document.ts'

/** How a text is cut, in UTF-16 code units. */
export interface Cutting {
  /** A text of no more is read at once. */
  readonly whole: number
  /** A stretch of a longer one has as many, or more where it is not easily cut. */
  readonly stretch: number
  /** A line of more is no paragraph but a text that lost its line ends, which may be cut at a full stop. */
  readonly line: number
}

const usual: Cutting = { whole: LONGEST_WHOLE, stretch: LONGEST_WHOLE / 20, line: 50_000 }

/** So long a line is prose, behind which no table and no list of links goes on. */
const LEAST_PROSE = 161
const STOP = '。'
const ENDS_IN_STOP = /。[”’」』]?\s*$/u
const PARTS_CELLS = /[\t|]/u
/** What a line begins with that goes on the one above, and a sentence behind a full stop that is quoted. */
const GOES_ON = /^\s*[，。、；：！？）”’》〉】〕」』)"'%‰的℃]/u
const LONGEST_INDENT = 20

/**
 * Cuts a text that is too long to be read at once: after a line of prose that ends in a full stop, so that no paragraph,
 * table or list is torn, or after a full stop in a line that cannot be one paragraph. A text without such places stays
 * whole. The stretches one after the other are the text.
 */
export function* cutStretches(text: string, cutting: Cutting = usual): Generator<Stretch> {
  if (text.length <= cutting.whole) {
    yield wholeOf(text)
    return
  }
  const lineEnd = lineEndOf(text)
  let codePoints = 0
  let lines = 0
  for (let from = 0; from < text.length;) {
    const to = endOfStretch(text, from, lineEnd, cutting)
    const stretch = text.slice(from, to)
    yield { text: stretch, codePoints, lines, lineEnd }
    codePoints += countCodePoints(stretch)
    lines += countOf(lineEnd, stretch)
    from = to
  }
}

function endOfStretch(
  text: string,
  from: number,
  lineEnd: Stretch['lineEnd'],
  { stretch, line: longestLine }: Cutting,
): number {
  // What would be left is too little for a stretch of its own.
  if (text.length - from <= stretch * 1.5) return text.length
  const least = from + stretch
  // Searches are within slices, since one in the whole text would cost its length for each stretch.
  let start = from + text.slice(from, least).lastIndexOf(lineEnd) + 1
  while (start < text.length) {
    const end = endOfLine(text, Math.max(start, least), lineEnd)
    const cut =
      end - start > longestLine
        ? cutInLine(text, Math.max(start, least), end)
        : cutAfterLine(text, start, end)
    if (cut !== undefined) return cut
    start = end + 1
  }
  return text.length
}

/** The end of the line, or of as much of it as is sure to have a full stop if it is prose. */
function endOfLine(text: string, from: number, lineEnd: Stretch['lineEnd']): number {
  const found = text.slice(from, from + LONGEST_WHOLE).indexOf(lineEnd)
  return found === -1 ? Math.min(text.length, from + LONGEST_WHOLE) : from + found
}

function cutInLine(text: string, from: number, to: number): number | undefined {
  const line = text.slice(from, to)
  for (let at = line.indexOf(STOP); at !== -1; at = line.indexOf(STOP, at + 1)) {
    const cut = from + at + 1
    if (!goesOn(text, cut)) return cut
  }
  return undefined
}

function cutAfterLine(text: string, start: number, end: number): number | undefined {
  if (end - start < LEAST_PROSE || end >= text.length || goesOn(text, end + 1)) return undefined
  const line = text.slice(start, end)
  return ENDS_IN_STOP.test(line) && !PARTS_CELLS.test(line) ? end + 1 : undefined
}

const goesOn = (text: string, from: number): boolean =>
  GOES_ON.test(text.slice(from, from + LONGEST_INDENT))

function countCodePoints(text: string): number {
  let pairs = 0
  for (let index = 0; index < text.length; index++) {
    if (
      (text.charCodeAt(index) & 0xfc00) === 0xd800 &&
      (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
    ) {
      pairs++
      index++
    }
  }
  return text.length - pairs
}

function countOf(sign: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++
  return count
}
