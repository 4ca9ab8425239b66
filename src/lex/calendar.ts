import { PLANS, planStart } from '../lexicon/plans.ts'
import type { PeriodReading, YearRef } from '../model/period.ts'
import type { CalendarReading } from '../model/token.ts'

/** A date, a period or a bare duration in years, and where it ends. */
export interface ScannedCalendar {
  readonly end: number
  readonly reading: CalendarReading
}

const calendar = (
  end: number,
  reason: CalendarReading['reason'],
  period: PeriodReading | undefined = undefined,
): ScannedCalendar => ({ end, reading: { reason, period } })

const absolute = (year: number): YearRef => ({ kind: 'absolute', year })
const relative = (offset: number): YearRef => ({ kind: 'relative', offset })
const point = (year: YearRef | undefined, part?: string, asOf = false): PeriodReading => ({
  kind: 'point',
  year,
  part,
  asOf,
})

/** What a character is in a date, as bits. */
const DIGIT = 1 << 0
/** Of a small number in Chinese numerals, such as a month. */
const SMALL = 1 << 1
/** Of the name of a five-year plan. */
const ORDER = 1 << 2
/** Of a year written digit by digit. */
const YEAR_DIGIT = 1 << 3
const DASH = 1 << 4
/** Behind digits, of a date. */
const DATES = 1 << 5
/** Between digits and 年 or 月, of a duration. */
const COUNTS = 1 << 6
/** Behind a year, before the rest of a date or of a list of years. */
const PARTS = 1 << 7

const characters = new Uint8Array(0x10000)
const mark = (signs: string, bit: number): void => {
  for (const sign of signs) characters[sign.charCodeAt(0)]! |= bit
}
mark('0123456789', DIGIT)
mark('〇零一二三四五六七八九十两百', SMALL)
mark('一二三四五六七八九十', ORDER)
mark('〇零○一二三四五六七八九', YEAR_DIGIT)
mark('-—–~至到～', DASH)
mark('年月季 ', DATES)
mark('个多余', COUNTS)
mark('./／、和学财', PARTS)

const is = (text: string, at: number, bit: number): boolean =>
  ((characters[text.charCodeAt(at)] ?? 0) & bit) !== 0

/** The end of the run of such characters that starts at `at`. */
function runEnd(text: string, at: number, end: number, bit: number): number {
  let position = at
  while (position < end && is(text, position, bit)) position++
  return position
}

const two = (value: number) => String(value).padStart(2, '0')

const numeralValue = (run: string): number => {
  let value = 0
  // 一〇三 has its digits in a row, 一百三 has not
  const isScaled = run.includes('十') || run.includes('百')
  for (const character of run) {
    const digit = '〇一二三四五六七八九'.indexOf(character === '零' ? '〇' : character)
    if (character === '两') value = 2
    else if (character === '十') value = value === 0 ? 10 : value * 10
    else if (character === '百') value = value === 0 ? 100 : value * 100
    else if (digit >= 0)
      value = isScaled && value >= 10 && value % 10 === 0 ? value + digit : value * 10 + digit
  }
  return value
}

/** The end of a small number in digits or Chinese numerals, such as a month; `at` where there is none. */
function smallEnd(text: string, at: number, end: number): number {
  const position = runEnd(text, at, end, DIGIT)
  return position > at ? position : runEnd(text, at, end, SMALL)
}

const smallValue = (text: string, at: number, end: number): number => {
  const run = text.slice(at, end)
  return is(text, at, DIGIT) ? Number(run) : numeralValue(run)
}

const skipDash = (text: string, at: number): number => {
  let position = at
  while (is(text, position, DASH)) position++
  return position
}

interface Part {
  readonly part: string | undefined
  readonly asOf: boolean
  readonly end: number
}

/** 前三季度, 首两季, 前7个月, 头两个月, 前11月: the year from its beginning. */
function firstPartAt(text: string, at: number, end: number): Part | undefined {
  if (!'前首头'.includes(text[at] ?? ' ')) return undefined
  const last = smallEnd(text, at + 1, end)
  if (last === at + 1) return undefined
  const count = smallValue(text, at + 1, last)
  if (text[last] === '季') {
    if (count < 2 || count > 3) return undefined
    const part = count === 2 ? 'H1' : '01/09'
    return { part, asOf: false, end: text[last + 1] === '度' ? last + 2 : last + 1 }
  }
  // 提前3个月, 日前11月
  if (count < 2 || count > 12 || '提以之目日午面眼'.includes(text[at - 1] ?? '。')) return undefined
  const after = FIRST_MONTHS.exec(text.slice(last, last + 3))?.[0].length
  if (after === undefined) return undefined
  return { part: count === 12 ? 'year' : monthSpan(1, count), asOf: false, end: last + after }
}
/** 3个月前 and 前3个月来 are none. */
const FIRST_MONTHS = /^(?:个月|月份?)(?![来前后内底末初\d])/u

