import type { PeriodReading, YearRef } from '../model/period.ts'
import { Digit, digitKind } from '../lexicon/numerals.ts'

/** A date, a period or a bare duration in years, and where it ends. */
export interface ScannedCalendar {
  readonly end: number
  /** `date` and `period` as the ledger tells them apart; a period that nothing can be made of has no reading. */
  readonly reason: 'date' | 'period'
  readonly reading: PeriodReading | undefined
}

const absolute = (year: number): YearRef => ({ kind: 'absolute', year })
const relative = (offset: number): YearRef => ({ kind: 'relative', offset })
const point = (year: YearRef | undefined, part?: string, asOf = false): PeriodReading => ({
  kind: 'point',
  year,
  part,
  asOf,
})

const PLANS = [
  '一五',
  '二五',
  '三五',
  '四五',
  '五五',
  '六五',
  '七五',
  '八五',
  '九五',
  '十五',
].concat(['十一五', '十二五', '十三五', '十四五', '十五五', '十六五'])
/** First year of the five-year plan of this name; the first ran from 1953. */
const planStart = (name: string): number => {
  const index = PLANS.indexOf(name)
  return index < 2 ? 1953 + index * 5 : index === 2 ? 1966 : 1966 + (index - 2) * 5
}

const isDigit = (text: string, at: number) => digitKind(text.charCodeAt(at)) === Digit.arabic
const two = (value: number) => String(value).padStart(2, '0')

/** The run of ASCII digits at `at`. */
function digitsAt(text: string, at: number, end: number): number {
  let position = at
  while (position < end && isDigit(text, position)) position++
  return position
}

const numeralValue = (run: string): number => {
  let value = 0
  for (const character of run) {
    const digit = '〇一二三四五六七八九'.indexOf(character === '零' ? '〇' : character)
    if (character === '两') value = 2
    else if (character === '十') value = value === 0 ? 10 : value * 10
    else if (character === '百') value = value === 0 ? 100 : value * 100
    else if (digit >= 0)
      value = value >= 10 && value % 10 === 0 ? value + digit : value * 10 + digit
  }
  return value
}

/** A small number in digits or Chinese numerals, such as a month. */
function smallNumber(
  text: string,
  at: number,
  end: number,
): { readonly value: number; readonly end: number } | undefined {
  let position = digitsAt(text, at, end)
  if (position > at) return { value: Number(text.slice(at, position)), end: position }
  while (position < end && '〇零一二三四五六七八九十两百'.includes(text[position] as string))
    position++
  if (position === at) return undefined
  return { value: numeralValue(text.slice(at, position)), end: position }
}

const isDash = (character: string | undefined) =>
  character === '-' ||
  character === '—' ||
  character === '–' ||
  character === '~' ||
  character === '至' ||
  character === '到' ||
  character === '～'

const skipDash = (text: string, at: number): number => {
  let position = at
  while (isDash(text[position])) position++
  return position
}

