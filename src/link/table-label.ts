import type { Name } from '../model/name.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Span } from '../model/span.ts'
import { headOf } from './name.ts'
import { takeUnit } from './table-header.ts'
import { periodOf, restOf, wordsOf, type TableView } from './table-words.ts'

/** What the label of a row says. */
export interface Label {
  /** Without number, mark, unit and time; empty if nothing is left. */
  readonly name: Name
  /** The characters of `name`. */
  readonly words: string
  /** As the document writes it: 万头 of 猪（万头）. */
  readonly unit: string | undefined
  /** Part of a row above it: #水稻, 其中：食品. */
  readonly isPart: boolean
  readonly period: PeriodReading | undefined
  /** 合计 and 全市 name no indicator, but all of what the table is about. */
  readonly isTotal: boolean
  /** 收入合计: the sum of what the rows above it give. */
  readonly isSum: boolean
  /** 经营盈余/（赤字）: a figure in brackets is below zero. */
  readonly isBalance: boolean
  /** 地区生产总值增长（%）: the figures are growths, whatever their column says. */
  readonly growth: { readonly falls: boolean; readonly basis: string } | undefined
  /** 占GDP比重（%） */
  readonly share: { readonly of: Name | undefined } | undefined
}

const LEAD =
  /^[#＃*·•※—–-]*(?:(?:[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|[一二三四五六七八九十]+、|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳]))?(?:其中|内含|其(?=[：:]))?[#＃：:]*/u
/** 家用电冰箱。 as printed or scanned. */
const STRAY_STOP = /[。．.：，]\0*$/u
const PART_MARK = /[#＃]|其中|内含/u
const TOTAL =
  /^(?:合计|总计|总数|总额|总值|小计|平均|全[国省市县区州]|全[国省市县区州]?(?:合计|总计|平均)|[省市县区](?:级)?合计|按?(?:当年|现行|当时|不变|可比|固定)(?:市场)?价格?)$/u
/** 税收合计 is 税收; 收入总计 of a budget has more than 收入. */
const TOTAL_TAIL = /(?<=..)(?:合计|(?<!^\0*[收支][入出])总计)\0*$/u
/** 全市总人口, but not 全市合计 */
const SCOPE = /^\0*全[国省市县区州](?!\0|合计|总计|平均)(?=.)/u
const GROWTH =
  /(?:[比较](?:上年|去年)(?:同期)?|同比|年均|平均每年|名义|实[际质]|可比价?|按可比价){0,8}(?:增长(?:速度|幅度|率)?|增速|增幅|成长率|涨幅|上涨率|上涨|降幅|下降率?|降低率?)\0*$/u
/** Rates that are named after a growth and are levels: 自然增长率. */
const RATE = /(?:自然|机械)增长率\0*$/u
const SHARE = /占([^\0占]{2,14}?)的?(?:比重|比例|份额|百分比)?\0*$|(?:所占)?(?:比重|占比)\0*$/u

/** 盈余/（赤字） */
const DEFICIT = /\/?[（(](?:赤字|亏[损绌]?|短[绌缺]|逆差|净?流出|减少|不足)[)）]\0*$/u
const BALANCE = /(?:盈余|结余|余绌|赤字|顺差|逆差|差额|利润|净[额值增流].{0,2})\0*$/u

export function readLabel(view: TableView, span: Span): Label {
  const rest = restOf(view, span)
  const lead = rest.take(LEAD)?.[0] ?? ''
  rest.take(STRAY_STOP)
  const unit = takeUnit(view, span, rest)
  rest.take(SCOPE)
  const isBalance = rest.take(DEFICIT) !== undefined || BALANCE.test(rest.text())
  const period = takeLeadingPeriod(view, span, rest)
  const left = rest.text()
  let growth: Label['growth']
  let share: Label['share']
  const moved = RATE.test(left) ? undefined : rest.take(GROWTH)?.[0]
  if (moved !== undefined || unit?.signed === true) {
    const basis = /年均|每年/u.test(moved ?? '') ? 'avg' : 'yoy'
    growth = { falls: /降/u.test(moved ?? ''), basis }
  } else {
    const part = /[率度]占/u.test(left) ? null : SHARE.exec(left)
    if (part !== null && (unit === undefined || unit.unit === '%')) {
      rest.take(SHARE)
      const whole = part[1]
      share = {
        of: whole === undefined ? undefined : rest.spans(part.index + 1, whole.length),
      }
    }
  }
  const isSum = rest.take(TOTAL_TAIL) !== undefined
  const name = rest.name()
  const words = name.map((part) => (typeof part === 'string' ? part : wordsOf(view, part))).join('')
  return {
    name,
    words,
    unit: unit?.unit,
    isPart: PART_MARK.test(lead),
    period,
    isTotal: TOTAL.test(words),
    isSum,
    isBalance,
    growth,
    share,
  }
}

/** 年末常住人口, 2015年, “十二五”时期平均每年增长 */
function takeLeadingPeriod(
  view: TableView,
  span: Span,
  rest: ReturnType<typeof restOf>,
): PeriodReading | undefined {
  let period: PeriodReading | undefined
  for (const token of view.lex(span)) {
    if (rest.isTaken(token.start)) continue
    if (token.kind === 'mark' && '“‘"'.includes(wordsOf(view, token))) continue
    const found = periodOf(view, token)
    if (found === undefined || (found.kind === 'point' && found.year?.kind === 'relative')) break
    period = found
    rest.drop({ start: token.start, end: token.end })
    rest.take(/^\0*[“‘"](?=\0)/u)
    break
  }
  return period
}

const COMPLETE =
  /(?:[量额值率数税差]|余额|人口|物价|性别比|比重|指数|系数|水平|之比|密度|强度|单产|能耗)$/u

/** Whether words name what is measured by themselves, as 发电量 does and 汽油 does not. */
export const isComplete = (words: string): boolean => COMPLETE.test(words) || headOf(words) !== ''

/** The words that a name lends to names beside it: 面积 of 房屋施工面积; 增加值 of 地区生产总值. */
export function lentHead(words: string): string {
  if (/(?:生产总值|GDP|国内生产毛额)$/u.test(words)) return '增加值'
  // Trades and goods have a part of the total.
  if (words.endsWith('零售总额')) return '零售额'
  // 铁路 below 货物运输总量 is 铁路货物运输总量.
  const [carried] = /(?:货物|旅客|货|客)(?:运输?)?(?:总量|周转量|量)$/u.exec(words) ?? []
  if (carried !== undefined) return carried
  const [own] = /(?:开支|岁入|岁出|(?:毛|净|纯)收入)$/u.exec(words) ?? []
  const head = own ?? headOf(words)
  // 城镇 below 总人口 is 城镇人口; 金融业 below 第三产业增加值 is 金融业增加值.
  return /^(?:总|产业)../u.test(head) ? head.replace(/^(?:总|产业)/u, '') : head
}
