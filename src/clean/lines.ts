import type { Characters } from './characters.ts'
import { isFurnitureLine, isFurnitureStart, isPageNumber } from './furniture.ts'
import {
  BLANK,
  CHINESE_NUMERALS,
  CLOSER,
  DIGIT,
  HAN,
  LATIN,
  NEVER_FIRST,
  NEVER_LAST,
  PAUSE,
  STOP,
  shapeTable,
} from './shapes.ts'
import {
  COLON,
  DASH,
  DOT,
  HYPHEN,
  LINE_FEED,
  PAUSE_MARK,
  PIPE,
  SPACE,
  TAB,
  WIDE_BLANK,
  WIDE_COLON,
  WIDE_COMMA,
} from './signs.ts'
import { createPartsWord, type PartsWord } from './word-break.ts'

/** A line of the file without the blanks around it, and what joining it depends on. */
interface Line {
  readonly start: number
  readonly end: number
  /** Columns of blanks before the first character; a wide blank is two. */
  readonly indent: number
  /** Blank lines above it. */
  readonly gap: number
  /** Columns; a Chinese character is two. */
  readonly width: number
  /** A sentence ends before its last character. */
  readonly stops: boolean
  /** It has clauses: a comma or the like before its last character. */
  readonly pauses: boolean
  /** Begins as a heading, a list item or the like does. */
  readonly item: boolean
  readonly first: number
  /** Shape flags of the last character. */
  readonly last: number
  row: Row
  furniture: boolean
  /** Page header or page number: stands inside a paragraph without being of it. */
  page: boolean
}

/**
 * How a line is parted into cells: by tabs, by bars, by gaps of several blanks, by the blanks beside its numbers, or by
 * every blank, as its header shows.
 */
export type Row = 'none' | 'tabs' | 'pipes' | 'gaps' | 'words' | 'columns' | 'spaced'

/** One line of the clean text to be: a paragraph, heading or table row. */
export interface Block {
  /** Ranges of `Characters`, to be set one after the other. */
  readonly pieces: readonly (readonly [start: number, end: number])[]
  readonly row: Row
  readonly furniture: boolean
}

/** A line this long is a whole file that lost its line ends. */
export const WHOLE_FILE = 2000
/** Longer lines are paragraphs whatever stands in them. */
const LONGEST_SHORT_LINE = 400

/** The characters in one string, of which every line is a slice. */
const textOf = ({ codes, length }: Characters): string =>
  Buffer.from(codes.buffer, codes.byteOffset, length * codes.BYTES_PER_ELEMENT).toString('utf16le')

/** Whether a line beginning here begins something new: 一、 （二） 3. ① —— # 第一， 一是 各位代表 注： */
export function beginsItem(codes: Uint16Array, start: number, end: number): boolean {
  if (start >= end) return false
  const first = codes[start]!
  // Most lines begin with an ordinary word, which needs no closer look.
  if (first >= 0x4e00 && first <= 0x9fff && !ITEM_WORDS.has(first)) return false
  return beginsMarked(codes, start, end)
}

const ITEM_WORDS: ReadonlySet<number> = new Set([
  ...CHINESE_NUMERALS,
  ...Array.from('第各注附图表圖单單', (character) => character.charCodeAt(0)),
])