/** What may follow a year: 上半年, 第三季度, 6月底, 1-6月份, 末. */
function partAt(text: string, at: number, end: number): Part | undefined {
  const starts = (word: string) => text.startsWith(word, at) && at + word.length <= end
  switch (text[at]) {
    case '上':
    case '下':
      if (starts('上半年')) return { part: 'H1', asOf: false, end: at + 3 }
      if (starts('下半年')) return { part: 'H2', asOf: false, end: at + 3 }
      return undefined
    case '年':
      if (starts('年末') || starts('年底')) return { part: '12-31', asOf: true, end: at + 2 }
      return starts('年中') ? { part: '06', asOf: false, end: at + 2 } : undefined
    case '末':
    case '底':
      return at < end ? { part: '12-31', asOf: true, end: at + 1 } : undefined
    case '头':
    case '前':
    case '首':
      return firstPartAt(text, at, end)
    default:
      return numberedPart(text, at, end)
  }
}

/** A part with a number: 第三季度, 二季度末, 6月, 6月底, 1-6月份, 6月30日. */
function numberedPart(text: string, at: number, end: number): Part | undefined {
  const start = text[at] === '第' ? at + 1 : at
  const last = smallEnd(text, start, end)
  if (last === start) return undefined
  const next = text[last]
  if (next === '季') {
    if (text[start] === '两') return undefined
    const quarter = smallValue(text, start, last)
    // 四季促销: the seasons
    const isAll = quarter === 4 && start === at && text[last + 1] !== '度'
    if (isAll && !'、及和与'.includes(text[at - 1] ?? ' ')) return undefined
    return quarter >= 1 && quarter <= 4 ? quarterAt(text, quarter, last) : undefined
  }
  if (isQuarterOfList(text, at, start, last, end))
    return { part: `Q${smallValue(text, start, last)}`, asOf: false, end: last }
  const isMonth = next === '月'
  if (start !== at || (!isMonth && !is(text, last, DASH))) return undefined
  const month = smallValue(text, start, last)
  if (month < 1 || month > 12) return undefined
  return (
    monthsAt(text, month, isMonth ? last + 1 : last, end) ??
    (isMonth ? monthAt(text, month, last + 1, end) : undefined)
  )
}

/** 第3 of 第3、4季, 一 of 一、二、三季度: a quarter in a list with one 季 behind it; 一、 at the start of a line is its mark. */
function isQuarterOfList(
  text: string,
  at: number,
  start: number,
  last: number,
  end: number,
): boolean {
  if (start === at && (at === 0 || text[at - 1] === '\n')) return false
  return goesOnToQuarter(text, start, last, end)
}

