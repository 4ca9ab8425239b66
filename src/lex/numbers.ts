import { Digit, digitKind, digitValue } from '../lexicon/numerals.ts'
import { expand } from '../lexicon/scale.ts'
import type { NumberReading } from '../model/token.ts'

const COMMA = 0x2c
const PLUS = 0x2b
const MINUS = 0x2d
const POINT = 0x2e
const STROKE = 0x2f
const SPACE = 0x20

const isArabic = (text: string, at: number) => digitKind(text.charCodeAt(at)) === Digit.arabic
export const isScale = (text: string, at: number) => digitKind(text.charCodeAt(at)) === Digit.scale
/** Whether 余, 多, 几 or 来 stands at an offset. */
const isMore = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code === 0x4f59 || code === 0x591a || code === 0x51e0 || code === 0x6765
}

/** A number and where it ends. */
export interface ScannedNumber {
  readonly end: number
  readonly reading: NumberReading
}

/** Says whether a unit that begins with a scale character, such as 千瓦时 or 千克, stands at an offset. */
export type StartsUnit = (text: string, at: number) => boolean

/**
 * Reads the longest number that starts at `at`.
 *
 * @returns undefined where no number starts, as at 百 of 百姓 when no lexicon knows it.
 */
export function scanNumber(
  text: string,
  at: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): ScannedNumber | undefined {
  const scanned = isArabic(text, at)
    ? scanArabic(text, at, end, startsIndivisibleUnit)
    : scanChinese(text, at, end, startsIndivisibleUnit)
  if (scanned === undefined) return undefined
  const behind = text.charCodeAt(scanned.end)
  if (behind === PIECE) return countedInHundredMillions(text, scanned)
  return behind === AND ? withFraction(text, scanned, end, startsIndivisibleUnit) : scanned
}

/** 三又五分之一: the whole and the fraction are one number. */
function withFraction(
  text: string,
  whole: ScannedNumber,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): ScannedNumber {
  const { reading } = whole
  if (reading.form !== 'plain' || reading.decimal.includes('.')) return whole
  const part = scanNumber(text, whole.end + 1, end, startsIndivisibleUnit)
  if (part?.reading.form !== 'fraction') return whole
  const [over, under] = part.reading.decimal.split('/') as [string, string]
  if (over.includes('.')) return whole
  const sum = BigInt(expand(reading.decimal, reading.scale)) * BigInt(under) + BigInt(over)
  return {
    end: part.end,
    reading: readingOf(`${sum}/${under}`, '', reading.numeral, false, 'fraction'),
  }
}

/** 又 */
const AND = 0x53c8

/** 投入两个亿: what is counted are 亿, unless 亿 begins a name, as in 10个亿元村. */
function countedInHundredMillions(text: string, scanned: ScannedNumber): ScannedNumber {
  const { end, reading } = scanned
  if (text.charCodeAt(end + 1) !== HUNDRED_MILLION) return scanned
  if (reading.form !== 'plain' || reading.scale !== '') return scanned
  if (!AFTER_AMOUNT.includes(text.charAt(end + 2))) return scanned
  const { decimal, numeral, more, form, highest } = reading
  return { end: end + 2, reading: readingOf(decimal, '亿', numeral, more, form, highest) }
}

/** 个 */
const PIECE = 0x4e2a
/** 亿 */
const HUNDRED_MILLION = 0x4ebf
const AFTER_AMOUNT = '，。；、！）的以左多'

