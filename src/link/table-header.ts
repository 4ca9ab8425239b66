import type { Name } from '../model/name.ts'
import type { Measure } from '../model/observation.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import {
  isPoints,
  isRatio,
  periodOf,
  restOf,
  TAKEN,
  unitIn,
  wordsOf,
  type Rest,
  type TableView,
} from './table-words.ts'

/** What the cells above a column say of its figures. */
export interface HeaderReading {
  /** `label` and the others but `value` hold no figures of their own. */
  readonly role: 'label' | 'serial' | 'unit' | 'note' | 'value'
  /** Undefined where the header says none: then it is a level, unless the row's label knows better. */
  readonly measure: Measure | undefined
  /** 下降（%）: figures without a sign are decreases. */
  readonly falls: boolean
  readonly basis: string | undefined
  readonly since: PeriodReading | undefined
  /** As the document writes it. */
  readonly unit: string | undefined
  /** 上年 has a year that counts from the table's own. */
  readonly period: PeriodReading | undefined
  /** 本月: the last month of the months that the table is about. */
  readonly lastMonth: boolean
  /** 1-本月: from the first month of the year to that month. */
  readonly fromFirst: boolean
  readonly status: 'estimate' | 'target' | undefined
  readonly of: Name | undefined
  /** What remains, which is a name or a part of one: 产量. */
  readonly words: Name
}

const SERIAL = /^(?:序号|编号|序|行次|代码|编码|NO\.?|No\.?|№)$/u
const UNIT = /^(?:计量|计算)?单位$/u
const NOTE =
  /^(?:备注|说明|属性|性质|指标属性|类型|责任单位|牵头单位|负责人|联系.*|.*(?:年限|时限|期限|时间|日期|年份|电话|号码|邮编|地址|网址|邮箱|传真|文号|页码|页数)|起止.*|资料来源)$/u
const LABEL =
  /^(?:(?:主要|考核|具体|经济)?指标(?:名称)?|.{0,3}(?:项目|产品|名称|品种|品名|行业|类别|种类|地区|县区|区县|县市|市县|县市区|市州|州市|地市|市地|省市|省份|城市|乡镇|镇街|街道|国家|国家和地区|分组|年份|年度|年别|科目|栏目|国别|收入项目|支出项目|单位名称|企业名称))(?:名称)?$/u
/** Headers of columns whose labels are places, and whose figures are about what the other headers name. */
const PLACE_LABEL =
  /(?:(?<!国家.{0,3})地区|县区|区县|县市|市县|县市区|市州|州市|地市|市地|省市|省份|城市|乡镇|镇街|街道)(?:名称|别)?$/u

export const isPlaceHeader = (words: string): boolean => PLACE_LABEL.test(words)
export const isLabelHeader = (words: string): boolean => LABEL.test(words)

const MOVES =
  /增长(?!点)|增速|增幅|增减|增加(?!值)|减少|升降|涨跌|涨幅|上涨|下降|降低|变动|同比|环比|±|净增|增量|增额|升幅|成长|年增率|比上年|比去年|较上年|比年初|比较(?:数|金额)?\0*$/u
const ABSOLUTE =
  /(?:增减|增加|增长|净增|减少|变动|升降)[额量数]|净增|增[额量]|^增减$|[与同](?:上|去|前)年度?比较\0*$|^\0*比较(?:数|金额|增减|增减[数额])?\0*$|比.{1,6}(?:增加|增减|减少)$|^\0*(?:增加|减少)$/u
const FALLS = /^(?!.*[增升涨±]).*(?:下降|降低|减少)/u
const MOVE_WORDS =
  /(?:同比|环比|[比较与](?:上年度?|去年|前年|年初|上月|上季度?|上期|基期|计划|预算|目标)(?:同期|同月|末|底|数)?(?:相比)?|比较|(?:上年|去年)?同期|名义|实际|可比价?|累计|年均|平均每年|年平均|[比较]|±|(?:增长|增减|增加(?!值)|净增加?|减少|升降|涨跌|上涨|下降|降低|变动|成长)(?:速度|率|幅度|幅|[额量数])?|增速|增幅|涨幅|升幅|年增率|增[额量])/u
const COMPLETION =
  /(?:完成|达到?|占|为|相当于|实现)[^增]{0,8}?(计划|预算|目标|任务|年计划)(?:数|任务|目标)?(?:的)?|完成率|完成进度|完成比例|预算执行率|^进度/u
const COMPLETION_WORDS =
  /(?:完成|达到?|占|为|相当于|实现)?([^\0增]{0,6}?(?:计划|预算|目标任务|目标|任务))(?:数|任务|目标)?(?:的)?(?:比例|比重|百分比|进度)?|完成率|完成进度|完成比例|预算执行率|进度|完成/u
