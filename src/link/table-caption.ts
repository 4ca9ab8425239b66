import { indicatorOf } from '../lexicon/indicators.ts'
import { renderName, type Name } from '../model/name.ts'
import type { PeriodReading, YearRef } from '../model/period.ts'
import type { Span } from '../model/span.ts'
import { lentHead } from './table-label.ts'
import { periodOf, restOf, unitIn, wordsOf, type TableView } from './table-words.ts'

/** What the line above a table says of all its figures. */
export interface Caption {
  readonly period: PeriodReading | undefined
  /** What the table is about, where its rows are places or years: 地区生产总值. */
  readonly noun: Name | undefined
  /** What completes the labels of its rows: 产量. */
  readonly head: { readonly name: Name; readonly words: string } | undefined
  /** What bare sums of money in its rows are spent on: 房地产开发 above 投资额 and 到位资金. */
  readonly purpose: Name | undefined
  readonly unit: string | undefined
  /** 居民消费价格比上年涨跌幅度: per cents are growths. */
  readonly growth: { readonly basis: string } | undefined
  /** 经济类型结构: per cents are shares. */
  readonly isShare: boolean
  /** 增加值构成: figures without a unit are shares too. */
  readonly isAllShares: boolean
  /** 中期预测: what the table gives has not been measured. */
  readonly status: 'estimate' | undefined
}

export const NO_CAPTION: Caption = {
  period: undefined,
  noun: undefined,
  head: undefined,
  purpose: undefined,
  unit: undefined,
  growth: undefined,
  isShare: false,
  isAllShares: false,
  status: undefined,
}

/** What stands after the name of what a table is about. */
const TAIL =
  /(?:及其?|和|与)?(?:(?:其|主要)?(?:增长速度|增长率|增长情况|增速|构成|比重|变化情况|变动情况|结构|位次)|(?:主要)?(?:指标)?(?:完成|执行|实现|变化|发展|基本|分布)?情况|汇总|统计|一览|明细|对照)?表?$|(?:比上年|同比|较上年)?(?:涨跌|增长|增减|变动|上涨)(?:幅度|情况|速度)?$|[（(][^（）()]*[)）]$|(?:如下|见下)表?[：:]?$/u
const GROWTH = /(?:涨跌|增长|增减|变动|上涨)(?:幅度|速度|率|情况)?(?:表|（%）|\(%\))?$|增速$|涨幅$/u
const ADDED = /(?:及其?|和|与).{0,6}$/u
const SHARE = /比重|构成|结构|比例|占比/u
const ALL_SHARES = /(?<!及其?|和|与)(?:比重|构成|结构|占比)(?:情况)?表?$/u
const FORECAST = /(?:预测|预计数?|展望)(?:情况|结果)?(?:表|如下：?)?$/u
const PURPOSE = /房地产(?:开发)?/u
const STOP =
  /^(?:主要|经济|指标|情况|统计|完成|社会|发展|国民经济|全市|全省|产品|工业|农业|企业|规模|单位|地区|其中|各市|各县|金融机构)$/u

export function readCaption(view: TableView, span: Span | undefined): Caption {
  if (span === undefined) return NO_CAPTION
  const words = wordsOf(view, span)
  let period: PeriodReading | undefined
  let noun: Span | undefined
  const { text } = view.document
  let value = 0
  for (const token of view.lex(span)) {
    if (token.kind === 'calendar') period = laterOf(period, periodOf(view, token), text, token)
    const word = wordsOf(view, token)
    if ((token.kind !== 'noun' && token.kind !== 'word') || STOP.test(word)) continue
    const known = word.length > 1 && (indicatorOf(word) !== undefined || lentHead(word) !== '')
    const worth = known ? word.length : 0
    if (worth > value) {
      noun = { start: token.start, end: token.end }
      value = worth
    }
  }
  const core = coreOf(words)
  const head = lentHead(core)
  const at = span.start + core.length - head.length
  const change = GROWTH.exec(words)
  const purpose = PURPOSE.exec(words)
  const isAdded = change !== null && ADDED.test(words.slice(0, change.index))
  return {
    period: period?.kind === 'point' && period.year?.kind === 'relative' ? undefined : period,
    noun: noun === undefined ? topicOf(view, span) : [noun],
    head:
      head === ''
        ? undefined
        : {
            name: core.endsWith(head) ? [{ start: at, end: at + head.length }] : [head],
            words: head,
          },
    purpose: purpose === null ? undefined : [spanOf(span, purpose)],
    unit: bracketUnit(view, span),
    growth:
      change === null || isAdded
        ? undefined
        : { basis: /年均|平均每年/u.test(words) ? 'avg' : 'yoy' },
    isShare: SHARE.test(words),
    isAllShares: ALL_SHARES.test(words),
    status: FORECAST.test(words) ? 'estimate' : undefined,
  }
}

const spanOf = (span: Span, { 0: words, index }: RegExpExecArray): Span => ({
  start: span.start + index,
  end: span.start + index + words.length,
})

/** The first time of a caption; the later one of 八十八年下半年及八十九年度, as its columns count from that. */
function laterOf(
  first: PeriodReading | undefined,
  next: PeriodReading | undefined,
  text: string,
  token: Span,
): PeriodReading | undefined {
  if (first === undefined || next === undefined) return first ?? next
  if (first.kind !== 'point' || next.kind !== 'point') return first
  if (first.year?.kind !== 'absolute' || !'及和暨'.includes(text.charAt(token.start - 1)))
    return first
  const year = yearAfter(first.year.year, next.year)
  if (year === undefined) return first
  return { ...next, year: { kind: 'absolute', year } }
}

/** The year of a second time, which 八十九 of 民国八十八年及八十九年度 gives without its era. */
function yearAfter(first: number, next: YearRef | undefined): number | undefined {
  if (next?.kind === 'absolute') return next.year > first ? next.year : undefined
  if (next?.kind !== 'short') return undefined
  return [1900, 1911, 2000].map((era) => era + next.year).find((year) => year === first + 1)
}

/** What is left of a caption that holds no word of the lexicon: 政府开支. */
function topicOf(view: TableView, span: Span): Name | undefined {
  const rest = restOf(view, span)
  rest.take(/^(?:附?[图表][\d一二三四五六七八九十]*[：:]?)/u)
  for (const token of view.lex(span)) if (token.kind === 'calendar') rest.drop(token)
  rest.take(/[（(][^（）()]*[)）]/u)
  rest.take(/全[国省市县区州]|[我本][省市县区州]/u)
  const name = rest.name()
  const words = renderName(name, view.document.text)
  return name.length === 1 && /^.{2,8}$/u.test(words) && !NO_TOPIC.test(words) ? name : undefined
}

const NO_TOPIC = /(?:指标|情况|[图表]|目录|名单|分解|任务|方式|一览|安排|要点)$/u

function coreOf(words: string): string {
  let core = words
  for (;;) {
    const shorter = core.replace(TAIL, '').trimEnd()
    if (shorter === core || shorter === '') return core
    core = shorter
  }
}

function bracketUnit(view: TableView, span: Span): string | undefined {
  const match = /[（(]([^（）()]*)[)）]\s*$/u.exec(wordsOf(view, span))
  if (match === null) return undefined
  const start = span.start + match.index + 1
  return unitIn(view, { start, end: start + (match[1] ?? '').length })?.unit
}