function scanArabic(
  text: string,
  at: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): ScannedNumber {
  let position = digitsEnd(text, at, end)
  /** Digits with marks between thousands, without the marks. */
  let grouped = ''
  let groupedEnd = at
  let next = text.charCodeAt(position)
  if ((next === COMMA || next === SPACE) && position - at <= 3) {
    groupedEnd = position = thousandsEnd(text, position, end)
    grouped = text.slice(at, position).replaceAll(',', '').replace(' ', '')
    next = text.charCodeAt(position)
  }
  if (next === POINT) {
    position = fractionEnd(text, position, end)
    next = text.charCodeAt(position)
  }
  let digits = grouped + text.slice(groupedEnd, position)
  if (next === STROKE && position + 1 < end && isArabic(text, position + 1)) {
    const fraction = scanFraction(text, digits, position + 1, end)
    if (fraction !== undefined) return fraction
  }
  if (next === PART && text.charCodeAt(position + 1) === OF) {
    const ratio = ratioOf(text, digits, position, end, startsIndivisibleUnit)
    if (ratio !== undefined) return ratio
  }
  if (next === 0x45 || next === 0x65) {
    const power = scanPower(text, at, position, end)
    if (power !== undefined) {
      digits = moved(digits, power.power)
      position = power.end
      next = text.charCodeAt(position)
    }
  }
  return isMore(text, position) || digitKind(next) === Digit.scale
    ? scanScaled(text, digits, position, end, startsIndivisibleUnit)
    : { end: position, reading: readingOf(digits, '', 'arabic', false) }
}

/** The end of the decimals behind the point at `at`, or `at`: 1.2.3 is a version or a section, so it stops before the point. */
function fractionEnd(text: string, at: number, end: number): number {
  const last = digitsEnd(text, at + 1, end)
  const isVersion = text.charCodeAt(last) === POINT && last + 1 < end && isArabic(text, last + 1)
  return last === at + 1 || isVersion ? at : last
}

/** The characters of 分之. */
const PART = 0x5206
const OF = 0x4e4b

/** The power of ten behind the E at `position`, as spreadsheets write large numbers: 1.2E+08. Codes such as A2E5 have none. */
function scanPower(
  text: string,
  at: number,
  position: number,
  end: number,
): { readonly power: number; readonly end: number } | undefined {
  if (isWordCharacter(text.charCodeAt(at - 1))) return undefined
  const sign = text.charCodeAt(position + 1)
  const first = sign === PLUS || sign === MINUS ? position + 2 : position + 1
  const last = digitsEnd(text, first, end)
  if (last === first || last - first > 2 || isWordCharacter(text.charCodeAt(last))) return undefined
  const power = Number(text.slice(first, last))
  return { power: sign === MINUS ? -power : power, end: last }
}

const isWordCharacter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2d || code === 0x5f

/** A decimal with its point moved to the right, or to the left by a negative power. */
function moved(decimal: string, power: number): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = whole.padStart(1 - power, '0') + fraction.padEnd(power, '0')
  const point = digits.length - Math.max(fraction.length - power, 0)
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/u, '')
  return point === digits.length ? integer : `${integer}.${digits.slice(point)}`
}

/**
 * .5%, of which the zero was left out: the number behind the point at `at`, where a sign of per cent follows it. Before
 * anything else the point ends a sentence.
 */
export function scanPointed(text: string, at: number, end: number): ScannedNumber | undefined {
  const last = digitsEnd(text, at + 1, end)
  const isPercent = text[last] === '%' || text.startsWith('个百分点', last)
  const before = text.charCodeAt(at - 1)
  if (last === at + 1 || !isPercent || isWordCharacter(before) || digitKind(before) !== Digit.none)
    return undefined
  return { end: last, reading: readingOf(`0${text.slice(at, last)}`, '', 'arabic', false) }
}

/** 1/30: the numerator and where the denominator begins; 15/10万 is 15 in 100,000. */
function scanFraction(
  text: string,
  numerator: string,
  at: number,
  end: number,
): ScannedNumber | undefined {
  if (numerator.includes('.')) return undefined
  const last = digitsEnd(text, at, end)
  if (digitKind(text.charCodeAt(last)) === Digit.scale) return undefined
  const decimal = `${numerator}/${text.slice(at, last)}`
  return { end: last, reading: readingOf(decimal, '', 'arabic', false, 'fraction') }
}