function beginsMarked(codes: Uint16Array, start: number, end: number): boolean {
  const shapes = shapeTable()
  const first = codes[start]!
  const next = start + 1
  const second = next < end ? codes[next]! : 0
  if (MARKS.has(first)) return true
  if (first === HYPHEN) return (shapes[second]! & DIGIT) === 0
  // Circled and bracketed numbers, and the private signs that some systems use for them.
  if ((first >= 0x2460 && first <= 0x24ff) || (first >= 0x3220 && first <= 0x32ff)) return true
  if (first >= 0xe000 && first <= 0xf8ff) return true
  if (first === OPENING) {
    const numerals = numeralsEnd(codes, next, end)
    const close = numerals > next ? numerals : digitsEnd(codes, next, end)
    if (close === next) return false
    return (
      isOneOf(codes, close, end, '）') ||
      (isOneOf(codes, close, end, ' ') && isOneOf(codes, close + 1, end, '）'))
    )
  }
  if (first === ORDINAL) {
    const close = numeralsEnd(codes, next, end)
    return close > next && isOneOf(codes, close, end, '章节節部，、：')
  }
  if (CHINESE_NUMERALS.has(first)) {
    const close = numeralsEnd(codes, next, end)
    if (isOneOf(codes, close, end, '、.')) return true
    return isOneOf(codes, close, end, '是') && !isOneOf(codes, close + 1, end, '否')
  }
  if (shapes[first]! & DIGIT) {
    const close = digitsEnd(codes, next, end)
    if (isOneOf(codes, close, end, '、）')) return true
    if (!isOneOf(codes, close, end, '.') || close > start + 2) return false
    return close + 1 >= end || (shapes[codes[close + 1]!]! & DIGIT) === 0
  }
  const third = start + 2
  if (isOneOf(codes, start, end, '各')) {
    return isOneOf(codes, next, end, '位') && isOneOf(codes, third, end, '代委')
  }
  if (isOneOf(codes, start, end, '注附')) return isOneOf(codes, next, end, '：1')
  if (isOneOf(codes, start, end, '图表圖')) return (shapes[second]! & DIGIT) !== 0
  return (
    isOneOf(codes, start, end, '单單') &&
    isOneOf(codes, next, end, '位') &&
    isOneOf(codes, third, end, '：')
  )
}

const MARKS: ReadonlySet<number> = new Set(
  Array.from('—#●■◆▲★※►▪○□◇△【|·', (sign) => sign.charCodeAt(0)),
)
const OPENING = 0xff08
/** 第 */
const ORDINAL = 0x7b2c
/** Signs of an item's number after its first one. */
const MOST_NUMERALS = 6
const MOST_DIGITS = 4

function numeralsEnd(codes: Uint16Array, from: number, end: number): number {
  const limit = Math.min(end, from + MOST_NUMERALS)
  let at = from
  while (at < limit && CHINESE_NUMERALS.has(codes[at]!)) at++
  return at
}

function digitsEnd(codes: Uint16Array, from: number, end: number): number {
  const shapes = shapeTable()
  const limit = Math.min(end, from + MOST_DIGITS)
  let at = from
  while (at < limit && shapes[codes[at]!]! & DIGIT) at++
  return at
}

const isOneOf = (codes: Uint16Array, at: number, end: number, signs: string): boolean =>
  at < end && signs.includes(String.fromCharCode(codes[at]!))

function readLine(codes: Uint16Array, from: number, to: number, gap: number): Line | undefined {
  const shapes = shapeTable()
  let start = from
  let end = to
  let indent = 0
  while (start < end && shapes[codes[start]!]! & BLANK) {
    indent += codes[start] === WIDE_BLANK ? 2 : codes[start] === TAB ? 4 : 1
    start++
  }
  if (start === end) return undefined
  while (shapes[codes[end - 1]!]! & BLANK) end--
  const { width, flags, row } = lookOver(codes, start, end)
  const stops = (flags & STOP) !== 0
  let last = codes[end - 1]!
  // A closing quotation mark shows what stands in it: 。” ends a sentence.
  for (let index = end - 1; index > start && shapes[codes[index]!]! & CLOSER; index--) {
    if (shapes[codes[index - 1]!]! & STOP) last = codes[index - 1]!
  }
  return {
    start: row === 'tabs' ? extendOverTabs(codes, start, from) : start,
    end,
    indent,
    gap,
    width,
    stops,
    pauses: stops || (flags & PAUSE) !== 0,
    item: beginsItem(codes, start, end),
    first: codes[start]!,
    last,
    row,
    furniture: false,
    page: false,
  }
}