const RANK = /位次|排名|名次|排位|位居/u
const SHARE = /比重|占比|构成|份额|所占|百分比|^占|结构/u
const SHARE_OF = /占([^\0比]{2,12}?)的?(?:比重|比例|份额|百分比|\0|$)/u
const SHARE_WORDS = /占?的?(?:比重|占比|构成|份额|所占|百分比|比例|结构)|在总计中|按|计算|占/u
const ESTIMATE = /预计|预期|估计/u
const TARGET =
  /计划(?!总投资)|目标|安排|任务|规划|(?:修[订正]|调整|核定|原)?预算(?!收|支|内|外)|力争/u
const ACTUAL = /(?:实际(?![使利]用|到[位账])|实绩|完成|执行|决算|实现|达到)[数值额]?/u
const GENERIC =
  /在?(?:总计|合计|总数)中|绝对[数值额量]|指标值|指标|数值|数量|数额|总量|全年|本年度?|本次|年度|累计|本[期季]|当[年期]|(?<![使利]用|到位|合同|协议)金额|结果|情况|情形|全[市省县区国州]|合计|总计|比较|(?<=\0|^)(?:年末|期末|季末|月末)?[数值额](?=\0|$)|(?<=\0|^)总[值额数](?=\0|$)/u

/** Reads one header cell. */
export function readHeader(view: TableView, span: Span): HeaderReading {
  const rest = restOf(view, span)
  const bare = wordsOf(view, span).replaceAll(/[（(][^（）()]*[)）]|\s/gu, '')
  let unit = takeUnit(view, span, rest)
  const all = rest.text()
  const role = roleOf(bare)
  const time = takePeriod(view, span, rest)
  rest.take(/^\0*按(?=.+计算)/u)
  rest.take(/计算\0*$/u)
  const completes = COMPLETION.test(all) && !/增/u.test(all) && isPercent(unit, all)
  const moves = !completes && (MOVES.test(all) || unit?.signed === true)
  let measure: Measure | undefined
  let basis: string | undefined
  let of: Name | undefined
  if (completes) {
    measure = 'completion'
    const match = rest.take(COMPLETION_WORDS)
    of = match?.[1] === undefined ? undefined : partOf(rest, match, match[1])
  } else if (RANK.test(all)) {
    measure = 'rank'
    const scope = /全[国省市县区州]|[省市]内/u.exec(all)
    if (scope !== null) of = partOf(rest, scope, scope[0])
    rest.take(RANK)
    while (rest.take(/全[国省市县区州]|[省市]内|居|在/u) !== undefined);
  } else if (moves) {
    const absolute = unit === undefined ? ABSOLUTE.test(all) : !isRatio(unit.unit) && !unit.signed
    measure = absolute ? 'change' : 'growth'
    basis = time.since === undefined ? basisOf(all) : 'since'
    while (rest.take(MOVE_WORDS) !== undefined);
  } else if (SHARE.test(all) && (unit === undefined || isRatio(unit.unit))) {
    measure = 'share'
    const match = rest.take(SHARE_OF)
    if (match?.[1] !== undefined) of = partOf(rest, match, match[1])
    while (rest.take(SHARE_WORDS) !== undefined);
  }
  const status = takeStatus(rest)
  while (rest.take(GENERIC) !== undefined);
  if (unit === undefined && measure !== undefined && /%/u.test(bare)) {
    unit = { unit: '%', signed: false }
  }
  return {
    role,
    measure,
    falls: moves && FALLS.test(all),
    basis,
    since: time.since,
    unit: unit?.unit,
    period: time.period,
    lastMonth: time.lastMonth,
    fromFirst: time.fromFirst,
    status,
    of,
    words: rest.name(),
  }
}

const isPercent = (unit: { readonly unit: string } | undefined, words: string): boolean =>
  unit === undefined ? /%|率|进度|比例/u.test(words) : isRatio(unit.unit)

function roleOf(words: string): HeaderReading['role'] {
  if (SERIAL.test(words)) return 'serial'
  if (UNIT.test(words)) return 'unit'
  if (NOTE.test(words) && !/^.{0,2}年份$/u.test(words)) return 'note'
  return LABEL.test(words) ? 'label' : 'value'
}

/** A captured group as a part of a name. */
const partOf = (rest: Rest, match: RegExpExecArray, group: string): Name =>
  rest.spans(match.index + match[0].indexOf(group), group.length)