/** Digits and what stands behind them at `at`: 万, 余万, 万余, and parts in a smaller scale: 5亿3000万, 3千5百. */
function scanScaled(
  text: string,
  digits: string,
  at: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): ScannedNumber {
  const { scale, more, end: scaleEnd } = scanScale(text, at, end, startsIndivisibleUnit)
  if (!more && scale.length === 1 && !digits.includes('.')) {
    // 1千零20
    const zero = text.charCodeAt(scaleEnd) === ZERO ? 1 : 0
    if (scaleEnd + zero < end && isArabic(text, scaleEnd + zero)) {
      const rest = scanArabic(text, scaleEnd + zero, end, startsIndivisibleUnit)
      const isYear = text[rest.end] === '年'
      // 5亿1万4千6百: a part with a scale of its own may be small
      const hasScale = rest.end - scaleEnd > rest.reading.decimal.length
      const compound = isYear
        ? undefined
        : scanCompound(digits, scale, rest, zero === 1 || hasScale)
      if (compound !== undefined) return compound
    }
  }
  return { end: scaleEnd, reading: readingOf(digits, scale, 'arabic', more) }
}

/** 零 */
const ZERO = 0x96f6

/** The end of the digits that start at `at`. */
function digitsEnd(text: string, at: number, end: number): number {
  let position = at
  while (position < end && isArabic(text, position)) position++
  return position
}

/** The end of the groups of exactly three digits, each with a mark before it, that go on a number. */
function thousandsEnd(text: string, at: number, end: number): number {
  let position = at
  while (text.charCodeAt(position) === COMMA && isThousand(text, position + 1, end)) position += 4
  const isSpaced = position === at && text.charCodeAt(at) === SPACE && isThousand(text, at + 1, end)
  if (!isSpaced) return position
  // 7 500个, as Hong Kong sets thousands apart
  const next = text[position + 4]
  return next === '.' || next === '年' ? position : position + 4
}

const isThousand = (text: string, at: number, end: number): boolean =>
  at + 3 <= end &&
  isArabic(text, at) &&
  isArabic(text, at + 1) &&
  isArabic(text, at + 2) &&
  !isArabic(text, at + 3)

/**
 * 1兆1,638亿, 14兆4227.7亿, 5亿3000万, 4万5,208, 3千5百, 1千2百万: the parts add up, in the smaller scale; 千 and 百 of a part in 万
 * belong to it.
 *
 * @param isTold Whether 零 between the parts or a scale tells how much the second is: 1千零1.
 */
function scanCompound(
  digits: string,
  scale: string,
  rest: ScannedNumber,
  isTold: boolean,
): ScannedNumber | undefined {
  const { decimal, scale: small, form, more } = rest.reading
  if (form !== 'plain') return undefined
  const isLarge = LARGE.includes(scale)
  const last = small.slice(-1)
  const point = decimal.indexOf('.')
  if (point >= 0) {
    // 14兆4227.7亿
    if (scale !== '兆' || small !== '亿') return undefined
    const whole = BigInt(digits) * 10n ** 4n + BigInt(decimal.slice(0, point))
    const sum = `${whole}${decimal.slice(point)}`
    return { end: rest.end, reading: readingOf(sum, small, 'arabic', more) }
  }
  const shared = !isLarge && LARGE.includes(last) ? last : ''
  // 3千5 may be 3005 or 3500
  if (!isLarge && small === '' && !isTold) return undefined
  const behind = BigInt(expand(decimal, shared === '' ? small : small.slice(0, -1)))
  const power = BigInt(expand('1', scale))
  if (behind >= power || (!isTold && behind * 1000n < power)) return undefined
  const sum = BigInt(digits) * power + behind
  const common = shared !== '' ? shared : LARGE.slice(0, 2).includes(last) ? last : ''
  const unit = shared === '' ? BigInt(expand('1', common)) : 1n
  return { end: rest.end, reading: readingOf((sum / unit).toString(), common, 'arabic', more) }
}

/** Scales that may belong to the unit. */
const LARGE = '万亿兆'

/** Scale characters after digits, with 余 or 多 before or after them: 2000余万, 4.8万余. */
function scanScale(
  text: string,
  at: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): { readonly scale: string; readonly more: boolean; readonly end: number } {
  let position = at
  let more = false
  let scale = ''
  if (position < end && isMore(text, position) && (text[position] !== '来' || isRound(text, at))) {
    more = true
    position++
  }
  while (position < end && isScale(text, position) && !startsIndivisibleUnit(text, position)) {
    scale += text[position]
    position++
  }
  if (!more && scale !== '' && position < end && isMore(text, position)) {
    more = true
    position++
  }
  return { scale, more, end: position }
}

