import type { Profile } from '../model/document.ts'
import type { Origin, Status } from '../model/observation.ts'
import {
  isTwoYears,
  MONTH_BEFORE,
  SAME_PART,
  type PeriodReading,
  type YearRef,
} from '../model/period.ts'
import type { Frame } from './frame.ts'

/** What a number's own sentence says of its time. */
export interface TimeEvidence {
  readonly period: PeriodReading | undefined
  readonly periodIn: 'clause' | 'sentence' | 'paragraph' | undefined
  readonly status: 'estimate' | 'target' | undefined
  readonly manner: 'stock' | 'flow' | undefined
  /** It is brought about by what is proposed. */
  readonly effect: boolean
  /** 年均 stands before the number. */
  readonly average: boolean
  /** Form of the number and name of what it measures: of several years a count adds up, a yearly income does not. */
  readonly form: string
  readonly name: string
  /** The level that is left behind: 由27.5亿元增加到43.9亿元. */
  readonly from: boolean
  /** What is so by now, or has been done: 目前已达9亿元, 遴选了15件实事. */
  readonly done: 'state' | 'deed' | undefined
}

export interface Time {
  readonly period: string | undefined
  readonly origin: Origin
  readonly status: Status
}

const WHOLE_YEAR = /^\d{4}$/u

const firstYear = (period: string): number => Number(period.slice(0, 4))

function lastYear(period: string): number
function lastYear(period: string | undefined): number | undefined
function lastYear(period: string | undefined): number | undefined {
  return period === undefined
    ? undefined
    : Number(period.slice(period.indexOf('/') + 1).slice(0, 4))
}

const leapDay = (part: string, year: number): string =>
  part === '02-00'
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? '02-29'
      : '02-28'
    : part

/** The ISO-like text of a point in time: `2017`, `2017-H1`, `2012-01/2012-09`, `2017-06-30`. */
function pointText(year: number, part: string | undefined): string {
  if (part === undefined || part === 'year') return String(year)
  if (part.includes('/')) {
    const [from, to] = part.split('/') as [string, string]
    return `${year}-${leapDay(from, year)}/${year}-${leapDay(to, year)}`
  }
  return `${year}-${leapDay(part, year)}`
}

/** 过去五年, 2013年以来: what is over, or has gone on until now. */
const isBehind = (reading: PeriodReading | undefined): boolean =>
  reading?.kind === 'past' || (reading?.kind === 'range' && reading.to.kind === 'own')

/** From January to December: 自98年1月至99年12月底. */
const areWholeYears = ([from, to]: readonly [string, string]): boolean =>
  (from === '01' || from === '01-01') && (to === '12' || to === '12-31')

/** The year of the Republic in Taiwan, else the one of two digits: 98 is 2009 or 1998. */
function fullYear(
  { year, doubtful }: { readonly year: number; readonly doubtful: boolean },
  { region }: Profile,
): number | undefined {
  if (region?.code === 'TWN') return 1911 + year
  if (doubtful || year > 99) return undefined
  return year < 50 ? 2000 + year : 1900 + year
}

/** The year that is meant, given the document's own and that of the frame. */
function yearOf(
  year: YearRef,
  frame: Frame,
  profile: Profile,
  own: number | undefined,
  framed: number | undefined,
  part?: string,
): number | undefined {
  switch (year.kind) {
    case 'absolute':
      return year.year
    case 'short':
      return fullYear(year, profile)
    case 'own':
      // 本年 in a budget is the year it is for
      return frame.status === 'target' ? framed : own
    case 'relative': {
      if (part === 'year' && year.offset === 1 && movesBudget(profile)) return own
      const base = frame.year ?? own
      return base === undefined ? undefined : base + year.offset
    }
  }
}

/** A budget of Hong Kong is moved before its year begins in April: 下年度 is the year that it is for. */
const movesBudget = ({ kind, region, period, publishedYear }: Profile): boolean =>
  kind === 'budget_report' && region?.code === 'HKG' && period === String(publishedYear)

/** 本年度 in such a budget is the financial year that has not ended yet. */
const runningYear = (own: number | undefined, frame: Frame): string | undefined =>
  own === undefined || isTwoYears(frame.period) ? frame.period : `${own - 1}/${own}`

/** 下一年度可兴建3000个单位: the year of the budget has not begun. */
const isBudgeted = (reading: PeriodReading | undefined, profile: Profile): boolean =>
  reading?.kind === 'point' &&
  reading.part === 'year' &&
  reading.year?.kind === 'relative' &&
  reading.year.offset === 1 &&
  movesBudget(profile)

