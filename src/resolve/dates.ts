import type { Span } from '../model/span.ts'

/** A date as far as the text gives it, of the Gregorian calendar; the span is half-open. */
export interface CalendarDate extends Span {
  readonly year: number
  /** 1 to 12. */
  readonly month: number | undefined
  /** 1 to 31. */
  readonly day: number | undefined
}

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  O: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const valueOf = (numeral = ''): number => digitValues[numeral] ?? 0

/** 十 10, 二十八 28, 廿三 23, 九十九 99, 二〇一九 2019, 一百零三 103, 28 28; `undefined` for anything else. */
const readNumber = (text: string): number | undefined => {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[〇零○ＯO一二三四五六七八九]+$/.test(text)) {
    return [...text].reduce((sum, digit) => sum * 10 + valueOf(digit), 0)
  }
  const parts =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)(十)|(廿))?([一二三四五六七八九])?$/.exec(
      text,
    )
  if (parts === null || text === '') return undefined
  const [, hundreds, tens, ten, twenty, ones] = parts
  return (
    valueOf(hundreds) * 100 +
    (ten === undefined ? 0 : (valueOf(tens) || 1) * 10) +
    (twenty === undefined ? 0 : 20) +
    valueOf(ones)
  )
}

const isPlausible = (year: number): boolean => year >= 1911 && year <= 2099

/**
 * The year that `2019`, `二〇一九`, `一九八〇`, `民国99` or `民国九十九` names.
 * `republic` reads a number below 200 as a year of the Republic (99 is 2010) even without 民国.
 */
export const readYear = (written: string, republic = false): number | undefined => {
  const named = written.startsWith('民国')
  const number = readNumber(named ? written.slice(2) : written)
  if (number === undefined) return undefined
  const year = number < 200 && (named || republic) ? number + 1911 : number
  return isPlausible(year) ? year : undefined
}

const numeral = '〇零○ＯO一二三四五六七八九十'
const written = new RegExp(
  `(?:民国[ \\t]*(?<republic>\\d{1,3}|[百${numeral}]{1,5})|(?<![\\d.])(?<digits>(?:19|20)\\d{2})|(?<numerals>[一二][〇零○ＯO一九][〇零○ＯO一二三四五六七八九]{2}))[ \\t]*年(?:度)?` +
    `(?:[ \\t]*(?<month>\\d{1,2}|[${numeral}]{1,3})[ \\t]*月(?:份)?(?:[ \\t]*(?<day>\\d{1,2}|[廿${numeral}]{1,3})[ \\t]*[日号])?)?` +
    `|(?<![\\d.])(?<isoYear>(?:19|20)\\d{2})(?<mark>[-/.])(?<isoMonth>\\d{1,2})(?:\\k<mark>|(?<=/\\d{4}-\\d\\d)/)(?<isoDay>\\d{1,2})(?!\\d)` +
    // Looked behind when the first digits stand there: at every character it would take half of the time.
    `|(?<dayFirst>(?:19|20)\\d\\d)(?<=(?<![\\d/.])(?<firstDay>\\d{1,2})/(?<firstMonth>\\d{1,2})/\\d{4})(?!\\d)` +
    `|(?<compact>(?:19|20)(?<=(?:[（(/]|/t)\\d\\d)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?=[）)_/])`,
  'g',
)

const within = (text: string | undefined, last: number): number | undefined => {
  const number = text === undefined ? undefined : readNumber(text)
  return number !== undefined && number >= 1 && number <= last ? number : undefined
}

/**
 * The dates in `[start, end)`, in order: 2018年1月23日, 2018-01-23, 2020/1/8, 23/01/2018, （20200108）, 二〇一九年一月二十八日, 民国九十九年, 2018年,
 * and those of addresses of pages: /2018-01/23/, /20180123/, /t20180123_.
 * A year alone counts when 年 follows it.
 */
export const findDates = (text: string, start = 0, end = text.length): readonly CalendarDate[] => {
  const dates: CalendarDate[] = []
  for (const match of text.slice(start, end).matchAll(written)) {
    const groups = match.groups!
    const { republic, digits, numerals, compact, dayFirst, firstDay = '', firstMonth = '' } = groups
    const isoYear = compact?.slice(0, 4) ?? groups['isoYear']
    const isoMonth = compact?.slice(4, 6) ?? groups['isoMonth']
    const isoDay = compact?.slice(6) ?? groups['isoDay']
    const year =
      republic === undefined
        ? readYear((digits ?? numerals ?? dayFirst ?? isoYear)!)
        : readYear(`民国${republic}`)
    if (year === undefined) continue
    const month = within(groups['month'] ?? isoMonth ?? (firstMonth || undefined), 12)
    const day =
      month === undefined
        ? undefined
        : within(groups['day'] ?? isoDay ?? (firstDay || undefined), 31)
    const end = start + match.index + match[0].length
    const before = dayFirst === undefined ? 0 : firstDay.length + firstMonth.length + 2
    dates.push({ start: start + match.index - before, end, year, month, day })
  }
  return dates
}

const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const english =
  /(?:(?<!\d)(?<day>[0-3]?\d) (?<month>[A-Z][a-z]{2})[a-z]{0,6},? |(?<![A-Za-z])(?<first>[A-Z][a-z]{2})[a-z]{0,6} (?<second>[0-3]?\d), )(?<year>(?:19|20)\d\d)(?!\d)/u

/** The first date in the manner of a page's metadata: Tue, 24 Aug 2021 or August 24, 2021. */
export const findEnglishDate = (text: string): CalendarDate | undefined => {
  const match = english.exec(text)
  if (match === null) return undefined
  const { day, month, first, second, year } = match.groups!
  const number = englishMonths.indexOf((month ?? first)!) + 1
  if (number === 0) return undefined
  return {
    start: match.index,
    end: match.index + match[0].length,
    year: Number(year),
    month: number,
    day: Number(day ?? second),
  }
}

/** ISO 8601, as precise as the date is: `2018-01-23`, `2018-01`, `2018`. */
export const toIsoDate = ({ year, month, day }: CalendarDate): string =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