/** 20来家, 20来万; but 来自 and 来源 behind a number of their own. */
const isRound = (text: string, at: number): boolean =>
  text[at - 1] === '0' && !'自源到说看'.includes(text.charAt(at + 1))

const readingOf = (
  decimal: string,
  scale: string,
  numeral: NumberReading['numeral'],
  more: boolean,
  form: NumberReading['form'] = 'plain',
  highest: string | undefined = undefined,
): NumberReading => ({ decimal, highest, scale, numeral, more, form })

/** The run of Chinese numerals at `at`, up to a character that is none. */
function chineseRun(
  text: string,
  at: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): number {
  let position = at
  while (position < end) {
    const kind = digitKind(text.charCodeAt(position))
    if (kind !== Digit.chinese && kind !== Digit.scale) break
    if (kind === Digit.chinese && isFormal(text, position) && isPlainDigit(text, position + 1))
      break
    if (kind === Digit.scale && position > at) {
      if (startsIndivisibleUnit(text, position) || isUnordered(text, position)) break
    }
    position++
  }
  return position
}

const FORMAL = '壹贰叁肆伍陆柒捌玖'
const PLAIN = '一二三四五六七八九两'
/** A digit as on cheques, such as 伍, which is more often a word: 应征入伍七条, 大陆两地. It does not mix with others. */
const isFormal = (text: string, at: number): boolean => FORMAL.includes(text.charAt(at))
const isPlainDigit = (text: string, at: number): boolean =>
  at < text.length && PLAIN.includes(text.charAt(at))

/** 七十百分位: a scale below ten thousand right behind a smaller one begins another word. */
const isUnordered = (text: string, at: number): boolean => {
  if (!isScale(text, at - 1)) return false
  const power = digitValue(text.charCodeAt(at))
  return power < 4 && digitValue(text.charCodeAt(at - 1)) < power
}

function scanChinese(
  text: string,
  at: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): ScannedNumber | undefined {
  const runEnd = chineseRun(text, at, end, startsIndivisibleUnit)
  if (text[runEnd] === '分' && text[runEnd + 1] === '之') {
    const ratio = ratioOf(text, text.slice(at, runEnd), runEnd, end, startsIndivisibleUnit)
    if (ratio !== undefined) return ratio
  }
  if (runEnd === at) return scanVague(text, at, end, startsIndivisibleUnit)
  if (text[runEnd] === '分' && runEnd === at + 1) {
    const part = shortFraction(text, at)
    if (part !== undefined) return part
  }
  let run = text.slice(at, runEnd)
  let position = runEnd
  const parted = pairedRun(text, at, position) ?? partedRun(text, at, position, end)
  if (parted > position) {
    position = chineseRun(text, parted, end, startsIndivisibleUnit)
    run = text.slice(at, position).replaceAll('、', '')
  }
  let fraction = scanDecimals(text, position, end)
  if (fraction !== '') position += fraction.length + 1
  // 零成本, 半成品
  if (position < end && text[position] === '成' && run.length === 1 && !'零半'.includes(run)) {
    return scanTenths(text, position, end, run, fraction)
  }
  let tail = ''
  if (fraction !== '') {
    // 一点三十%: thirty hundredths
    if (text[position] === '十' && fraction.length === 1 && text[position + 1] === '%') {
      fraction += '0'
      position++
    }
    while (position < end && isScale(text, position) && !startsIndivisibleUnit(text, position)) {
      tail += text[position]
      position++
    }
  }
  let more = false
  if (position < end && isMore(text, position)) {
    const after = text[position + 1]
    // 二十几万, but not 三几个
    more = after !== undefined && (text[position] !== '几' || isScale(text, position - 1))
    if (more) {
      position++
      while (
        tail === '' &&
        position < end &&
        (text[position] === '万' || text[position] === '亿') &&
        !startsIndivisibleUnit(text, position)
      ) {
        tail += text[position]
        position++
      }
    }
  }
  if (fraction !== '') {
    const { decimal, scale } = chineseValue(run)
    const value = `${expand(decimal, scale)}.${fraction}`
    return { end: position, reading: readingOf(value, tail, 'chinese', more) }
  }
  // 二十五亿七千多万: the scale behind 多 is of the last part only
  const whole = run + tail
  const pair = estimateAt(whole)
  const { decimal, scale } = chineseValue(pair === undefined ? whole : without(whole, pair + 1))
  const upper = pair === undefined ? undefined : chineseValue(without(whole, pair))
  const highest = upper?.scale === scale ? upper.decimal : undefined
  return { end: position, reading: readingOf(decimal, scale, 'chinese', more, 'plain', highest) }
}

