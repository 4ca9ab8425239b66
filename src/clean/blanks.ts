import { beginsItem } from './lines.ts'
import { digitsBefore, newLine, previous, write, type Pen, setsDigitsApart } from './pen.ts'
import { at, digitsFrom, isBehindPause, placeOf, skipBlanks, standsAlone } from './reading.ts'
import type { Reading } from './reading.ts'
import {
  AFTER_NUMBER,
  CLOSER,
  DIGIT,
  HAN,
  LATIN,
  OPENER,
  PAUSE,
  shapeTable,
  STOP,
} from './shapes.ts'
import {
  COMMA,
  DOT,
  HYPHEN,
  isDigit,
  isPerCent,
  NUMBER_SIGN,
  PIPE,
  QUOTE,
  SLASH,
  SPACE,
  TAB,
  WIDE_BLANK,
  WIDE_COLON,
  YEAR,
  ZERO,
} from './signs.ts'

/** Columns of blanks, after the end of a sentence, that stand for an indent and so for a lost line end. */
const INDENT = 4

/** Writes what the blanks from `index` to `next` stand for: a cell's end, a line's end, a space or nothing. */
export function setBlanks(index: number, next: number, reading: Reading, pen: Pen): void {
  if (reading.row !== 'none' && setInRow(index, next, reading, pen)) return
  const left = previous(pen)
  if (left === 0 || next >= reading.end) return
  if (reading.row === 'none' && endsLine(index, next, reading, pen)) {
    newLine(pen, placeOf(reading, index))
  } else if (staysBlank(index, next, reading, pen)) {
    write(pen, SPACE, placeOf(reading, index))
  }
}

function columnsOf(index: number, next: number, reading: Reading): number {
  let columns = 0
  for (let blank = index; blank < next; blank++) {
    const sign = at(reading, blank)
    columns += sign === WIDE_BLANK ? 2 : sign === TAB ? 4 : 1
  }
  return columns
}

/** Writes the tabs that part cells; false where the blanks are inside a cell. */
function setInRow(index: number, next: number, reading: Reading, pen: Pen): boolean {
  if (next >= reading.end) return true
  let tabs = 0
  for (let blank = index; blank < next; blank++) {
    if (at(reading, blank) !== TAB) continue
    write(pen, TAB, placeOf(reading, blank))
    tabs++
  }
  const left = previous(pen)
  if (tabs > 0 || left === 0 || left === TAB || at(reading, next) === PIPE) return true
  if (!partsCells(index, next, reading)) return false
  write(pen, TAB, placeOf(reading, index))
  return true
}

function partsCells(index: number, next: number, reading: Reading): boolean {
  const before = at(reading, index - 1)
  const after = at(reading, next)
  const shapes = shapeTable()
  const letters = (shapes[before]! & shapes[after]! & HAN) !== 0
  if (letters && standsAlone(reading, next, 1) && standsAlone(reading, index - 1, -1))
    return reading.row === 'spaced' && isDigit(at(reading, skipBlanks(reading, next + 1)))
  if (reading.row === 'columns' || reading.row === 'spaced') return true
  if (reading.row === 'gaps') return columnsOf(index, next, reading) > 1
  if (reading.row !== 'words') return false
  if (isDigit(before) && isUnitOfCell(next, reading)) return false
  if (isDigit(before) || isPerCent(before) || isDigit(after) || after === HYPHEN) return true
  // （155） 45 and 45 （14）
  return isBracket(after) && isDigit(at(reading, next + 1))
}

/** Whether a word alone between two numbers is the unit of the first: 44450 万吨 -2.5. */
function isUnitOfCell(index: number, reading: Reading): boolean {
  const shapes = shapeTable()
  if (!AFTER_NUMBER.has(at(reading, index))) return false
  let next = index
  while ((shapes[at(reading, next)]! & HAN) !== 0) next++
  const behind = skipBlanks(reading, next)
  const sign = at(reading, behind)
  return behind > next && next - index <= LONGEST_UNIT && (isDigit(sign) || sign === HYPHEN)
}
const LONGEST_UNIT = 6

const isBracket = (sign: number): boolean => sign === 0xff08