/** The width of a line, the shapes of all its characters but the last, and how it may be parted into cells. */
function lookOver(
  codes: Uint16Array,
  start: number,
  end: number,
): { readonly width: number; readonly flags: number; readonly row: Row } {
  const size = end - start
  if (size > LONGEST_SHORT_LINE) return { width: size * 2, flags: STOP, row: 'none' }
  const shapes = shapeTable()
  let narrow = 0
  let flags = 0
  let pipes = 0
  for (let index = start; index < end - 1; index++) {
    const code = codes[index]!
    flags |= shapes[code]!
    narrow += code < 0x250 ? 1 : 0
    pipes += code === PIPE ? 1 : 0
  }
  narrow += codes[end - 1]! < 0x250 ? 1 : 0
  pipes += codes[end - 1] === PIPE ? 1 : 0
  const parted = pipes > 1 || (flags & BLANK) !== 0
  const row = parted ? rowOf(codes, start, end, pipes, (flags & STOP) !== 0) : 'none'
  return { width: size * 2 - narrow, flags, row }
}

function rowOf(codes: Uint16Array, start: number, end: number, pipes: number, stops: boolean): Row {
  const shapes = shapeTable()
  let tabs = 0
  let gaps = 0
  for (let index = start; index < end; index++) {
    const code = codes[index]!
    if (code === TAB) tabs++
    else if (
      (code === WIDE_BLANK || (code === SPACE && codes[index + 1] === SPACE)) &&
      (shapes[codes[index - 1]!]! & BLANK) === 0
    ) {
      gaps++
    }
  }
  if (pipes > 1 && (codes[start] === PIPE || tabs === 0)) return 'pipes'
  if (tabs > 0) return 'tabs'
  return gaps > 0 && !stops ? 'gaps' : 'none'
}

/** An empty first cell is a tab before everything else. */
function extendOverTabs(codes: Uint16Array, start: number, from: number): number {
  let extended = start
  while (extended > from && codes[extended - 1] === TAB) extended--
  return extended
}

function readLines(characters: Characters): Line[] {
  const { codes, length } = characters
  const lines: Line[] = []
  let gap = 0
  for (let from = 0; from <= length;) {
    let to = codes.indexOf(LINE_FEED, from)
    if (to === -1 || to > length) to = length
    const line = readLine(codes, from, to, gap)
    if (line === undefined) gap++
    else {
      lines.push(line)
      gap = 0
    }
    from = to + 1
  }
  return lines
}

/** 12.5%, and （466） as accounts write what is below zero. */
const NUMBER_CELL = /^(?:[-+±]?\d[\d,]*(?:\.\d+)?[%‰]?|（\d[\d,]*(?:\.\d+)?）)$/
const NONE_CELL = /^(?:-|—+|…|\/|持 ?平)$/
const isNumberOrNone = (cell: string): boolean => NUMBER_CELL.test(cell) || NONE_CELL.test(cell)
/** 208.3万吨, and 万吨 behind its number and a blank. */
const AMOUNT_CELL = /^-?\d[\d,]*(?:\.\d+)?\p{Script=Han}{1,6}$/u
const UNIT_OF_CELL = /^[亿万千百]?\p{Script=Han}{1,5}$/u

/** How many cells with numbers end a row of words; in front of the last one they may have units. */
function countNumberCells(words: readonly string[]): number {
  let numbers = 0
  let at = words.length - 1
  while (at > 0 && isNumberOrNone(words[at]!)) {
    numbers++
    at--
  }
  if (numbers === 0) return 0
  while (at > 0) {
    if (AMOUNT_CELL.test(words[at]!)) at--
    else if (at > 1 && UNIT_OF_CELL.test(words[at]!) && NUMBER_CELL.test(words[at - 1]!)) at -= 2
    else break
    numbers++
  }
  return at < 0 ? 0 : numbers
}

/** Before the label of a row that is a part of the one above. */
const AMONG_ROWS = /^其中：/