const without = (run: string, at: number): string => run.slice(0, at) + run.slice(at + 1)

/**
 * Where two neighbouring digits stand that say "about": 七八百, 十五六, 三五千万. Where digits are set one after the other,
 * as in Taiwan, 七八億 is 78億; that is for those to tell who see the script.
 *
 * @returns Index of the first of the two.
 */
function estimateAt(run: string): number | undefined {
  for (let at = 0; at + 1 < run.length; at++) {
    const first = run.charCodeAt(at)
    const second = run.charCodeAt(at + 1)
    if (digitKind(first) !== Digit.chinese || digitKind(second) !== Digit.chinese) continue
    // A table that is asked beyond its ends is slow for good.
    const before = at === 0 ? Digit.none : digitKind(run.charCodeAt(at - 1))
    const after = at + 2 === run.length ? Digit.none : digitKind(run.charCodeAt(at + 2))
    if (before === Digit.chinese || after === Digit.chinese) return undefined
    // 两 is never one of several digits that stand for a number: 两三家
    const isPart = before === Digit.scale || after === Digit.scale || run[at] === '两'
    return isPart && isNeighbour(first, second) ? at : undefined
  }
  return undefined
}

const isNeighbour = (first: number, second: number): boolean => {
  const low = digitValue(first)
  const high = digitValue(second)
  return low > 0 && (high === low + 1 || (low === 3 && high === 5))
}

/** Words for an amount that is not told, before the scale it is of: 几千万, 上百亿, 数十万. */
const VAGUE = '几数上'

/** 几千万: at least ten million. Without a second scale (几十, 上百, 数万) it is an ordinary word. */
function scanVague(
  text: string,
  at: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): ScannedNumber | undefined {
  if (!VAGUE.includes(text[at] as string)) return undefined
  const last = chineseRun(text, at + 1, end, startsIndivisibleUnit)
  if (last - at < 3) return undefined
  for (let index = at + 1; index < last; index++) if (!isScale(text, index)) return undefined
  const { decimal, scale } = chineseValue(text.slice(at + 1, last))
  return { end: last, reading: readingOf(decimal, scale, 'chinese', true) }
}

/** The digits behind the point at `at`, which is 点, a full stop or, before a scale, a middle dot; '' where no point is. */
function scanDecimals(text: string, at: number, end: number): string {
  const mark = text[at]
  if (mark !== '点' && mark !== '.' && mark !== '·') return ''
  const last = chineseDigitsEnd(text, at + 1, end)
  // 一二·九 and 五·四 are days
  if (mark === '·' && !isScale(text, last)) return ''
  return digitsOf(text, at + 1, last)
}

/** The end of the Chinese digits that start at `at`. */
function chineseDigitsEnd(text: string, at: number, end: number): number {
  let position = at
  while (position < end && digitKind(text.charCodeAt(position)) === Digit.chinese) position++
  return position
}

const digitsOf = (text: string, at: number, end: number): string =>
  Array.from(text.slice(at, end), (character) => digitValue(character.charCodeAt(0))).join('')

/** 三分一 and 四分三, as Hong Kong writes 三分之一; 三分一统 and 七分三厘 are none. */
function shortFraction(text: string, at: number): ScannedNumber | undefined {
  const under = text.charCodeAt(at)
  const over = text.charCodeAt(at + 2)
  if (digitKind(under) !== Digit.chinese || digitKind(over) !== Digit.chinese) return undefined
  const parts = digitValue(under)
  const part = digitValue(over)
  if (parts > 5 || part < 1 || part >= parts) return undefined
  if (!BEHIND_FRACTION.includes(text[at + 3] ?? '。')) return undefined
  return { end: at + 3, reading: readingOf(`${part}/${parts}`, '', 'chinese', false, 'fraction') }
}
const BEHIND_FRACTION = '，。；、）的在是为由会已未可以左'

