/** First and last day, as ISO dates. */
export interface Days {
  readonly start: string
  readonly end: string
}

/** The days of `2017`, `2017-H1`, `2017-Q1`, `2017-06`, `2017-06-30` or of a span of two of these; undefined for anything else. */
export function daysOf(period: string): Days | undefined {
  const slash = period.indexOf('/')
  if (slash < 0) return pointDays(period)
  const first = pointDays(period.slice(0, slash))
  const last = pointDays(period.slice(slash + 1))
  if (first === undefined || last === undefined || last.end < first.start) return undefined
  return { start: first.start, end: last.end }
}

const point = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/u

function pointDays(period: string): Days | undefined {
  const match = point.exec(period)
  if (match === null) return undefined
  const [, year = '', half, quarter, month, day] = match
  if (half !== undefined) return months(year, Number(half) * 6 - 5, Number(half) * 6)
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3)
  if (month === undefined) return months(year, 1, 12)
  if (day === undefined) return months(year, Number(month), Number(month))
  if (Number(day) < 1 || Number(day) > lastDay(Number(year), Number(month))) return undefined
  return { start: period, end: period }
}

const months = (year: string, first: number, last: number): Days => ({
  start: `${year}-${twoDigits(first)}-01`,
  end: `${year}-${twoDigits(last)}-${lastDay(Number(year), last)}`,
})

const twoDigits = (month: number): string => String(month).padStart(2, '0')

function lastDay(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