/** The words of a line; letter-spaced ones are one: 水 泥 is 水泥. */
const wordsOf = (text: string): string[] =>
  text.replace(/(?<=(?:^| )\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu, '').split(' ')

/** 洗 衣 机, 空    调 */
const SPACED_LABEL = /^\p{Script=Han} +\p{Script=Han}(?: |$)/u
const OF_UNITS = /^(?:计量)?单位$/u

/** Marks the rows from `first` on as having a cell at every blank, if they have as many words as their header. */
function spreadColumns(
  text: string,
  lines: readonly Line[],
  first: number,
  header: readonly string[],
): boolean {
  const hasUnits = OF_UNITS.test(header[1] ?? '')
  let matched = false
  for (let index = first; lines[index]?.row === 'words'; index++) {
    const line = lines[index]!
    const row = text.slice(line.start, line.end)
    const count = wordsOf(row.replace(/ +/g, ' ')).length
    if (count === header.length) line.row = 'columns'
    // 洗 衣 机 台 99 96: the last of the letters set apart is the unit
    else if (hasUnits && count === header.length - 1 && SPACED_LABEL.test(row)) line.row = 'spaced'
    else continue
    matched = true
  }
  return matched
}

/** Commas and colons of prose; those in a number, 1,656, and 、 in a label before numbers part no clauses. */
const hasClauses = ({ pauses, last }: Line, text: string): boolean =>
  pauses && ((shapeTable()[last]! & (DIGIT | CLOSER)) === 0 || /[，：]/.test(text))

/** 空    调 台 95 107: a label whose letters are set apart, before numbers with single blanks. */
const isSpacedRow = (text: string): boolean =>
  SPACED_LABEL.test(text) && countNumberCells(wordsOf(text.replace(/ +/g, ' '))) > 1

/** Decides which lines with gaps are table rows: those with numbers for cells, and their headers. */
function findRows(whole: string, lines: readonly Line[]): void {
  let rowBelow = false
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!
    if (line.page) continue
    if (line.row === 'pipes' || line.row === 'tabs') {
      rowBelow = true
      continue
    }
    if (line.width > 240 || line.stops) {
      line.row = 'none'
      rowBelow = false
      continue
    }
    const text = whole.slice(line.start, line.end)
    if (line.row === 'gaps') {
      const cells = text.split(/ {2,}|\u3000+ */)
      const numbers = cells.filter((cell) => NUMBER_CELL.test(cell)).length
      const isRow = numbers > 0 ? cells.length > 1 : rowBelow && cells.length > 2
      if (!isRow) line.row = isSpacedRow(text) ? 'words' : 'none'
    } else if (text.includes(' ') && !hasClauses(line, text.replace(AMONG_ROWS, ''))) {
      const words = wordsOf(text)
      const numbers = countNumberCells(words)
      if (numbers > 1 && /\p{Script=Han}/u.test(words[0]!)) {
        line.row = 'words'
      } else if (numbers === 0 && words.length > 2 && lines[index + 1]?.row === 'words') {
        line.row = spreadColumns(whole, lines, index + 1, words) ? 'columns' : 'none'
      }
    }
    rowBelow = line.row !== 'none'
  }
}

/** The width at which the lines of the file were broken, in columns; undefined where a line is a paragraph. */
function findWrapWidth(lines: readonly Line[]): number | undefined {
  const counts = new Int32Array(130)
  const shapes = shapeTable()
  let wide = 0
  for (const { width, last, row } of lines) {
    if (row === 'tabs' || row === 'pipes' || width < 40) continue
    wide++
    if (width < 130 && (shapes[last]! & (HAN | LATIN | DIGIT | PAUSE)) !== 0) counts[width]!++
  }
  if (wide < 6) return undefined
  let best = 0
  let most = countIn(counts, -3, 3)
  for (let width = 44; width < 130; width++) {
    const count = countIn(counts, width - 3, width + 3)
    if (count > most) {
      best = width
      most = count
    }
  }
  const near = countIn(counts, best - 8, best + 6)
  if (near < 6 || near < wide * 0.5) return undefined
  const wider = lines.filter(({ width, row }) => row === 'none' && width > best + 8).length
  return wider <= wide * 0.08 ? best : undefined
}

function countIn(counts: Int32Array, from: number, to: number): number {
  let count = 0
  for (let width = Math.max(0, from); width <= Math.min(129, to); width++) count += counts[width]!
  return count
}