/** （亿元）, （±%） or a % at the end; brackets that hold no unit are taken as well where they only explain. */
export function takeUnit(
  view: TableView,
  span: Span,
  rest: Rest,
): { readonly unit: string; readonly signed: boolean } | undefined {
  let unit: { readonly unit: string; readonly signed: boolean } | undefined
  for (const { 0: bracket, index } of wordsOf(view, span).matchAll(/[（(]([^（）()]*)[)）]/gu)) {
    const start = span.start + index
    const found = unitIn(view, { start: start + 1, end: start + bracket.length - 1 })
    if (found === undefined && !EXPLAINS.test(bracket)) continue
    unit ??= found
    rest.drop({ start, end: start + bracket.length })
  }
  if (unit !== undefined) return unit
  const points = rest.take(/个?百分点\0*$/u)?.[0].replaceAll(TAKEN, '')
  if (points !== undefined) return { unit: points, signed: false }
  const sign = rest.take(/(±?)([%‰])\0*$/u)
  return sign === undefined ? undefined : { unit: sign[2] ?? '%', signed: sign[1] !== '' }
}

/** Brackets that say how something was counted: （上年=100）, （含不满16周岁）, （按可比价格计算）. */
const EXPLAINS = /\d|[=含按注±]|当年价|现价|可比|不变价|.{9}/u

function takePeriod(
  view: TableView,
  span: Span,
  rest: Rest,
): {
  readonly period: PeriodReading | undefined
  readonly since: PeriodReading | undefined
  readonly lastMonth: boolean
  readonly fromFirst: boolean
} {
  let period: PeriodReading | undefined
  let since: PeriodReading | undefined
  let before: Token | undefined
  for (const token of view.lex(span)) {
    const found = rest.isTaken(token.start) ? undefined : periodOf(view, token)
    if (found !== undefined) {
      const isBase = before !== undefined && /[比较为占与]$/u.test(wordsOf(view, before))
      rest.drop(token)
      if (!isBase) period = found
      else if (found.kind !== 'point' || found.year?.kind !== 'relative') since = found
    }
    before = token
  }
  if (rest.take(/^\0*(?:上年|去年)?同期(?!.*(?:[增减降升%±比]))/u) !== undefined) period = PREVIOUS
  if (rest.take(/[本当]年度?/u) !== undefined) period ??= OWN_YEAR
  const month = rest.take(/(1(?:月份?)?[-—至~到])?[本当]月/u)
  return { period, since, lastMonth: month !== undefined, fromFirst: month?.[1] !== undefined }
}

const OWN_YEAR: PeriodReading = {
  kind: 'point',
  year: { kind: 'relative', offset: 0 },
  part: undefined,
  asOf: false,
}

const PREVIOUS: PeriodReading = {
  kind: 'point',
  year: { kind: 'relative', offset: -1 },
  part: undefined,
  asOf: false,
}

function takeStatus(rest: Rest): HeaderReading['status'] {
  const estimate = rest.take(ESTIMATE) !== undefined
  const target = rest.take(TARGET) !== undefined
  while (rest.take(ACTUAL) !== undefined);
  return estimate ? 'estimate' : target ? 'target' : undefined
}

function basisOf(words: string): string {
  if (/年均|平均每年|年平均|每年/u.test(words)) return 'avg'
  if (/上月|按月/u.test(words)) return 'mom'
  if (/环比|上季/u.test(words)) return 'qoq'
  if (/[比较](?:计划|预算|目标)/u.test(words)) return 'target'
  return /年初/u.test(words) ? 'other' : 'yoy'
}

/** One reading from those of the cells above one another; the lowest has the last word. */
export function mergeHeaders(readings: readonly HeaderReading[]): HeaderReading {
  const last = <Key extends keyof HeaderReading>(key: Key): HeaderReading[Key] | undefined =>
    readings.findLast((reading) => reading[key] !== undefined)?.[key]
  const roles = readings.map(({ role }) => role)
  const measure = last('measure')
  const moved = readings.findLast((reading) => reading.measure === measure)
  const units = readings.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))
  const relative = measure !== undefined && measure !== 'change'
  const unit = relative ? units.findLast((word) => isRatio(word) || isPoints(word)) : units.at(-1)
  return {
    role: roles.find((role) => role !== 'value') ?? 'value',
    measure,
    falls: moved?.falls ?? false,
    basis: moved?.basis,
    since: last('since'),
    unit,
    period: last('period'),
    lastMonth: readings.some(({ lastMonth }) => lastMonth),
    fromFirst: readings.some(({ fromFirst }) => fromFirst),
    status: last('status'),
    of: last('of'),
    words: readings.flatMap(({ words }) => words),
  }
}