/** The part of a year that a document is about: `H1`, `01/09`. */
const ownPart = ({ period = '' }: Profile): string | undefined => {
  const part = /^\d{4}-([^/]+)(?:\/\d{4}-(\d\d))?$/u.exec(period)
  return part?.[2] === undefined ? part?.[1] : `${part[1]}/${part[2]}`
}

/** From the beginning of a year to the end of the part of it that a document is about. */
function upToPart(profile: Profile, year: number): string {
  const part = ownPart(profile)
  if (part === undefined || part.includes('-') || lastYear(profile.period) !== year)
    return String(year)
  const month = lastMonth(`-${part.slice(part.indexOf('/') + 1)}`)
  const span = { 3: 'Q1', 6: 'H1', 12: 'year' }[month]
  return pointText(year, span ?? (month === 1 ? '01' : `01/${String(month).padStart(2, '0')}`))
}

/** The year of a month without one in news: the last that had it before they were published. */
function yearBeforeNews(
  part: string | undefined,
  frame: Frame,
  { publishedYear, publishedMonth, period }: Profile,
): number | undefined {
  if (publishedYear === undefined || publishedMonth === undefined || part === undefined)
    return undefined
  if (frame.status === 'target' || frame.period !== period || !PART_TOLD.test(part))
    return undefined
  const end = part.slice(part.indexOf('/') + 1).replace(/(?<=^\d\d)-\d\d$/u, '')
  return lastMonth(`-${end}`) <= publishedMonth ? publishedYear : publishedYear - 1
}
/** A half year, a quarter, months or a day. */
const PART_TOLD = /^(?:[HQ]\d|\d\d(?:[-/]\d\d)?)$/u

/** The period of a reading, given what the document is about. */
export function periodText(
  reading: PeriodReading,
  frame: Frame,
  profile: Profile,
  /** It is told of what is to come. */
  isAhead = false,
): string | undefined {
  const own = lastYear(profile.period)
  const framed = lastYear(frame.period) ?? own
  switch (reading.kind) {
    case 'point': {
      if (reading.year?.kind === 'own' && reading.part === undefined && movesBudget(profile))
        return runningYear(own, frame)
      const year =
        reading.year === undefined
          ? ((isAhead ? undefined : yearBeforeNews(reading.part, frame, profile)) ?? framed)
          : yearOf(reading.year, frame, profile, own, framed, reading.part)
      if (reading.part === MONTH_BEFORE) return monthBefore(frame.period)
      const part = reading.part === SAME_PART ? ownPart(profile) : reading.part
      return year === undefined ? undefined : pointText(year, part)
    }
    case 'range': {
      const from = yearOf(reading.from, frame, profile, own, framed)
      const to = yearOf(reading.to, frame, profile, own, framed)
      if (from === undefined || to === undefined) return undefined
      // 今年以来 in a report on a half year or a month
      if (isThisYear(reading.from) && reading.parts === undefined && from === to)
        return upToPart(profile, from)
      // 2021年下半年以来, of that year
      const isOwn = reading.to.kind === 'own' && from > to
      if (isOwn || (from === to && reading.parts?.[1] === 'year'))
        return pointText(from, reading.parts?.[0])
      if (reading.parts !== undefined && !areWholeYears(reading.parts))
        return `${pointText(from, reading.parts[0])}/${pointText(to, reading.parts[1])}`
      return from < to ? `${from}/${to}` : String(to)
    }
    case 'years':
      return `${reading.from}/${reading.to}`
    case 'span':
      if (own !== undefined && frame.status === 'target') return `${own + 1}/${own + reading.years}`
      return own === undefined ? undefined : `${own - reading.years + 1}/${own}`
    case 'past': {
      if (own === undefined) return undefined
      // The year of a budget has hardly begun when it is moved.
      const last = movesBudget(profile) ? own - 1 : own
      return `${last - reading.years + 1}/${last}`
    }
    case 'future':
      return own === undefined ? undefined : `${own + 1}/${own + reading.years}`
  }
}

/** 2023-12 before 2024-01; the same year where no month is known. */
function monthBefore(period: string | undefined): string | undefined {
  const [, year, month] = MONTH_OF_YEAR.exec(period ?? '') ?? []
  if (year === undefined || month === undefined) return period?.slice(0, 4)
  return month === '01'
    ? `${Number(year) - 1}-12`
    : `${year}-${String(Number(month) - 1).padStart(2, '0')}`
}