/** Marks what printing put between pages: page numbers, and the lines that come again beside them. */
function findPageFurniture(whole: string, lines: readonly Line[], wrapped: boolean): void {
  const seen = new Map<string, number[]>()
  let previous = -1
  let previousNumber = Number.NaN
  lines.forEach((line, index) => {
    if (line.end - line.start > 40) return
    const text = whole.slice(line.start, line.end)
    if (isPageNumber(text)) line.page = true
    else if (wrapped && /^\d{1,5}$/.test(text)) {
      // Bare numbers are page numbers only where they count on.
      if (Number(text) === previousNumber + 1 && index - previous > 4) {
        line.page = true
        lines[previous]!.page = true
      }
      previousNumber = Number(text)
      previous = index
    } else if (wrapped && (shapeTable()[line.last]! & STOP) === 0) {
      const places = seen.get(text)
      if (places === undefined) seen.set(text, [index])
      else places.push(index)
    }
  })
  for (const places of seen.values()) {
    if (places.length < 3) continue
    const besidePage = places.filter(
      (index) => lines[index - 1]?.page === true || lines[index + 1]?.page === true,
    )
    if (besidePage.length * 2 < places.length) continue
    for (const index of places) lines[index]!.page = true
  }
}

function findFurniture(whole: string, lines: readonly Line[]): void {
  let inTail = false
  let labelled = false
  for (const line of lines) {
    if (line.width > 160 || (line.stops && line.width > 100)) {
      inTail = false
      labelled = false
      continue
    }
    const text = whole.slice(line.start, line.end)
    if (isFurnitureStart(text)) inTail = true
    else if (inTail && line.item) inTail = false
    const valueOfLabel: boolean = labelled && text.length <= 16 && !line.item
    line.furniture = inTail || line.page || valueOfLabel || isFurnitureLine(text)
    labelled = line.furniture && !valueOfLabel && text.endsWith('：')
  }
}

/** What is known of the lines joined so far. */
interface Tail {
  pieces: [number, number][]
  first: Line
  last: Line
  length: number
  stops: boolean
  pauses: boolean
}

/** How the file as a whole sets its paragraphs. */
interface Habits {
  /** Columns at which its lines were broken; undefined where a line is a paragraph. */
  readonly wrap: number | undefined
  /** Paragraphs have their full stops. */
  readonly keepsEnds: boolean
  /** Nearly all lines have a blank line between them, so that lines without one belong together. */
  readonly partsByBlankLines: boolean
  readonly partsWord: PartsWord
}

/**
 * How many paragraphs lack their full stop decides whether the lack of one means a broken line: in some files
 * no list item has one.
 */
function endsAreKept(lines: readonly Line[]): boolean {
  const shapes = shapeTable()
  let long = 0
  let open = 0
  for (const { stops, width, last, row } of lines) {
    if (!stops || width < 60 || row !== 'none') continue
    long++
    if ((shapes[last]! & (STOP | PAUSE)) === 0) open++
  }
  return open <= 2 || open <= long * 0.4
}

const SIGNATURE = /(?:记者|記者|通讯员|编辑|责编|摄|文\/|图\/)[^，。]{0,16}$/
const FINISHED = /[\d.] ?(?:%|‰|个百分点|[亿万]?[元人户家个吨亩])$/
const LEAD_WORD = /^(?:[一二三四五六七八九十]+是|首先|其次|第[一二三四五六七八九十]+)$/