/** Whether the next quarter of the list stands behind this one, and 季 behind that or the last of them. */
function goesOnToQuarter(text: string, start: number, last: number, end: number): boolean {
  if (last - start !== 1 || !'、及和与'.includes(text[last] ?? ' ')) return false
  const next = text[last + 1] === '第' ? last + 2 : last + 1
  if (smallEnd(text, next, end) !== next + 1) return false
  const quarter = smallValue(text, start, last)
  if (quarter < 1 || smallValue(text, next, next + 1) !== quarter + 1) return false
  return text[next + 1] === '季' || goesOnToQuarter(text, next, next + 1, end)
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31']

function quarterAt(text: string, quarter: number, at: number): Part {
  const end = text[at + 1] === '度' ? at + 2 : at + 1
  const isEnd = text[end] === '末' || text[end] === '底'
  return isEnd
    ? { part: LAST_DAYS[quarter - 1] as string, asOf: true, end: end + 1 }
    : { part: `Q${quarter}`, asOf: false, end }
}

/** The end of a span of months or quarters, from its dash on: -6月份, -3季度. */
function monthsAt(text: string, first: number, at: number, end: number): Part | undefined {
  const start = skipDash(text, at)
  if (start === at) return undefined
  const position = smallEnd(text, start, end)
  if (position === start) return undefined
  const last = smallValue(text, start, position)
  if (text[position] === '季') {
    if (last > 4 || last <= first || text[at - 1] === '月') return undefined
    const { end: after } = quarterAt(text, last, position)
    return { part: monthSpan(first * 3 - 2, last * 3), asOf: false, end: after }
  }
  if (text[position] !== '月' || last > 12 || last <= first) return undefined
  const after = text[position + 1] === '份' ? position + 2 : position + 1
  return { part: monthSpan(first, last), asOf: false, end: after }
}

/** 元至九月, 元月-9月: a span of months from the first one on, which is not told as a number. */
export function scanFromFirstMonth(
  text: string,
  at: number,
  end: number,
): ScannedCalendar | undefined {
  const position = text[at + 1] === '月' ? at + 2 : at + 1
  const months = monthsAt(text, 1, text[position] === '份' ? position + 1 : position, end)
  if (months === undefined || !'月份'.includes(text[months.end - 1] as string)) return undefined
  return calendar(months.end, 'period', point(undefined, months.part, months.asOf))
}

/** A month or a day in it, from behind 月 on. */
function monthAt(text: string, month: number, at: number, end: number): Part {
  if (text[at] === '份') return { part: two(month), asOf: false, end: at + 1 }
  if (text[at] === '底' || text[at] === '末')
    return { part: lastOfMonth(month), asOf: true, end: at + 1 }
  const position = smallEnd(text, at, end)
  if (position > at && (text[position] === '日' || text[position] === '号')) {
    const day = smallValue(text, at, position)
    return { part: `${two(month)}-${two(day)}`, asOf: true, end: position + 1 }
  }
  return { part: two(month), asOf: false, end: at }
}

const monthSpan = (first: number, last: number): string => {
  if (first === 1 && last === 6) return 'H1'
  if (first === 7 && last === 12) return 'H2'
  if (last - first === 2 && first % 3 === 1) return `Q${(first + 2) / 3}`
  return `${two(first)}/${two(last)}`
}

/** The day stays `00` where it depends on the year: the end of February. */
const lastOfMonth = (month: number): string =>
  `${two(month)}-${month === 2 ? '00' : two(new Date(Date.UTC(2001, month, 0)).getUTCDate())}`

const validYear = (year: number) => year >= 1900 && year <= 2099

interface Year {
  readonly year: number
  readonly end: number
  readonly marked: boolean
}

/** A four-digit year in digits or Chinese digits (二〇一九), or a year of the Republic (民国99年). */
function yearAt(text: string, at: number, end: number): Year | undefined {
  if (text.startsWith('民国', at)) return republicYearAt(text, at + 2, end)
  const last = runEnd(text, at, end, DIGIT)
  if (last - at === 4) {
    const year = Number(text.slice(at, last))
    return validYear(year) ? { year, end: last, marked: false } : undefined
  }
  return last > at ? undefined : spelledYearAt(text, at, end)
}

function republicYearAt(text: string, at: number, end: number): Year | undefined {
  const last = smallEnd(text, at, end)
  if (last === at || (text[last] !== '年' && !is(text, last, DASH))) return undefined
  return { year: 1911 + smallValue(text, at, last), end: last, marked: true }
}

function spelledYearAt(text: string, at: number, end: number): Year | undefined {
  const last = runEnd(text, at, end, YEAR_DIGIT)
  if (last - at !== 4 || text[last] !== '年') return undefined
  const digits = Array.from(text.slice(at, last), (character) => numeralValue(character))
  const year = Number(digits.join(''))
  return validYear(year) ? { year, end: last, marked: true } : undefined
}

/** Whether a year of this or the last century in Chinese digits starts at an offset: 一九四九年. */
export const isSpelledYear = (text: string, at: number): boolean =>
  (text[at] === '一' || text[at] === '二') &&
  text[at + 4] === '年' &&
  spelledYearAt(text, at, at + 5) !== undefined

/** Skips the blank that some texts put between a number and 年. */
const afterBlank = (text: string, at: number) => (text[at] === ' ' ? at + 1 : at)

/**
 * Reads a date or period that starts with a number at `at`: 2017年上半年, 1-6月份, 2018-01-23, 二季度, 五年来.
 *
 * @returns undefined where the number is none of these.
 */
export function scanCalendar(text: string, at: number, end: number): ScannedCalendar | undefined {
  if (is(text, at, DIGIT) && !mayBeDated(text, at, end)) return dayFirstAt(text, at, end)
  const plan = is(text, at, ORDER) ? scanPlan(text, at, end) : undefined
  if (plan !== undefined) return plan
  const year = yearAt(text, at, end) ?? listedYearAt(text, at)
  if (year !== undefined) {
    const scanned = scanYear(text, year, end)
    if (scanned !== undefined)
      return '比较与同和'.includes(text[at - 1] ?? ' ') ? withCensus(text, scanned, end) : scanned
  }
  const part = numberedPart(text, at, end)
  if (part !== undefined) {
    const isDate = part.part !== undefined && /^\d/u.test(part.part) && !part.part.includes('/')
    return calendar(part.end, isDate ? 'date' : 'period', point(undefined, part.part, part.asOf))
  }
  return scanDuration(text, at, end)
}

/** 比2010年第六次全国人口普查增加: what was held in the year that is compared with is no part of a name. */
function withCensus(text: string, scanned: ScannedCalendar, limit: number): ScannedCalendar {
  CENSUS.lastIndex = scanned.end
  const end = CENSUS.test(text) ? CENSUS.lastIndex : scanned.end
  return end > scanned.end && end <= limit ? { ...scanned, end } : scanned
}
const CENSUS =
  /(?:第[一二三四五六七八]次)?(?:全国)?(?:人口|经济|农业)普查(?:时|结果|数据)?(?![公登办领标])/uy

/** 20/08/2024: the day before the month. */
function dayFirstAt(text: string, at: number, end: number): ScannedCalendar | undefined {
  if (text[at + 1] !== '/' && text[at + 2] !== '/') return undefined
  DAY_FIRST.lastIndex = at
  const last = DAY_FIRST.test(text) ? DAY_FIRST.lastIndex : at
  return last > at && last <= end ? calendar(last, 'date') : undefined
}
const DAY_FIRST = /(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/uy

/** Whether what follows the digits at `at` can make a date or a duration of them; after most numbers nothing can. */
function mayBeDated(text: string, at: number, end: number): boolean {
  const last = runEnd(text, at, end, DIGIT)
  if (is(text, last, DATES | DASH)) return true
  if (is(text, last, COUNTS)) return text[last + 1] === '年' || text[last + 1] === '月'
  return last - at === 4 && is(text, last, PARTS)
}

const DECADE = /年代(?![表缴办理管收付建替发课购码养征储]|地方)(?:[初末中后]期?)?/uy

function scanYear(text: string, first: Year, end: number): ScannedCalendar | undefined {
  let position = afterBlank(text, first.end)
  if (text[position] === '年' && text[position + 1] === '代' && first.year % 10 === 0) {
    // 1980年代初, but 2020年代缴保费
    DECADE.lastIndex = position
    if (DECADE.test(text)) {
      const { year } = first
      const reading: PeriodReading = { kind: 'years', from: year, to: year + 9, plan: false }
      return calendar(DECADE.lastIndex, 'period', reading)
    }
  }
  // 2016至2020年, 2016—2020, 2016年至2020年
  const dash = skipDash(text, text[position] === '年' ? position + 1 : position)
  if (dash > position && is(text, dash - 1, DASH)) {
    const last = yearAt(text, dash, end)
    if (last !== undefined && last.year > first.year) {
      const after = text[last.end] === '年' ? last.end + 1 : schoolYearEnd(text, last.end)
      const fiscal = text[after] === '度' ? after + 1 : after
      const reading: PeriodReading = { kind: 'years', from: first.year, to: last.year, plan: false }
      return calendar(fiscal, 'period', reading)
    }
  }
  const school = schoolYearsAt(text, first, end)
  if (school !== undefined) return school
  const fiscal = fiscalYearAt(text, first, position, end)
  if (fiscal !== undefined) return fiscal
  const listed = yearsInList(text, first, end)
  if (listed !== undefined) return listed
  // 2018-01-23, 2018/1/23, 2018.01.23
  const mark = text[first.end]
  if (!first.marked && (mark === '-' || mark === '/' || mark === '.')) {
    const month = runEnd(text, first.end + 1, end, DIGIT)
    const day = text[month] === mark ? runEnd(text, month + 1, end, DIGIT) : month
    if (month > first.end + 1 && month - first.end <= 3 && day > month + 1) {
      return calendar(day, 'date')
    }
  }
  if (text[position] !== '年') {
    // 2018学年度, 2018财年
    const named = namedYearEnd(text, position)
    if (named > position) return calendar(named, 'date', point(absolute(first.year)))
    // 1993部, 2000万元: without 年 it is a number like any other
    return undefined
  }
  position++
  if (text[position] === '度') position++
  // 2012年财政年度
  else if (text[position] === '财' && text.startsWith('财政年度', position)) position += 4
  const next = afterBlank(text, position)
  const part = partAt(text, next, end)
  if (part !== undefined) {
    return calendar(part.end, 'date', point(absolute(first.year), part.part, part.asOf))
  }
  return calendar(position, 'date', point(absolute(first.year)))
}

/** The end of 学年 or 学年度, if it stands there. */
const schoolYearEnd = (text: string, at: number): number =>
  text.startsWith('学年', at) ? at + 2 : at

function namedYearEnd(text: string, at: number): number {
  const end = text.startsWith('财年', at) ? at + 2 : schoolYearEnd(text, at)
  return end > at && text[end] === '度' ? end + 1 : end
}

/** 2017/2018学年 */
function schoolYearsAt(text: string, first: Year, end: number): ScannedCalendar | undefined {
  const mark = text[first.end]
  if (mark !== '/' && mark !== '／') return undefined
  const last = yearAt(text, first.end + 1, end)
  if (last?.year !== first.year + 1) return undefined
  const after = namedYearEnd(text, last.end)
  return after > last.end
    ? calendar(after, 'period', { kind: 'years', from: first.year, to: last.year, plan: false })
    : undefined
}

/** 2012-13年度, 二〇〇八至〇九年度, 二零二二/二三财政年度: the fiscal year of Hong Kong, whose end is told in two digits. */
function fiscalYearAt(
  text: string,
  first: Year,
  position: number,
  end: number,
): ScannedCalendar | undefined {
  const slashed = text[position] === '/' || text[position] === '／'
  const start = slashed ? position + 1 : skipDash(text, position)
  if (start === position) return undefined
  const arabic = runEnd(text, start, end, DIGIT)
  const last = arabic > start ? arabic : runEnd(text, start, end, YEAR_DIGIT)
  if (last - start !== 2 || text[last] === '-') return undefined
  const year =
    arabic > start ? Number(text.slice(start, last)) : numeralValue(text.slice(start, last))
  if (year !== (first.year + 1) % 100) return undefined
  const tail = /^(?:财政|财|学|[课评]税)?年度?/u.exec(text.slice(last, last + 4))?.[0] ?? ''
  // 2012/13 may be a ratio
  if (slashed && tail === '') return undefined
  const over = last + tail.length
  const through = fiscalYearsTo(text, first, over, end)
  if (through !== undefined) return through
  const reading: PeriodReading = {
    kind: 'years',
    from: first.year,
    to: first.year + 1,
    plan: false,
  }
  return calendar(over, 'period', reading)
}

/** 2024-25至2028-29年度: fiscal years from one to another, by the years in which they begin. */
function fiscalYearsTo(
  text: string,
  first: Year,
  position: number,
  end: number,
): ScannedCalendar | undefined {
  const start = skipDash(text, position)
  const next = start === position ? undefined : yearAt(text, start, end)
  if (next === undefined || next.year <= first.year) return undefined
  const last = fiscalYearAt(text, next, next.end, end)
  const reading: PeriodReading = { kind: 'years', from: first.year, to: next.year, plan: false }
  return last === undefined ? undefined : calendar(last.end, 'period', reading)
}

/** 1978、1979两年, 2015、2016和2017年: years in a list with one 年 behind them. */
function yearsInList(text: string, first: Year, end: number): ScannedCalendar | undefined {
  let last = first
  let position = first.end
  while (text[position] === '、' || text[position] === '和') {
    const next = yearAt(text, position + 1, end) ?? listedYearAt(text, position + 1)
    if (next === undefined || next.year <= last.year) break
    last = next
    position = next.end
  }
  if (last === first) return undefined
  if ('两三四五'.includes(text[position] ?? ' ')) position++
  if (text[position] !== '年') return undefined
  const reading: PeriodReading = { kind: 'years', from: first.year, to: last.year, plan: false }
  return calendar(position + 1, 'period', reading)
}

/** A year in Chinese digits that has its 年 behind the list it is in: 一九五三、一九五四两年. */
function listedYearAt(text: string, at: number): Year | undefined {
  if (text[at] !== '一' && text[at] !== '二') return undefined
  const last = runEnd(text, at, at + 4, YEAR_DIGIT)
  if (last - at !== 4 || is(text, last, YEAR_DIGIT)) return undefined
  const digits = Array.from(text.slice(at, last), (character) => numeralValue(character))
  const year = Number(digits.join(''))
  return validYear(year) ? { year, end: last, marked: true } : undefined
}

/** 中 behind years, and what goes on with it: 过去四年中共增加. */
const AMIDST = /^中[共，累新总合]/u
const SPAN_TAILS = ['来', '间', '以来', '里', '期间', '时间']

/** 五年来, 五年间, 3年, 7个月来: years that are counted, not dated. A bare duration has no reading. */
function scanDuration(text: string, at: number, end: number): ScannedCalendar | undefined {
  const last = smallEnd(text, at, end)
  if (last === at) return undefined
  if (text.charCodeAt(last) === PIECE) {
    // 3个月来, 未来两个财政年度
    const counted = COUNTED.exec(text.slice(last, last + 5))
    if (counted !== null) return calendar(last + counted[0].length, 'period')
    // 最近6个月: which months, and not how long
    if (text.startsWith('个月', last) && LATEST.test(text.slice(Math.max(0, at - 2), at)))
      return calendar(last + 2, 'period')
  }
  // 该两季: how many, not which
  if (text[at] === '两' && text[last] === '季')
    return calendar(text[last + 1] === '度' ? last + 2 : last + 1, 'period')
  let position = afterBlank(text, last)
  if (text[position] === '个' && text[position + 1] === '年') position++
  if (text[position] === '多' || text[position] === '余') position++
  if (text[position] !== '年') return undefined
  const years = smallValue(text, at, last)
  if (text[last] === '年') {
    const short = shortYear(text, at, years, last + 1, end)
    if (short !== undefined) return short
  }
  return durationOf(text, at, years, position + 1)
}

/** 个 */
const PIECE = 0x4e2a
/** Words that say which months are meant, and not how long. */
const LATEST = /^(?:最近|过去|未来)$/u
const COUNTED = /^个(?:月(?:以来|来)|(?:财政|会计|学)年度?)/u

/** The first year without a century that is read: earlier ones are durations. */
const EARLIEST_SHORT = 49
const LATEST_SHORT = 130
/** Words before a year that is compared with, or that something is dated to. */
const BEFORE_YEAR = '较比于自至到在由从及与和同、；，。（年度\n-—●■◆'

/** 九十年度, 98年3月底, 八十八年下半年: a year without its century, from behind 年 on. */
function shortYear(
  text: string,
  at: number,
  year: number,
  position: number,
  end: number,
): ScannedCalendar | undefined {
  if (year < EARLIEST_SHORT || year > LATEST_SHORT) return undefined
  const reference = (doubtful: boolean): YearRef => ({ kind: 'short', year, doubtful })
  if (text[position] === '度') return pointAt(reference(false), text, position + 1, end)
  const part = partAt(text, position, end)
  if (part !== undefined) return pointAt(reference(false), text, position, end)
  const opens = BEFORE_YEAR.includes(text[at - 1] ?? '\n') || opensLine(text, at)
  if (!opens || '来间代前后期多余里、'.includes(text[position] ?? '、')) return undefined
  // 由95年的2.6%提升至2.8%; 70年的产权 is how long
  if (text[position] === '的' && !'由从较比'.includes(text[at - 1] ?? ' ')) return undefined
  return calendar(position, 'date', point(reference(true)))
}

/** Whether nothing but white space stands before an offset in its line. */
function opensLine(text: string, at: number): boolean {
  let before = at - 1
  while (text[before] === ' ' || text[before] === '\u3000') before--
  return before < 0 || text[before] === '\n'
}

/** A year and the part of it that may stand at `position`. */
function pointAt(year: YearRef, text: string, position: number, end: number): ScannedCalendar {
  const part = partAt(text, afterBlank(text, position), end)
  return part === undefined
    ? calendar(position, 'date', point(year))
    : calendar(part.end, 'date', point(year, part.part, part.asOf))
}

/** 今（98）年, 去（八十八）年度, 明(2011)年, 上（8）月: a word for a year or a month with its number in brackets. */
export function scanBracketed(text: string, at: number, end: number): ScannedCalendar | undefined {
  const start = at + 2
  const arabic = runEnd(text, start, end, DIGIT)
  const last = arabic > start ? arabic : runEnd(text, start, end, SMALL | YEAR_DIGIT)
  if (last === start || last - start > 4 || text[last] !== '）') return undefined
  const value = smallValue(text, start, last)
  if (text[last + 1] === '月' && value >= 1 && value <= 12)
    return calendar(last + 2, 'date', point(undefined, two(value)))
  if (text[last + 1] !== '年') return undefined
  const after = text[last + 2] === '度' ? last + 3 : last + 2
  if (validYear(value)) return pointAt(absolute(value), text, after, end)
  if (value < EARLIEST_SHORT || value > LATEST_SHORT) return undefined
  // 今（101）年 can be nothing but a year of the Republic
  const year: YearRef =
    value > 99 ? absolute(1911 + value) : { kind: 'short', year: value, doubtful: false }
  return pointAt(year, text, after, end)
}

function spanTailAt(text: string, at: number): string | undefined {
  for (const tail of SPAN_TAILS) if (text.startsWith(tail, at)) return tail
  return undefined
}

/** The duration that starts at `at`, from behind its 年 on. */
function durationOf(text: string, at: number, years: number, position: number): ScannedCalendar {
  // 七十年代
  if (text[position] === '代') return calendar(position + 1, 'period')
  // 近12年最高水平: how long it has not been so
  if (/^(?:来?最|新[高低]|来?首)/u.test(text.slice(position, position + 2)))
    return calendar(position, 'period')
  const tail = spanTailAt(text, position)
  // 过去 10年: a line may end between them
  const before = text
    .slice(Math.max(0, at - 4), at)
    .trimEnd()
    .slice(-2)
  const looksBack = tail !== undefined || /过[去往]|[近这]$|(?<!提)前$/u.test(before)
  const looksAhead = /今后|未来|[后]$/u.test(before)
  const untailed = tail === undefined ? position : position + tail.length
  // 过去四年中共增加: 中 is of the years, but 五年中国 and 三年中心 are not
  const last = AMIDST.test(text.slice(untailed, untailed + 2)) ? untailed + 1 : untailed
  if (looksAhead && years >= 2 && years <= 30) {
    return calendar(last, 'period', { kind: 'future', years })
  }
  if (looksBack && years >= 2 && years <= 60) {
    return calendar(last, 'period', { kind: 'past', years })
  }
  // 五年累计, 五年新增: the same without 来
  const past = years >= 2 && years <= 5 ? SPANNED.exec(text.slice(last, last + 3)) : null
  if (past !== null && (past[1] === undefined || OPENS_PART.includes(text[at - 1] ?? '\n')))
    return calendar(last + (past[1]?.length ?? 0), 'period', { kind: 'span', years })
  // 三年内达到: from now on
  if (years >= 2 && years <= 10 && WITHIN.test(text.slice(last, last + LONGEST_WITHIN)))
    return calendar(text[last] === '之' ? last + 2 : last + 1, 'period', { kind: 'future', years })
  // 三年翻番, 五年翻了一番
  if (years >= 2 && years <= 20 && DOUBLES.test(text.slice(last, last + 3)))
    return calendar(last, 'period', { kind: 'span', years })
  // 城镇化率五年提高9个百分点, but 连续五年增长9%
  const isAll = years >= 2 && years <= 10 && !EACH_OF.includes(text[at - 1] ?? '，')
  if (isAll && CHANGED_BY.test(text.slice(last, last + LONGEST_CHANGED_BY)))
    return calendar(last, 'period', { kind: 'span', years })
  // 两年铁路货运量增长55%, 五年内产值增长30%
  const within = '中内'.includes(text[last] ?? '。') ? last + 1 : last
  const opens = years >= 2 && years <= 10 && OPENS_CLAUSE.includes(text[at - 1] ?? '\n')
  if (opens && CHANGES.test(text.slice(within, within + LONGEST_CHANGE)))
    return calendar(within, 'period', { kind: 'span', years })
  return calendar(last, 'period')
}

const OPENS_PART = ' \u3000\t\n。；'
/** 五年累计, 五年内新建: what has been, or is to be, as the rest of a text has it. */
const SPANNED =
  /^(?:(?:累计|共|新增|年均|新设|建成|改造|总计|完成|平均)|(内)(?:累计|新增|新建|新设|改造))/u
const WITHIN = /^之?内(?:要|将|力争|计划|基本)?(?:达到|突破|建成|实现|超过|完成|培育|力争)/u
const LONGEST_WITHIN = 6
const DOUBLES = /^之?[内来间]?(?:再|要|已|就)?翻(?:[一两]?番|了[一两])/u
const OPENS_CLAUSE = ' \u3000\t\n，。；：'
/** What has changed over the years that a clause begins with; 五年规划 and 三年再翻番 are no such years. */
const CHANGES =
  /^(?!计划|规划|行动|攻坚|期|级|制|[一再多余左以前后之的或至到、，])(?:(?!将|要|力争|确保|争取|计划|规划|预计|比|较|同比)[^，。；：\d])*(?:增长|增加|提高|上升|下降|降低|减少|净增|翻了)/u
const LONGEST_CHANGE = 30

/** Years of a five-year plan. */
const PLAN_YEARS = 5
/** How much has changed, told right behind the years. */
const CHANGED_BY = /^(?:增长|增加|提高|上升|下降|降低|减少|净增)了?(?=\d)/u
const LONGEST_CHANGED_BY = 4
/** Before years of each of which something is told. */
const EACH_OF = '续每第后来，。；'

const EQUALLED = /(?:是|为|相当于)$/u

/** 十三五 with or without quotation marks around it; the reading covers its five years. */
function scanPlan(text: string, at: number, end: number): ScannedCalendar | undefined {
  const position = runEnd(text, at, end, ORDER)
  if (position - at < 2 || position - at > 3) return undefined
  const name = text.slice(at, position)
  if (!PLANS.includes(name)) return undefined
  const opening = text[at - 1]
  const quoted = opening !== undefined && '“"\'‘「'.includes(opening)
  let last = position
  if (quoted && last < end && '”"\'’」'.includes(text[last] as string)) last++
  const tail = text.slice(last, last + 2)
  const isPlan = quoted || /^(?:时期|期间|规划|计划|末|以来|前|后|开)/u.test(tail)
  if (!isPlan) return undefined
  const from = planStart(name)
  if (tail.startsWith('末')) return calendar(last + 1, 'period', point(absolute(from + 4)))
  if (tail === '期末') return calendar(last + 2, 'period', point(absolute(from + 4)))
  // 是“十一五”的2倍
  const isEqualled = quoted && tail.startsWith('的') && EQUALLED.test(text.slice(at - 4, at - 1))
  if (isEqualled) return calendar(last, 'period', { kind: 'years', from, to: from + 4, plan: true })
  // “十三五”前三年, “十三五”后两年
  const [, side, part] = /^([前后])([二三四两])年/u.exec(text.slice(last, last + 3)) ?? []
  if (part !== undefined) {
    const years = numeralValue(part)
    const first = side === '前' ? from : from + PLAN_YEARS - years
    return calendar(last + 3, 'period', {
      kind: 'years',
      from: first,
      to: first + years - 1,
      plan: false,
    })
  }
  // “十三五”以来 and “十三五”已累计 are up to now
  if (tail === '以来' || (quoted && tail.startsWith('已')))
    return calendar(tail === '以来' ? last + 2 : last, 'period', {
      kind: 'range',
      from: absolute(from),
      to: { kind: 'own' },
      parts: undefined,
    })
  const isSpan = /^(?:时期|期间)/u.test(tail)
  return calendar(
    isSpan ? last + 2 : position,
    'period',
    isSpan ? { kind: 'years', from, to: from + 4, plan: true } : undefined,
  )
}

/** 前3季, where no year stands before it. */
export function scanFirstPart(text: string, at: number, end: number): ScannedCalendar | undefined {
  const found = firstPartAt(text, at, end)
  if (found === undefined) return undefined
  return calendar(found.end, 'period', point(undefined, found.part))
}

/** 党的十八大以来, 改革开放以来: the first year of which all is told; congresses meet towards the end of a year. */
const SINCE_EVENT = Object.entries({
  新中国成立: 1950,
  建国: 1950,
  改革开放: 1979,
  西部大开发: 2000,
  加入世贸组织: 2002,
  党的十六大: 2003,
  十六大: 2003,
  党的十七大: 2008,
  十七大: 2008,
  党的十八大: 2013,
  十八大: 2013,
  党的十九大: 2018,
  十九大: 2018,
  党的二十大: 2023,
  二十大: 2023,
}).map(([event, year]): [string, PeriodReading] => [
  `${event}以来`,
  { kind: 'range', from: { kind: 'absolute', year }, to: { kind: 'own' }, parts: undefined },
])

/** Words for periods that hold no number, with their reading. */
export const CALENDAR_WORDS: ReadonlyMap<string, PeriodReading | undefined> = new Map<
  string,
  PeriodReading | undefined
>([
  ['今年', point(relative(0))],
  ['本年', point({ kind: 'own' })],
  ['本年度', point({ kind: 'own' })],
  ['今年度', point(relative(0))],
  ['明年度', point(relative(1))],
  ['去年度', point(relative(-1))],
  ['今年以来', { kind: 'range', from: relative(0), to: { kind: 'own' }, parts: undefined }],
  ['今年上半年', point(relative(0), 'H1')],
  ['今年下半年', point(relative(0), 'H2')],
  ['本年上半年', point({ kind: 'own' }, 'H1')],
  ['本年下半年', point({ kind: 'own' }, 'H2')],
  ['去年上半年', point(relative(-1), 'H1')],
  ['去年下半年', point(relative(-1), 'H2')],
  ['今年年末', point(relative(0), '12-31', true)],
  ['今年年底', point(relative(0), '12-31', true)],
  ['今年底', point(relative(0), '12-31', true)],
  ['去年', point(relative(-1))],
  ['去年全年', point(relative(-1))],
  ['去年底', point(relative(-1), '12-31', true)],
  ['上年', point(relative(-1))],
  ['上年度', point(relative(-1))],
  ['上一年', point(relative(-1))],
  ['上年末', point(relative(-1), '12-31', true)],
  ['上年底', point(relative(-1), '12-31', true)],
  ['前年', point(relative(-2))],
  ['明年', point(relative(1))],
  ['全年', point(undefined, 'year')],
  ['当年', undefined],
  ['以前年度', undefined],
  ['前年度', point(relative(-2))],
  ['下年度', point(relative(1), 'year')],
  ['同年', undefined],
  ['年内', undefined],
  ['本季度', undefined],
  ['上半年', point(undefined, 'H1')],
  ['首半年', point(undefined, 'H1')],
  ['首季', point(undefined, 'Q1')],
  ['首季度', point(undefined, 'Q1')],
  ['今年首季', point(relative(0), 'Q1')],
  ['去年首季', point(relative(-1), 'Q1')],
  ['下半年', point(undefined, 'H2')],
  ['年末', point(undefined, '12-31', true)],
  ['年底', point(undefined, '12-31', true)],
  ['期末', point(undefined, '12-31', true)],
  ['年初', undefined],
  ['年中', undefined],
  ['截至目前', undefined],
  ['目前', undefined],
  ['现时', undefined],
  ['现在', undefined],
  ['现今', undefined],
  ['如今', undefined],
  ['今天', undefined],
  ['至今', undefined],
  ['迄今', undefined],
  ['过去数年', undefined],
  ['近年来', undefined],
  ['历年', undefined],
  ['截至', undefined],
  ['截止', undefined],
  ['截至年末', point(undefined, '12-31', true)],
  ['截至年底', point(undefined, '12-31', true)],
  ['至年末', point(undefined, '12-31', true)],
  ['季末', undefined],
  ['原先', undefined],
  ['原来', undefined],
  ['上季', undefined],
  ['上季度', undefined],
  ['上月', undefined],
  ['同期间', undefined],
  ['正常年份', undefined],
  ['过去', undefined],
  ['过往', undefined],
  ['今个财政年度', point({ kind: 'own' })],
  ['本财政年度', point({ kind: 'own' })],
  ['该年度', undefined],
  ['该财政年度', undefined],
  ['对上一年度', point(relative(-1))],
  ['上一年度', point(relative(-1))],
  ['下一年度', point(relative(1), 'year')],
  ['下一个年度', point(relative(1), 'year')],
  ['下个财政年度', point(relative(1), 'year')],
  ['下一个财政年度', point(relative(1), 'year')],
  ['时期', undefined],
  ['期间', undefined],
  ['以来', undefined],
  ['年度', undefined],
  ['到年底', point(undefined, '12-31', true)],
  ...SINCE_EVENT,
])
