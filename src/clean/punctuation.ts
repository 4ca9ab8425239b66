import { digitsBefore, previous, type Pen } from './pen.ts'
import { at, digitsFrom, nextQuotation, skipBlanks, type Reading } from './reading.ts'
import {
  BLANK,
  CHINESE_DIGITS,
  CHINESE_NUMERALS,
  CLOSER,
  HAN,
  LATIN,
  OPENER,
  shapeTable,
} from './shapes.ts'
import {
  APOSTROPHE,
  APOSTROPHE_CLOSES,
  APOSTROPHE_OPENS,
  CIRCLE,
  COLON,
  COMMA,
  DOT,
  FULL_STOP,
  HYPHENATION_POINT,
  IDEOGRAPHIC_ZERO,
  isDigit,
  isPerCent,
  LARGE_CIRCLE,
  LETTER_O,
  MIDDLE_DOT,
  PAUSE_MARK,
  QUESTION,
  QUOTE,
  QUOTE_CLOSES,
  QUOTE_OPENS,
  SLASH,
  WIDE_COLON,
  WIDE_COMMA,
  WIDE_QUESTION,
  YEAR,
  ZERO,
} from './signs.ts'

/** Characters whose form depends on their neighbours. */
export const CAREFUL: readonly number[] = [
  DOT,
  COMMA,
  WIDE_COMMA,
  COLON,
  WIDE_COLON,
  QUESTION,
  QUOTE,
  APOSTROPHE,
  ZERO,
  LETTER_O,
  CIRCLE,
  LARGE_CIRCLE,
  HYPHENATION_POINT,
  MIDDLE_DOT,
]

const codesOf = (signs: string): ReadonlySet<number> =>
  new Set([...signs].map((sign) => sign.charCodeAt(0)))

/** Words after which a lone ? asks and is not the rest of a lost character. */
const ASKING = codesOf('吗呢么吧何谁哪')
/** 表1：2024年 is a label, not a ratio. */
const LABELS = codesOf('表图圖附注')
const ZEROS = new Set([ZERO, LETTER_O, CIRCLE, LARGE_CIRCLE])
const CIRCLES = new Set([CIRCLE, LARGE_CIRCLE])
/** 一兆○、一二八億: a part without thousands. */
const SCALES = codesOf('万萬亿億兆')
/** What may stand between two parts of one number in Chinese numerals: 一六.〇, 一、〇〇〇億. */
const INSIDE_NUMBER = new Set([DOT, PAUSE_MARK, WIDE_COMMA, COMMA])

const isNumeral = (sign: number): boolean => isDigit(sign) || CHINESE_NUMERALS.has(sign)

/**
 * Whether a careful character at `index` surely stays as it is, judged by its neighbours in the file, of which the one
 * before it has been written as it stands. That is so of most of them.
 */
export function isPlainAt(codes: Uint16Array, index: number, to: number): boolean {
  const sign = codes[index]!
  const left = codes[index - 1]!
  if (sign === WIDE_COMMA) return left >= 0x4e00 && left <= 0x9fff
  if (sign === ZERO) return isDigit(left) || left === DOT
  return sign === DOT && index + 1 < to && isDigit(codes[index + 1]!)
}