/** Whether the line goes on the paragraph, judged by what stands at both sides of the break. */
function continues(
  text: string,
  tail: Tail,
  line: Line,
  below: Line | undefined,
  habits: Habits,
): boolean {
  const shapes = shapeTable()
  const { last } = tail
  const { wrap, keepsEnds, partsByBlankLines, partsWord } = habits
  const lastShape = shapes[last.last]!
  if (line.row !== 'none') return false
  if (last.last === PAUSE_MARK) return true
  if (last === tail.first && isNumber(text, last)) return false
  if (line.item) return false
  if (NEVER_FIRST.has(line.first)) return !(last.item && line.first === WIDE_COLON)
  if ((lastShape & STOP) !== 0 || last.last === WIDE_COLON) {
    // Only a wrapped line goes on after a sentence, and only if it fills its width.
    return wrap !== undefined && isFull(tail, wrap) && line.gap <= last.gap && line.indent < 2
  }
  if (NEVER_LAST.has(last.last) && (tail.pauses || last.last === WIDE_COMMA)) return true
  if (wrap !== undefined && line.indent < 2) {
    if (isFull(tail, wrap)) return true
    // Lists are set narrower than the rest.
    if (tail.pauses && line.gap === 0 && last.width >= wrap - NARROWER) return true
  }
  const end = text.slice(Math.max(last.start, last.end - 30), last.end)
  if (LEAD_WORD.test(end)) return true
  if (opensBracket(end)) return true
  const begin = text.slice(line.start, Math.min(line.end, line.start + 12))
  // 财政收入 105.⏎16 亿元
  if (last.last === DOT && OPEN_DECIMAL.test(end) && DECIMALS.test(begin)) return true
  if (tail.pauses && last.end - last.start > 1) {
    if ((lastShape & (HAN | DIGIT)) !== 0 && (!tail.first.item || tail.stops)) {
      if (partsWord(end, begin)) return true
    }
    if (/\d\.?$/.test(end) && /^[\d.万亿萬億]/.test(begin)) return true
  } else if (last.end - last.start < 12 && last !== tail.first && partsWord(end, begin)) {
    return true
  }
  const isOpen = keepsEnds && !SIGNATURE.test(end) && !FINISHED.test(end) && !end.endsWith('..')
  if (isOpen && (tail.stops || (tail.pauses && !tail.first.item && tail.length > 60))) {
    // What follows is prose too, or words that were a link in the middle of it.
    if (line.stops || line.pauses || isSentenceEnd(line)) return true
    if (line.end - line.start <= 12 && below !== undefined && (below.stops || below.pauses)) {
      if (line.gap === 0 && below.gap === 0) return true
      const next = text.slice(below.start, Math.min(below.end, below.start + 12))
      if (!below.item && partsWord(begin, next)) return true
    }
  }
  if (partsByBlankLines && line.gap === 0 && !tail.first.item) {
    if (tail.pauses || (last.width > 30 && line.stops)) return true
  }
  // Words that were a link stand on a line of their own, the sentence around them.
  return (
    tail.pauses &&
    (!tail.first.item || tail.stops) &&
    line.gap === 0 &&
    line.end - line.start <= 16 &&
    below?.gap === 0 &&
    (NEVER_FIRST.has(below.first) || /^[和与及并]/.test(String.fromCharCode(below.first)))
  )
}

const OPEN_DECIMAL = /\p{Script=Han} ?-?\d{1,8}\.$/u
const DECIMALS = /^\d{1,4} ?(?:[%‰]|(?![年月日])\p{Script=Han})/u

/** Columns that an indented list may be narrower than the rest. */
const NARROWER = 16

/** 1,312.4 alone is a cell, whose comma parts no clauses. */
const isNumber = (text: string, { start, end, width, pauses }: Line): boolean =>
  pauses && width < 16 && NUMBER_CELL.test(text.slice(start, end))

const isSentenceEnd = ({ last }: Line): boolean => (shapeTable()[last]! & STOP) !== 0

const isFull = ({ last, first }: Tail, wrap: number): boolean =>
  last.width + (last === first ? 4 : 0) >= wrap - 6

function findHabits(lines: readonly Line[], wrap: number | undefined): Habits {
  const apart = lines.filter(({ gap }) => gap > 0).length
  return {
    wrap,
    keepsEnds: endsAreKept(lines),
    partsByBlankLines: apart > 8 && apart > lines.length * 0.6,
    partsWord: createPartsWord(),
  }
}

/** A bracket opened in the last words and not closed. */
function opensBracket(end: string): boolean {
  const open = end.lastIndexOf('（')
  return open !== -1 && !end.includes('）', open)
}

