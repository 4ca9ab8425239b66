import { renderName, type Name } from '../model/name.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Column } from './table-columns.ts'
import type { TableFigure } from './table-figure.ts'
import type { Layout } from './table-layout.ts'

const STOCK = /存栏|余额|人口|户数|人数|用户|保有量|拥有量|床位|从业|里程|库存|存款|贷款/u
const FLOW = /出栏|产量|产值|增加值|收入|支出|销售|零售|投资|利润/u

/** The time of a figure: its label's, its column's, that of the rows' heading, the caption's. */
export function timeOf(
  { view, layout, row, column, label }: TableFigure,
  name: Name,
): PeriodReading | undefined {
  const { caption } = layout
  if (row.period !== undefined) return column.fromFirst ? yearUpTo(row.period) : row.period
  const own = caption.period
  const ofColumn = column.lastMonth ? monthOf(layout, column) : column.period
  if (label?.label.period !== undefined) return datedBy(label.label.period, ofColumn ?? own)
  const named = renderName(name, view.document.text)
  const isFlow = FLOW.test(named) && !STOCK.test(named)
  const asOf = row.section?.period
  // 年均增长 beside 2011年 to 2015年 is of all these years, as the caption has them.
  if (column.basis === 'avg' && column.isInherited && own?.kind === 'years') return own
  if (ofColumn !== undefined) {
    const dated = datedBy(ofColumn, own)
    const day = [own, asOf].find((period) => period?.kind === 'point' && period.asOf)
    const isYear = dated?.kind === 'point' && dated.part === undefined
    if (!isYear || isFlow || day?.kind !== 'point') return dated
    return { ...dated, part: day.part, asOf: true }
  }
  if (asOf !== undefined && !isFlow) {
    const dated = datedBy(asOf, own)
    if (dated?.kind !== 'point' || dated.year !== undefined) return dated
  }
  if (own?.kind === 'point' && own.asOf && isFlow) {
    return { ...own, part: undefined, asOf: false }
  }
  return own
}

const UP_TO: Readonly<Record<string, string | undefined>> = {
  '01': '01',
  '12': undefined,
  Q1: 'Q1',
  Q2: 'H1',
  Q3: '01/09',
  Q4: undefined,
}

/** From the beginning of the year to the end of a month or quarter. */
function yearUpTo(period: PeriodReading): PeriodReading {
  if (period.kind !== 'point' || period.part === undefined) return period
  const { part } = period
  return { ...period, part: part in UP_TO ? UP_TO[part] : `01/${part}` }
}

/** A time that leaves out its year, or counts it from the table's own, with the year that another one gives. */
function datedBy(
  period: PeriodReading,
  other: PeriodReading | undefined,
): PeriodReading | undefined {
  if (period.kind !== 'point' || period.year?.kind === 'absolute') return period
  const year = other?.kind === 'point' && other.year?.kind === 'absolute' ? other.year : undefined
  const offset = period.year?.kind === 'relative' ? period.year.offset : 0
  if (year === undefined) {
    if (offset > 0) return period
    return offset < 0 || period.part === undefined ? undefined : { ...period, year: undefined }
  }
  // 上年 in a table about half a year is the same half.
  const part = period.part ?? (other?.kind === 'point' ? other.part : undefined)
  return { ...period, part, year: { kind: 'absolute', year: year.year + offset } }
}

/** 上年 of a table that does not name its own year. */
export const isPrevious = (period: PeriodReading | undefined): boolean =>
  period?.kind === 'point' && period.year?.kind === 'relative' && period.year.offset === -1

/** 本月, or 1-本月: the month that 1-6月 of a column beside it or of the caption ends with, or that the caption gives. */
function monthOf(layout: Layout, { fromFirst }: Column): PeriodReading | undefined {
  const last = lastMonthOf(layout)
  if (!fromFirst || last?.kind !== 'point' || last.part === undefined) return last
  return last.part === '01' ? last : { ...last, part: `01/${last.part}` }
}

function lastMonthOf({ caption, columns }: Layout): PeriodReading | undefined {
  for (const period of [...columns.map((column) => column.period), caption.period]) {
    if (period?.kind !== 'point' || period.part === undefined) continue
    const month =
      period.part === 'H1'
        ? '06'
        : period.part === 'Q1'
          ? '03'
          : /^(?:\d\d\/)?(\d\d)$/u.exec(period.part)?.[1]
    if (month !== undefined) return { ...period, part: month, asOf: false }
  }
  return undefined
}