/** What may follow a year: 上半年, 第三季度, 6月底, 1-6月份, 末. */
function partAt(
  text: string,
  at: number,
  end: number,
): { readonly part: string | undefined; readonly asOf: boolean; readonly end: number } | undefined {
  const starts = (word: string) => text.startsWith(word, at) && at + word.length <= end
  if (starts('上半年')) return { part: 'H1', asOf: false, end: at + 3 }
  if (starts('下半年')) return { part: 'H2', asOf: false, end: at + 3 }
  if (starts('年末') || starts('年底')) return { part: '12-31', asOf: true, end: at + 2 }
  if (starts('末') || starts('底')) return { part: '12-31', asOf: true, end: at + 1 }
  if (starts('年中')) return { part: '06', asOf: false, end: at + 2 }
  if (starts('前三季度') || starts('首三季度')) return { part: '01/09', asOf: false, end: at + 4 }
  if (starts('前三季') || starts('首三季')) return { part: '01/09', asOf: false, end: at + 3 }
  if (starts('首3季'))
    return { part: '01/09', asOf: false, end: at + 3 + (text[at + 3] === '度' ? 1 : 0) }
  const ordinal = text[at] === '第' ? at + 1 : at
  const number = smallNumber(text, ordinal, end)
  if (number === undefined) return undefined
  if (text[number.end] === '季' && number.value >= 1 && number.value <= 4) {
    let last = text[number.end + 1] === '度' ? number.end + 2 : number.end + 1
    if (text[last] === '末') last++
    return { part: `Q${number.value}`, asOf: false, end: last }
  }
  if (ordinal !== at || number.value < 1 || number.value > 12) return undefined
  const dash = skipDash(text, text[number.end] === '月' ? number.end + 1 : number.end)
  if (dash > number.end && isDash(text[dash - 1])) {
    const last = smallNumber(text, dash, end)
    if (
      last !== undefined &&
      text[last.end] === '月' &&
      last.value <= 12 &&
      last.value > number.value
    ) {
      const after = text[last.end + 1] === '份' ? last.end + 2 : last.end + 1
      return { part: monthSpan(number.value, last.value), asOf: false, end: after }
    }
  }
  if (text[number.end] !== '月') return undefined
  let position = number.end + 1
  if (text[position] === '份') return { part: two(number.value), asOf: false, end: position + 1 }
  if (text[position] === '底' || text[position] === '末') {
    return { part: lastOfMonth(number.value), asOf: true, end: position + 1 }
  }
  const day = smallNumber(text, position, end)
  if (day !== undefined && (text[day.end] === '日' || text[day.end] === '号')) {
    position = day.end + 1
    return { part: `${two(number.value)}-${two(day.value)}`, asOf: true, end: position }
  }
  return { part: two(number.value), asOf: false, end: position }
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

/** A four-digit year in digits or Chinese digits (二〇一九), or a year of the Republic (民国99年). */
function yearAt(
  text: string,
  at: number,
  end: number,
): { readonly year: number; readonly end: number; readonly marked: boolean } | undefined {
  if (text.startsWith('民国', at)) {
    const number = smallNumber(text, at + 2, end)
    if (number === undefined || (text[number.end] !== '年' && !isDash(text[number.end])))
      return undefined
    return { year: 1911 + number.value, end: number.end, marked: true }
  }
  let position = digitsAt(text, at, end)
  if (position - at === 4) {
    const year = Number(text.slice(at, position))
    return validYear(year) ? { year, end: position, marked: false } : undefined
  }
  if (position > at) return undefined
  while (position < end && '〇零○一二三四五六七八九'.includes(text[position] as string)) position++
  if (position - at !== 4 || text[position] !== '年') return undefined
  const year = Number(
    Array.from(text.slice(at, position), (character) => numeralValue(character)).join(''),
  )
  return validYear(year) ? { year, end: position, marked: true } : undefined
}

/** Skips the blank that some texts put between a number and 年. */
const afterBlank = (text: string, at: number) => (text[at] === ' ' ? at + 1 : at)

/**
 * Reads a date or period that starts with a number at `at`: 2017年上半年, 1-6月份, 2018-01-23, 二季度, 五年来.
 *
 * @returns undefined where the number is none of these.
 */
export function scanCalendar(text: string, at: number, end: number): ScannedCalendar | undefined {
  const plan = scanPlan(text, at, end)
  if (plan !== undefined) return plan
  const year = yearAt(text, at, end)
  if (year !== undefined) {
    const scanned = scanYear(text, year, end)
    if (scanned !== undefined) return scanned
  }
  const part = partAt(text, at, end)
  if (part !== undefined) {
    const isDate = part.part !== undefined && /^\d/u.test(part.part) && !part.part.includes('/')
    return {
      end: part.end,
      reason: isDate ? 'date' : 'period',
      reading: point(undefined, part.part, part.asOf),
    }
  }
  return scanDuration(text, at, end)
}

function scanYear(
  text: string,
  first: { readonly year: number; readonly end: number; readonly marked: boolean },
  end: number,
): ScannedCalendar | undefined {
  let position = afterBlank(text, first.end)
  // 2016至2020年, 2016—2020, 2016年至2020年
  const dash = skipDash(text, text[position] === '年' ? position + 1 : position)
  if (dash > position && isDash(text[dash - 1])) {
    const last = yearAt(text, dash, end)
    if (last !== undefined && last.year > first.year) {
      const after = text[last.end] === '年' ? last.end + 1 : last.end
      const fiscal = text[after] === '度' ? after + 1 : after
      const reading: PeriodReading = { kind: 'years', from: first.year, to: last.year, plan: false }
      return { end: fiscal, reason: 'period', reading }
    }
    // 2012-13年度: the fiscal year of Hong Kong
    const short = digitsAt(text, dash, end)
    if (
      short - dash === 2 &&
      Number(text.slice(dash, short)) === (first.year + 1) % 100 &&
      text[short] !== '-'
    ) {
      const after = text.startsWith('年度', short)
        ? short + 2
        : text[short] === '年'
          ? short + 1
          : short
      const reading: PeriodReading = {
        kind: 'years',
        from: first.year,
        to: first.year + 1,
        plan: false,
      }
      return { end: after, reason: 'period', reading }
    }
  }
  // 2018-01-23, 2018/1/23, 2018.01.23
  const mark = text[first.end]
  if (!first.marked && (mark === '-' || mark === '/' || mark === '.')) {
    const month = digitsAt(text, first.end + 1, end)
    const day = text[month] === mark ? digitsAt(text, month + 1, end) : month
    if (month > first.end + 1 && month - first.end <= 3 && day > month + 1) {
      return { end: day, reason: 'date', reading: undefined }
    }
  }
  if (text[position] !== '年') {
    // 1993部, 2000万元: without 年 it is a number like any other
    return undefined
  }
  position++
  if (text[position] === '度') position++
  const next = afterBlank(text, position)
  const part = partAt(text, next, end)
  if (part !== undefined) {
    return {
      end: part.end,
      reason: 'date',
      reading: point(absolute(first.year), part.part, part.asOf),
    }
  }
  return { end: position, reason: 'date', reading: point(absolute(first.year)) }
}

const SPAN_TAILS = ['来', '间', '以来', '里', '期间', '时间']

/** 五年来, 五年间, 3年: years that are counted, not dated. A bare duration has no reading. */
function scanDuration(text: string, at: number, end: number): ScannedCalendar | undefined {
  const number = smallNumber(text, at, end)
  if (number === undefined) return undefined
  let position = afterBlank(text, number.end)
  if (text[position] === '个' && text[position + 1] === '年') position++
  if (text[position] === '多' || text[position] === '余') position++
  if (text[position] !== '年') return undefined
  position++
  const tail = SPAN_TAILS.find((word) => text.startsWith(word, position))
  const before = text.slice(Math.max(0, at - 2), at)
  const looksBack = tail !== undefined || /过去|[近这前]$/u.test(before)
  const looksAhead = /今后|未来|[后]$/u.test(before)
  const last = tail === undefined ? position : position + tail.length
  const years = number.value
  if (looksAhead && years >= 2 && years <= 30) {
    return { end: last, reason: 'period', reading: { kind: 'future', years } }
  }
  if (looksBack && years >= 2 && years <= 60) {
    return { end: last, reason: 'period', reading: { kind: 'past', years } }
  }
  // 五年累计, 五年新增: the same without 来
  if (
    years >= 2 &&
    years <= 5 &&
    /^(?:累计|共|新增|年均|新设|建成|改造|总计|完成|平均)/u.test(text.slice(last, last + 2))
  ) {
    return { end: last, reason: 'period', reading: { kind: 'past', years } }
  }
  return { end: last, reason: 'period', reading: undefined }
}

/** 十三五 with or without quotation marks around it; the reading covers its five years. */
function scanPlan(text: string, at: number, end: number): ScannedCalendar | undefined {
  let position = at
  while (position < end && '一二三四五六七八九十'.includes(text[position] as string)) position++
  const name = text.slice(at, position)
  if (name.length < 2 || !PLANS.includes(name)) return undefined
  const opening = text[at - 1]
  const quoted = opening !== undefined && '“"\'‘「'.includes(opening)
  let last = position
  if (quoted && last < end && '”"\'’」'.includes(text[last] as string)) last++
  const tail = text.slice(last, last + 2)
  const isPlan = quoted || /^(?:时期|期间|规划|计划|末|以来|前|后|开)/u.test(tail)
  if (!isPlan) return undefined
  const from = planStart(name)
  if (tail.startsWith('末'))
    return { end: last + 1, reason: 'period', reading: point(absolute(from + 4)) }
  const isSpan = /^(?:时期|期间|以来)/u.test(tail)
  return {
    end: isSpan ? last + 2 : position,
    reason: 'period',
    reading: isSpan ? { kind: 'years', from, to: from + 4, plan: true } : undefined,
  }
}

/** Words for periods that hold no number, with their reading. */
export const CALENDAR_WORDS: ReadonlyMap<string, PeriodReading | undefined> = new Map<
  string,
  PeriodReading | undefined
>([
  ['今年', point(relative(0))],
  ['本年', point({ kind: 'own' })],
  ['本年度', point({ kind: 'own' })],
  ['今年以来', point(relative(0))],
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
  ['年内', undefined],
  ['本季度', undefined],
  ['上半年', point(undefined, 'H1')],
  ['下半年', point(undefined, 'H2')],
  ['年末', point(undefined, '12-31', true)],
  ['年底', point(undefined, '12-31', true)],
  ['期末', point(undefined, '12-31', true)],
  ['年初', undefined],
  ['年中', undefined],
  ['截至目前', undefined],
  ['目前', undefined],
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
  ['过去', undefined],
  ['时期', undefined],
  ['期间', undefined],
  ['以来', undefined],
  ['年度', undefined],
  ['到年底', point(undefined, '12-31', true)],
])