/** Finds the paragraphs, headings and rows of a file in order, joining lines broken inside a sentence. */
export function layOut(characters: Characters): Block[] {
  const { codes } = characters
  const lines = readLines(characters)
  const wrap = findWrapWidth(lines)
  const text = textOf(characters)
  findPageFurniture(text, lines, wrap !== undefined)
  findRows(text, lines)
  findFurniture(text, lines)
  const habits = findHabits(lines, wrap)
  const blocks: Block[] = []
  let tail: Tail | undefined
  let pages: Block[] = []
  const close = (): void => {
    if (tail !== undefined) {
      const { pieces, first } = tail
      blocks.push({ pieces, row: first.row, furniture: first.furniture })
    }
    for (const page of pages) blocks.push(page)
    tail = undefined
    pages = []
  }
  lines.forEach((line, index) => {
    const alone: Block = {
      pieces: [[line.start, line.end]],
      row: line.page ? 'none' : line.row,
      furniture: true,
    }
    if (line.page) {
      // Kept back until the paragraph that the page end interrupts is whole.
      pages.push(alone)
      return
    }
    if (line.row === 'pipes' && isRule(codes, line)) {
      close()
      return
    }
    if (line.furniture) {
      close()
      blocks.push(alone)
      return
    }
    if (
      tail !== undefined &&
      tail.first.row === 'none' &&
      continues(text, tail, line, lines[index + 1], habits)
    ) {
      tail.pieces.push([line.start, line.end])
      tail.stops ||= line.stops || (shapeTable()[tail.last.last]! & STOP) !== 0
      tail.pauses ||= line.pauses || (shapeTable()[tail.last.last]! & PAUSE) !== 0
      tail.length += line.end - line.start
      tail.last = line
      return
    }
    close()
    if (isRule(codes, line)) return
    tail = {
      pieces: piecesOf(codes, line, pages),
      first: line,
      last: line,
      length: line.end - line.start,
      stops: line.stops,
      pauses: line.pauses,
    }
  })
  close()
  return blocks
}

/**
 * The line without the page numbers inside it (… — 12 — …), which are kept back. Only in files that lost all their
 * line ends.
 */
function piecesOf(codes: Uint16Array, line: Line, pages: Block[]): [number, number][] {
  const { end } = line
  const pieces: [number, number][] = []
  let { start } = line
  if (end - start > WHOLE_FILE) {
    for (let index = codes.indexOf(DASH, start); index !== -1 && index < end;) {
      const close = endOfPageNumber(codes, index, end)
      if (close !== -1) {
        pieces.push([start, index])
        pages.push({ pieces: [[index, close]], row: 'none', furniture: true })
        start = close
      }
      index = codes.indexOf(DASH, Math.max(index + 1, close))
    }
  }
  pieces.push([start, end])
  return pieces
}

/** The end of a page number in blanks and dashes that begins here, or -1. */
function endOfPageNumber(codes: Uint16Array, start: number, end: number): number {
  const shapes = shapeTable()
  if (
    start === 0 ||
    !(shapes[codes[start - 1]!]! & BLANK) ||
    !(shapes[codes[start + 1]!]! & BLANK)
  ) {
    return -1
  }
  let index = start + 1
  while (index < end && shapes[codes[index]!]! & BLANK) index++
  const digits = index
  while (index < end && shapes[codes[index]!]! & DIGIT) index++
  if (index === digits || index - digits > 4) return -1
  while (index < end && shapes[codes[index]!]! & BLANK) index++
  return codes[index] === DASH && shapes[codes[index + 1] ?? 0]! & BLANK ? index + 1 : -1
}

const RULE = new Set([HYPHEN, DASH, PIPE, COLON, WIDE_COLON])

/** Markdown's rules, the line under a table's header and rows without anything in them: nothing to read. */
function isRule(codes: Uint16Array, line: Line): boolean {
  const shapes = shapeTable()
  for (let index = line.start; index < line.end; index++) {
    const code = codes[index]!
    if (!RULE.has(code) && (shapes[code]! & BLANK) === 0) return false
  }
  return line.end - line.start >= 3
}