const MONTH_OF_YEAR = /^(\d{4})-(\d\d)$/u

const YEARLY =
  /(?:收入|总值|增加值|产值|总额|支出|利润|利税|税收|销售额|产量|总产|率|比重|占比|标准|浓度|存款|贷款|余额|存栏|保有量|装机|装机容量|吞吐量)$/u

/** 每千人口床位数, 人均住房面积 */
const PER_HEAD = /每[百千万亩户人]|人均|户均|亩均/u

/** Whether a figure in a review of several years is the last year's: a rate, a growth, an income. */
function isYearly({ form, name, periodIn }: TimeEvidence): boolean {
  if (periodIn === 'clause') return false
  const unsaid = periodIn === undefined || periodIn === 'paragraph'
  if (
    form === 'percent' ||
    form === 'points' ||
    form === 'times' ||
    form === 'rank' ||
    form === 'ratio' ||
    form === 'fraction'
  )
    return unsaid || YEARLY.test(name)
  return (
    ((form === 'amount' || form === 'count') && PER_HEAD.test(name)) ||
    (unsaid && YEARLY.test(name))
  )
}

/** 全年 as a word of its own: in a report on half a year it looks ahead. */
const wholeYear = (reading: PeriodReading | undefined): boolean =>
  reading?.kind === 'point' && reading.part === 'year'

/** 2017-H1, 2017-01/2017-09 */
const PART_OF_OWN_YEAR = /^(\d{4})-(?:H1|01\/\1-\d\d)$/u

/** A half year or a quarter; a month may have been since the end of what a document is about. */
const PART = /^\d{4}-[HQ]\d$/u

/** The month that a period of one year ends in: 6 for 2024-H1, 12 for a year or several. */
function lastMonth(period: string): number {
  const [, kind, number] = /-([HQ]?)(\d+)$/u.exec(period) ?? []
  return Number(number ?? 12) * (kind === 'H' ? 6 : kind === 'Q' ? 3 : 1)
}

/** Several years; two in a row are a financial year. */
const isYears = (period: string | undefined): period is string =>
  isTwoYears(period) && Number(period.slice(5)) - Number(period.slice(0, 4)) > 1

/** A financial year that ends in spring is not over when the budget for the next one is moved. */
const isRunning = (period: string, { kind, publishedYear }: Profile): boolean =>
  kind === 'budget_report' &&
  isTwoYears(period) &&
  !isYears(period) &&
  lastYear(period) === publishedYear

/** The year that a period is named after: 2012 of the financial year 2012/2013, 2015 of 2011/2015. */
const namedYear = (period: string | undefined): number | undefined =>
  isTwoYears(period) && !isYears(period) ? firstYear(period) : lastYear(period)