/**
 * Where the second of two neighbouring digits begins that say "about" with a 、 at `mark` between them: 四、五十亿,
 * 近三、四百人. Undefined elsewhere, as in 第三、四百货店 and 二、三十年来的经验 as a heading.
 */
function pairedRun(text: string, at: number, mark: number): number | undefined {
  if (text[mark] !== '、' || mark !== at + 1 || !isScale(text, mark + 2)) return undefined
  if (digitKind(text.charCodeAt(mark + 3)) === Digit.chinese) return undefined
  const before = text.charCodeAt(at - 1)
  if (!(before >= FIRST_HAN) || before === ORDINAL) return undefined
  return isNeighbour(text.charCodeAt(at), text.charCodeAt(mark + 1)) ? mark + 1 : undefined
}
const FIRST_HAN = 0x4e00
/** 第 */
const ORDINAL = 0x7b2c

/**
 * The end of the groups of three digits behind the 、 at `mark`: 三、六〇四 of 一兆三、六〇四亿. Three digits before the mark at
 * the most, and no list of numbers: 二、三四.
 */
function partedRun(text: string, at: number, mark: number, end: number): number {
  let first = mark
  while (first > at && digitKind(text.charCodeAt(first - 1)) === Digit.chinese) first--
  if (mark === first || mark - first > 3) return mark
  // 一、三〇〇… opens a paragraph: the mark counts it off
  if (at === 0 || text[at - 1] === '\n') return mark
  let position = mark
  while (text[position] === '、' && chineseDigitsEnd(text, position + 1, end) === position + 4)
    position += 4
  // 九二一、八二三 are days
  return isScale(text, position) || COUNTED.includes(text[position] ?? ' ') ? position : mark
}

/** First characters of what is counted or measured in thousands. */
const COUNTED = '元美港人名户家个件次吨噸公平所座亩台辆斤倍'

/** 八成, 七成五, 六点五成: tenths as per cent. */
function scanTenths(
  text: string,
  at: number,
  end: number,
  run: string,
  fraction: string,
): ScannedNumber {
  let position = at + 1
  const tenths = chineseValue(run).decimal
  let decimal = expand(`${tenths}.${fraction}`, '十')
  if (fraction === '' && position < end && digitKind(text.charCodeAt(position)) === Digit.chinese) {
    decimal = `${tenths}${text[position] === '半' ? 5 : digitValue(text.charCodeAt(position))}`
    position++
  }
  return {
    end: position,
    reading: readingOf(decimal, '', 'chinese', false, 'tenths'),
  }
}

/** 百分之三十, 千分之五, 三分之一, 百分之5.2, 3分之1: `middle` is where 分之 stands. */
function ratioOf(
  text: string,
  denominator: string,
  middle: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): ScannedNumber | undefined {
  const position = middle + 2
  if (position >= end) return undefined
  const numerator = scanNumerator(text, position, end, startsIndivisibleUnit)
  if (numerator === undefined) return undefined
  let last = numerator.end
  let value = expand(numerator.reading.decimal, numerator.reading.scale)
  // 百分之六·三, as the fifties set it
  if (text[last] === '·' && !value.includes('.')) {
    const decimals = digitsOf(text, last + 1, chineseDigitsEnd(text, last + 1, end))
    if (decimals !== '') {
      value += `.${decimals}`
      last += decimals.length + 1
    }
  }
  const { more } = numerator.reading
  const highest = numerator.reading.highest
  const found = (decimal: string, form: NumberReading['form']): ScannedNumber => ({
    end: last,
    reading: readingOf(
      decimal,
      '',
      'chinese',
      more,
      form,
      form === 'fraction' ? undefined : highest,
    ),
  })
  if (denominator === '百') return found(value, 'percent')
  if (denominator === '千') return found(value, 'permille')
  if (digitKind(denominator.charCodeAt(0)) === Digit.arabic) {
    return denominator.includes('.') ? undefined : found(`${value}/${denominator}`, 'fraction')
  }
  const below = chineseValue(denominator)
  return found(`${value}/${expand(below.decimal, below.scale)}`, 'fraction')
}