/** The form that a careful character takes between what was written and what comes. */
export function formOf(sign: number, index: number, reading: Reading, pen: Pen): number {
  const left = previous(pen)
  const right = at(reading, index + 1)
  switch (sign) {
    case ZERO:
    case LETTER_O:
      return CHINESE_DIGITS.has(left) &&
        (CHINESE_DIGITS.has(right) || ZEROS.has(right) || right === YEAR)
        ? IDEOGRAPHIC_ZERO
        : sign
    case CIRCLE:
    case LARGE_CIRCLE:
      return isZero(left, index, reading, pen) ? IDEOGRAPHIC_ZERO : sign
    case HYPHENATION_POINT:
      return isNumeral(left) && (isNumeral(right) || CIRCLES.has(right)) ? DOT : MIDDLE_DOT
    case MIDDLE_DOT:
      return isDigit(left) && isDigit(right) && isDecimal(index, reading, pen) ? DOT : sign
    case DOT:
      return isDigit(left) || isDigit(right) || !endsSentence(left, right) ? sign : FULL_STOP
    case COMMA:
    case WIDE_COMMA:
      return commaAt(sign, index, reading, pen)
    case COLON:
    case WIDE_COLON:
      if (right === SLASH && shapeTable()[left]! & LATIN) return COLON
      if (!isDigit(left) || !isDigit(right)) return WIDE_COLON
      return LABELS.has(previous(pen, digitsBefore(pen) + 1)) ? WIDE_COLON : COLON
    case QUESTION:
      return right === 0 || ASKING.has(left) || shapeTable()[right]! & CLOSER ? WIDE_QUESTION : sign
    case QUOTE:
      reading.quote = nextQuotation(reading.quote, sign, reading)
      if (reading.quote === 'unpaired') return sign
      return reading.quote === 'opens' ? QUOTE_OPENS : QUOTE_CLOSES
    case APOSTROPHE:
      // The apostrophe of English stays.
      if (shapeTable()[left]! & shapeTable()[right]! & LATIN) return sign
      reading.apostrophe = nextQuotation(reading.apostrophe, sign, reading)
      if (reading.apostrophe === 'unpaired') return sign
      return reading.apostrophe === 'opens' ? APOSTROPHE_OPENS : APOSTROPHE_CLOSES
    default:
      return sign
  }
}

/** What a number with a fraction is followed by: a scale, a unit, a per cent sign or the next part of a ratio. */
const MEASURED = codesOf('%％‰亿億万萬千百元吨噸公倍个個户戶人平立米亩畝:：')
const QUOTES = codesOf('“"‘《')

/** Whether a middle dot between digits is a decimal point, 270·4亿元 or 11·2:45·7:43·1; “5·12” and 3·15晚会 are dates. */
function isDecimal(index: number, reading: Reading, pen: Pen): boolean {
  const before = previous(pen, digitsBefore(pen) + 1)
  if (QUOTES.has(before)) return false
  const after = at(reading, index + 1 + digitsFrom(reading, index + 1))
  return MEASURED.has(after) || before === COLON || before === WIDE_COLON
}

/** Whether a circle is the zero among numerals: beside one, after the mark behind one, or before the point of a fraction. */
function isZero(left: number, index: number, reading: Reading, pen: Pen): boolean {
  if (CHINESE_NUMERALS.has(left) || SCALES.has(left)) return true
  const right = at(reading, index + 1)
  if (CHINESE_NUMERALS.has(right)) return true
  if (INSIDE_NUMBER.has(left) && CHINESE_NUMERALS.has(previous(pen, 2))) return true
  // 百分之○点四
  const isPoint = right === HYPHENATION_POINT || right === DOT || POINT_WORDS.has(right)
  return isPoint && isNumeral(at(reading, index + 2))
}
const POINT_WORDS = codesOf('点點')

/** Whether a dot between these stands for 。: 增长5%.全年. */
function endsSentence(left: number, right: number): boolean {
  const shapes = shapeTable()
  if (right !== 0 && !(shapes[right]! & (HAN | OPENER | BLANK))) return false
  if (isPerCent(left)) return true
  return (shapes[left]! & (HAN | CLOSER)) !== 0 && !CHINESE_NUMERALS.has(left)
}

function commaAt(sign: number, index: number, reading: Reading, pen: Pen): number {
  const next = sign === COMMA ? skipBlanks(reading, index + 1) : index + 1
  if (partsThousands(next, reading, pen)) return COMMA
  const shapes = shapeTable()
  const inLatin = (shapes[previous(pen)]! & shapes[at(reading, next)]! & LATIN) !== 0
  return sign === COMMA && inLatin ? sign : WIDE_COMMA
}

/** Whether a comma before `next` parts thousands: 27,203,319 but not 2016,2017. */
function partsThousands(next: number, reading: Reading, pen: Pen): boolean {
  const left = digitsBefore(pen)
  if (left === 0 || left > 3) return false
  const before = previous(pen, left + 1)
  if (before === DOT || (before === COMMA && left !== 3)) return false
  if (left > 1 && previous(pen, left) === ZERO && before !== COMMA) return false
  return digitsFrom(reading, next) === 3
}