/** Whether the blanks stand for the end of a line. */
function endsLine(index: number, next: number, reading: Reading, pen: Pen): boolean {
  const shapes = shapeTable()
  const left = previous(pen)
  const ended =
    (shapes[left]! & STOP) !== 0 ||
    ((shapes[left]! & CLOSER) !== 0 && (shapes[previous(pen, 2)]! & STOP) !== 0)
  if (ended || left === WIDE_COLON) {
    if (reading.blanksPart || columnsOf(index, next, reading) >= INDENT) return true
  }
  if (!reading.isWholeFile) return false
  const { codes, base, end } = reading
  return ended ? beginsItem(codes, base + next, base + end) : endsHeading(pen)
}

/** Whether the line being written is a numbered heading so far: 一、2023年工作回顾. */
function endsHeading({ out, lineStart, length }: Pen): boolean {
  if (length - lineStart <= 4 || length - lineStart > 40) return false
  if (!beginsItem(out, lineStart, length)) return false
  const shapes = shapeTable()
  for (let index = lineStart + 4; index < length; index++) {
    if (shapes[out[index]!]! & (PAUSE | STOP)) return false
  }
  return true
}

/** Whether a space remains between what was written and what comes. */
function staysBlank(index: number, next: number, reading: Reading, pen: Pen): boolean {
  const shapes = shapeTable()
  const left = previous(pen)
  const right = at(reading, next)
  const leftShape = shapes[left]!
  const rightShape = shapes[right]!
  if (left === NUMBER_SIGN) return reading.row === 'none'
  if (isDigit(left) && isDigit(right)) return !splitsNumber(index, next, reading, pen)
  if (left === DOT) return isDigit(right) && !isDecimalPoint(pen)
  if (right === DOT || isPerCent(right)) return false
  if (isPerCent(left)) return isDigit(right)
  if (((leftShape | rightShape) & (STOP | PAUSE | OPENER | CLOSER)) !== 0) return false
  if (left === QUOTE || right === QUOTE || left === SLASH || right === SLASH) return false
  const prose = reading.row === 'none' && !reading.furniture && isBehindPause(reading, index)
  if (leftShape & HAN && rightShape & HAN) {
    if (prose) return false
    const alone = standsAlone(reading, index - 1, -1)
    return !(alone && (standsAlone(reading, next, 1) || pen.length - 1 === pen.lineStart))
  }
  if (leftShape & LATIN && rightShape & (LATIN | DIGIT)) return true
  if (leftShape & DIGIT && rightShape & LATIN)
    return reading.row !== 'none' || !beginsLatinUnit(next, reading)
  if (leftShape & DIGIT && rightShape & HAN) return !prose && !goesWithNumber(right, pen)
  if (leftShape & HAN && rightShape & DIGIT) return !prose && !hasUnit(next, reading)
  return !prose || left === PIPE || right === PIPE
}

/** 用水量312 m3, 管道长5.2 km: whether a unit in Latin letters and nothing more of a word is at `index`. */
function beginsLatinUnit(index: number, reading: Reading): boolean {
  const shapes = shapeTable()
  let letters = ''
  for (let next = index; letters.length <= LONGEST_LATIN; next++) {
    const sign = at(reading, next)
    if ((shapes[sign]! & (LATIN | DIGIT)) === 0 && !RAISED.has(sign)) break
    letters += String.fromCharCode(sign)
  }
  return LATIN_UNITS.has(letters)
}
const RAISED: ReadonlySet<number> = new Set([0xb2, 0xb3])
const LONGEST_LATIN = 3
const LATIN_UNITS: ReadonlySet<string> = new Set(
  'm3 m³ m2 m² km km2 km² hm2 hm² mm cm kg mg kW MW GW kV L mL t'.split(' '),
)