/** The number behind 分之: 百分之六.五成长 has no tenths in it. */
function scanNumerator(
  text: string,
  at: number,
  end: number,
  startsIndivisibleUnit: StartsUnit,
): ScannedNumber | undefined {
  const whole = scanNumber(text, at, end, startsIndivisibleUnit)
  if (whole?.reading.form !== 'tenths') return whole
  return scanNumber(text, at, text.indexOf('成', at), startsIndivisibleUnit)
}

/**
 * A run of Chinese numerals: 一百二十三亿四千五百万 is 12345000000; 五亿 is 5 with scale 亿; 二〇一七 is 2017.
 * 三万五 is read as 35,000 and 一百二 as 120.
 */
function chineseValue(run: string): { readonly decimal: string; readonly scale: string } {
  const positional = positionalValue(run)
  if (positional !== undefined) return { decimal: positional, scale: '' }
  let end = run.length
  while (end > 0 && '万亿兆'.includes(run[end - 1] as string)) end--
  const scale = run.slice(end)
  const body = run.slice(0, end)
  // A single scale at the end belongs to the unit; a scale inside must be multiplied in.
  if (body === '') return { decimal: '1', scale }
  // 五百七十八亿六千万: with a larger scale inside, the whole is one number.
  if (/[万亿兆]/u.test(body)) {
    const whole = sectionValue(run.replaceAll('万万', '亿'))
    // 一兆三六〇四亿 is 13604亿, as 1兆3,604亿 is
    return scale === '亿'
      ? { decimal: (whole / 10n ** 8n).toString(), scale }
      : { decimal: whole.toString(), scale: '' }
  }
  const value = sectionValue(body)
  // 五万万 is 50000万: a scale of two like words has no other name
  if (scale === '万万') return { decimal: (value * 10n ** 4n).toString(), scale: '万' }
  return { decimal: value.toString(), scale }
}

/** 二〇一七, 三: digits one after the other; 廿三 is a sum. */
function positionalValue(run: string): string | undefined {
  let decimal = ''
  for (let at = 0; at < run.length; at++) {
    const code = run.charCodeAt(at)
    if (digitKind(code) !== Digit.chinese || digitValue(code) >= 10) return undefined
    decimal += digitValue(code)
  }
  return decimal
}

function sectionValue(run: string): bigint {
  // Highest scale first: what stands before it is multiplied, what stands behind it is added.
  for (const [scale, power] of LARGE_SCALES) {
    const at = run.lastIndexOf(scale)
    if (at < 0) continue
    const before = at === 0 ? 1n : sectionValue(run.slice(0, at))
    const behind = run.slice(at + 1)
    // 三万五 is 35,000: a single digit behind a scale stands one power below it.
    const loose = behind.length === 1 && digitKind(behind.charCodeAt(0)) === Digit.chinese
    const rest = sectionValue(behind)
    return before * 10n ** power + (loose ? rest * 10n ** (power - 1n) : rest)
  }
  return smallValue(run)
}

const LARGE_SCALES: readonly (readonly [string, bigint])[] = [
  ['兆', 12n],
  ['亿', 8n],
  ['万', 4n],
]

/** Below ten thousand: 二千三百, 十五, 廿五, 一百〇二. */
function smallValue(run: string): bigint {
  let total = 0n
  let digit = 0n
  let half = false
  let lastPower = 0
  for (const character of run) {
    const value = digitValue(character.charCodeAt(0))
    if (character === '半') {
      half = true
      continue
    }
    if (half) {
      // 半百
      total += 5n * 10n ** BigInt(value - 1)
      half = false
      continue
    }
    if (digitKind(character.charCodeAt(0)) === Digit.chinese) {
      if (value >= 10) {
        total += BigInt(value)
        lastPower = 1
        continue
      }
      digit = digit * 10n + BigInt(value)
      if (value === 0) lastPower = 0
      continue
    }
    // 一万零十二: a zero before 十 only marks that a place is empty
    total += (digit === 0n ? 1n : digit) * 10n ** BigInt(value)
    digit = 0n
    lastPower = value
  }
  // 一百二 is 120.
  if (lastPower > 1 && digit < 10n) digit *= 10n ** BigInt(lastPower - 1)
  return total + digit
}