/** Period and status of one figure: its own words first, then the frame that headings and openings set. */
export function resolveTime(
  evidence: TimeEvidence,
  frame: Frame,
  profile: Profile,
  /** What a figure about the time ahead is taken for: a plan in the mainland, a forecast elsewhere. */
  foresight: 'target' | 'estimate',
): Time {
  const reading = reviewedYear(evidence, frame) ?? evidence.period
  const isAhead = evidence.status === 'target'
  const worded = reading === undefined ? undefined : periodText(reading, frame, profile, isAhead)
  const isDone = isOver(evidence, frame, profile)
  const reached = isDone && evidence.done === 'state' ? profile.period : undefined
  let period = beforeReview(worded, evidence, frame, profile) ?? worded ?? reached ?? frame.period
  let origin: Origin =
    worded === undefined
      ? frame.periodOrigin
      : evidence.periodIn === 'paragraph'
        ? 'inherited'
        : 'stated'
  // 到2015年预期突破3万亿元 among targets is a target.
  const own = lastYear(profile.period)
  const ahead = worded === undefined || own === undefined || lastYear(worded) > own
  const foreseen =
    evidence.status === 'estimate' && frame.status === 'target' && foresight === 'target' && ahead
  let status: Status = foreseen ? 'target' : (evidence.status ?? frame.status)
  // nobody plans what a measure brings about; it is foreseen where plans are told from forecasts
  if (evidence.effect && status === 'target') status = foresight
  // 中期预测: …。过去五年，经济平均每年增长2.7%
  if (evidence.status === undefined && isBehind(evidence.period)) status = 'actual'
  if (
    worded !== undefined &&
    own !== undefined &&
    frame.status === 'target' &&
    evidence.status === undefined
  ) {
    if (lastYear(worded) <= own && worded !== profile.period && !isRunning(worded, profile))
      status = 'actual'
    const isToCome = own > (profile.publishedYear ?? own)
    if (worded === profile.period && !worded.includes('-') && !isToCome) status = 'actual'
  }
  // 全年计划增长9% in a half-year report is about the whole year.
  if (
    evidence.status === 'target' &&
    worded === undefined &&
    frame.status === 'actual' &&
    PART_OF_OWN_YEAR.test(profile.period ?? '')
  )
    period = profile.period?.slice(0, 4)
  if (
    worded !== undefined &&
    evidence.status === undefined &&
    status === 'actual' &&
    own !== undefined
  ) {
    // A time after the one under review has not come yet.
    const year = lastYear(worded)
    // 今年 alone looks ahead in a report on the year before; 今年1月 has been.
    const isWhole = !worded.includes('-')
    const known = isWhole ? own : Math.max(own, profile.publishedYear ?? own)
    const isLater = wholeYear(evidence.period) || PART.test(worded)
    // 截至3月底止财政年度: it is over
    const running = evidence.period?.kind !== 'range' && isRunning(worded, profile)
    const comes = year > known && !isBehind(evidence.period)
    // 全年产值增长8%, told in July
    const told = isLater && profile.publishedYear === year && year === own
    const isToBe = told && lastMonth(worded) > (profile.publishedMonth ?? 12)
    if (comes || running || isToBe || isBudgeted(evidence.period, profile)) status = foresight
    else if (isLater && year === own && lastMonth(worded) > lastMonth(profile.period ?? worded))
      status = foresight
  }
  // 未来五年增速保持在6%以上, where no year is known
  const isToCome = evidence.period?.kind === 'future' && evidence.form === 'percent'
  if (isToCome && own === undefined && evidence.status === undefined) status = foresight
  if (isDone) status = 'actual'
  // 由2007年的3.26万元提高到4.9万元: what was left behind has been
  if (evidence.from && own !== undefined && (worded === undefined || lastYear(worded) < own))
    status = 'actual'
  const isDated = worded !== undefined && evidence.periodIn === 'clause'
  const isFar =
    own !== undefined &&
    isDated &&
    evidence.status !== 'estimate' &&
    (namedYear(worded) ?? own) > (profile.publishedYear ?? own)
  if (evidence.from && (!isDated || isFar) && period !== undefined) {
    const first = firstYear(period)
    // 2003年到2023年，由104亿元增加到1118亿元: the first of the years it spans; of 五年来 and of a year the one before
    const spanned = evidence.period?.kind === 'years' && !evidence.period.plan && isYears(period)
    // 到2030年，由40%提高到60%: from what it is now
    const left = spanned ? first : Math.min(first - 1, own ?? Infinity)
    period = String(left)
    if (own !== undefined && left <= own) status = 'actual'
    origin = 'inherited'
  } else if (
    isYears(period) &&
    (evidence.manner === 'stock' || (evidence.manner === undefined && isYearly(evidence))) &&
    !evidence.average
  ) {
    // Of several years a stock, and whatever is not said to have added up, is the last one's.
    period = String(lastYear(period))
  }
  if (evidence.average && period !== undefined && WHOLE_YEAR.test(period) && own !== undefined) {
    // 年均增长 speaks of several years, also where only the last one is named.
    const year = Number(period)
    // 年均增长7% among goals at the end of a five-year plan
    const isNext = worded === undefined && status === 'target' && own % 5 === 0 && year - own < 2
    if (isNext) period = `${own + 1}/${own + 5}`
    else if (year > own + 1) period = `${own + 1}/${year}`
    else if (profile.span !== undefined && year === lastYear(profile.span)) period = profile.span
  }
  return { period, origin, status }
}

/** 目前已达9亿元 among plans; in a budget 九十年度已降至6% is what it provides for. */
function isOver({ done, status, period }: TimeEvidence, frame: Frame, { kind }: Profile): boolean {
  if (done === undefined || status !== undefined || frame.status !== 'target') return false
  return kind !== 'budget_report' && (period?.kind !== 'point' || period.year?.kind !== 'absolute')
}