/** Whether the blank between two digits split one number: 2 016年, 7 500个, 20 17年, 1 9 9 7 年 where all digits stand apart. */
function splitsNumber(index: number, next: number, reading: Reading, pen: Pen): boolean {
  const left = digitsBefore(pen)
  const right = digitsFrom(reading, next)
  const apart = right === 1 && next === index + 1 && !isDigit(at(reading, index - 2))
  if (apart && reading.row === 'none' && setsDigitsApart(pen)) return true
  const before = previous(pen, left + 1)
  if (right <= 2 && isTornApart(before, left, next + right, reading, pen)) return true
  if (before === DOT || before === HYPHEN) return false
  if (left <= 3 && right === 3 && isGroupWithFraction(left, next + right, reading, pen)) return true
  const behind = skipBlanks(reading, next + right)
  const follows = at(reading, behind)
  if (follows === YEAR && left + right === 4) return true
  if (left > 3 || right !== 3 || previous(pen, left) === ZERO) return false
  if (isDigit(follows)) return behind > next + right
  return (shapeTable()[follows]! & HAN) !== 0 || isPerCent(follows)
}

/** 人均耕地0.1 5公顷, 人均纯收入18 51元: decimals, or two times two digits, apart in prose, with a unit behind them at `end`. */
function isTornApart(
  before: number,
  left: number,
  end: number,
  reading: Reading,
  pen: Pen,
): boolean {
  if (reading.row !== 'none' || !MEASURES.has(at(reading, end))) return false
  if (before === DOT) return left === 1 && isDigit(previous(pen, left + 2))
  const isPair = left === 2 && isDigit(at(reading, end - 2)) && previous(pen, left) !== ZERO
  return (
    isPair && (shapeTable()[before]! & HAN) !== 0 && !NUMBERED.has(before) && !MEASURES.has(before)
  )
}
/** First characters of units that figures with decimals have. */
const MEASURES: ReadonlySet<number> = new Set(Array.from('元公吨亩斤', (c) => c.charCodeAt(0)))

/** 周转量1 228.3亿吨公里: whether a fraction and a unit follow the digits that end at `end`, in the middle of prose. */
function isGroupWithFraction(left: number, end: number, reading: Reading, pen: Pen): boolean {
  if (reading.row !== 'none' || at(reading, end) !== DOT) return false
  const fraction = digitsFrom(reading, end + 1)
  if (fraction === 0) return false
  const shapes = shapeTable()
  const before = previous(pen, left + 1)
  const follows = at(reading, skipBlanks(reading, end + 1 + fraction))
  // 分别为1 788.0万头、1 018.4万只, but 表1 120.5亿元
  const opens =
    before === LISTING ||
    ((shapes[before]! & HAN) !== 0 && !NUMBERED.has(before) && !isColumn(before, left, pen))
  return (
    opens && previous(pen, left) !== ZERO && ((shapes[follows]! & HAN) !== 0 || isPerCent(follows))
  )
}

/** 、 */
const LISTING = 0x3001
/** What has a number behind it: 表1, 附件3. */
const NUMBERED: ReadonlySet<number> = new Set(Array.from('表图件附录第', (c) => c.charCodeAt(0)))
const [SPECIAL, COLUMN] = Array.from('专栏', (c) => c.charCodeAt(0))
/** 专栏2, but 出栏1 788.0万头 */
const isColumn = (before: number, left: number, pen: Pen): boolean =>
  before === COLUMN && previous(pen, left + 2) === SPECIAL

/** Whether the dot just written is of a number and not of a list mark: 12. 5% but not 1. 2023年. */
function isDecimalPoint(pen: Pen): boolean {
  const digits = digitsBefore(pen, 1)
  return digits > 0 && !(digits <= 2 && pen.length - 1 - digits === pen.lineStart)
}

/** In a heading: whether what follows the number just written belongs to it: 2021 年, not 1 综合 or NO.1 财政. */
function goesWithNumber(right: number, pen: Pen): boolean {
  if (!AFTER_NUMBER.has(right)) return false
  const before = previous(pen, digitsBefore(pen) + 1)
  return (shapeTable()[before]! & LATIN) === 0
}

/** In a heading: whether the number that follows has a unit: 增长 6.5%, not 逆势有为 2020 成绩. */
function hasUnit(next: number, reading: Reading): boolean {
  let index = next
  while (
    isDigit(at(reading, index)) ||
    at(reading, index) === DOT ||
    at(reading, index) === COMMA
  ) {
    index++
  }
  return AFTER_NUMBER.has(at(reading, skipBlanks(reading, index)))
}