/** A review may have been written before its year ended: what it tells of 今年, but of its first half, was in that year. */
function reviewedYear({ period, status }: TimeEvidence, frame: Frame): PeriodReading | undefined {
  if (!frame.isReview || status === 'target') return undefined
  if (period?.kind === 'range' && isThisYear(period.from) && period.to.kind === 'own')
    return OWN_YEAR
  if (period?.kind !== 'point' || period.year === undefined || !isThisYear(period.year))
    return undefined
  const { part = 'year' } = period
  const isEarly = part !== 'year' && lastMonth(pointText(0, part)) <= MIDDLE_OF_YEAR
  return isEarly ? undefined : { ...period, year: OWN_YEAR.year }
}
const OWN_YEAR = { kind: 'point', year: { kind: 'own' }, part: undefined, asOf: false } as const
const isThisYear = (year: YearRef): boolean => year.kind === 'relative' && year.offset === 0
/** Some reports were given in summer. */
const MIDDLE_OF_YEAR = 8

/** Of last year's figure 低于上年的3.9% gives the one of the year before, though 上年 is last year elsewhere in the report. */
function beforeReview(
  worded: string | undefined,
  { from, period }: TimeEvidence,
  frame: Frame,
  profile: Profile,
): string | undefined {
  const isYearBefore =
    from &&
    period?.kind === 'point' &&
    period.year?.kind === 'relative' &&
    period.year.offset === -1
  if (!isYearBefore || frame.status !== 'actual') return undefined
  const isReview =
    worded !== undefined &&
    worded === profile.period &&
    worded === frame.period &&
    WHOLE_YEAR.test(worded)
  return isReview ? String(Number(worded) - 1) : undefined
}

/** Years ahead from which on a goal is one of a plan of several years. */
const LONG_TERM = 3

const YEAR_ENDS = /^(\d{4})-12-31\/\d{4}-12-31$/u

/** What a growth is against where the text does not say: the year before its period, which may be several years. */
export function unsaidBasis(
  reading: PeriodReading | undefined,
  resolved: string | undefined,
  frame: Frame,
  profile: Profile,
): string {
  const own = lastYear(profile.period)
  const goal = lastYear(resolved)
  // 到2015年比重提高1个百分点, said in 2010
  if (own !== undefined && goal !== undefined && !isYears(resolved) && goal - own >= LONG_TERM)
    return `since:${own}`
  const period = reading === undefined ? frame.period : periodText(reading, frame, profile)
  // 从2013年末到2018年末
  const fromEnd = period === undefined ? undefined : YEAR_ENDS.exec(period)?.[1]
  if (fromEnd !== undefined) return `since:${fromEnd}`
  // 近两年增长5% is over both of them, 2018/2019 alone may be a financial year
  const counted = (reading?.kind === 'past' || reading?.kind === 'span') && reading.years > 1
  if (counted && period !== undefined && /^\d{4}\/\d{4}$/u.test(period))
    return `since:${firstYear(period) - 1}`
  return isYears(period) ? `since:${firstYear(period) - 1}` : 'yoy'
}

/** `since:2015` from the year a comparison looks back to; the year right before the period, or no earlier, is a plain yoy. */
export function sinceBasis(
  reading: PeriodReading,
  period: string | undefined,
  frame: Frame,
  profile: Profile,
): string {
  if (reading.kind === 'point' && reading.year === undefined && reading.part !== undefined) {
    // 比一季度回落, 比5月增加: against an earlier part of the same year
    if (/^Q\d$/u.test(reading.part)) return 'qoq'
    if (/^\d\d$/u.test(reading.part)) return 'mom'
    // 比上半年加快, 比1-8月加快
    if (/^(?:H[12]|01\/\d\d)$/u.test(reading.part)) return 'other'
  }
  const text = periodText(reading, frame, profile)
  if (quartersBetween(text, period) === 1) return 'qoq'
  // 比“九五”时期加快: the mean of other years; two in a row are a financial year
  if (reading.kind === 'years' && reading.to - reading.from > 1) return 'other'
  // 是前五年的2.3倍
  if ((reading.kind === 'span' || reading.kind === 'past') && reading.years > 1) return 'other'
  const year = namedYear(text)
  const current = namedYear(period)
  if (year === undefined) return 'yoy'
  // 较八十九年度增加 in a budget for the next year, whose own period is not told again
  return current !== undefined && year >= current - 1 ? 'yoy' : `since:${year}`
}

const QUARTER = /^(\d{4})-Q([1-4])$/u

/** 1 from 2023-Q4 to 2024-Q1; undefined if one of them is no quarter. */
function quartersBetween(from: string | undefined, to: string | undefined): number | undefined {
  const first = QUARTER.exec(from ?? '')
  const last = QUARTER.exec(to ?? '')
  if (first === null || last === null) return undefined
  return (Number(last[1]) - Number(first[1])) * 4 + Number(last[2]) - Number(first[2])
}
