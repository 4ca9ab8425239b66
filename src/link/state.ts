import type { OnPassedOver } from '../model/link.ts'
import type { QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME as EMPTY, type Name } from '../model/name.ts'
import type { Measure } from '../model/observation.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Growing, Measured } from './measure.ts'
import type { Candidate, Subject } from './name.ts'
import type { Clause } from './pieces.ts'
import { anyOf } from './spelling.ts'

/** How many characters of a phrase are the noun it starts with; asked where no lexicon knows the verb behind it. */
export type NounLength = (phrase: string) => number

/** What the reading of a sentence remembers from one number to the next. */
export interface State {
  readonly text: string
  readonly nounLength: NounLength
  readonly onPassedOver: OnPassedOver | undefined
  /** Who contributes the shares of a list: 民营经济 of 民营经济贡献了50%以上的税收、60%以上的地区生产总值. */
  contributor: Name
  /** The last indicator named. */
  subject: Subject | undefined
  /** Indicators of this sentence in order, for 分别. */
  series: Subject[]
  group: number
  /** 其中 has been read, so names are parts of `main`. */
  among: boolean
  /** How many names were read since. */
  parts: number
  /** A semicolon stands behind the parts. */
  resumed: boolean
  main: Subject | undefined
  /** The dimension of its level in the sentence, so that 煤炭6万吨 is no part of 发电量9亿千瓦时; undefined if none was told. */
  mainDimension: string | undefined
  /** What was named first, in this sentence or before it: the whole that 分行业看 tells by its parts. */
  lead: Subject | undefined
  topic: Name
  status: 'estimate' | 'target' | undefined
  /** The status of all that follows a colon: 奋斗目标是：…；…. */
  framed: 'estimate' | 'target' | undefined
  /** What the sentence tells is foreseen, beyond its semicolons, until something was done: 预计全年产值…；利润…. */
  foreseen: boolean
  /** The status before the clause. */
  heldStatus: 'estimate' | 'target' | undefined
  /** A relief from taxes or fees has been told of. */
  relief: boolean
  /** That is since something was proposed: 我建议…. */
  proposed: boolean
  /** The status holds in its own clause only. */
  narrow: boolean
  /** It is that of a plan's own figure, 年度目标增长6%, which ends where a part of the year has been carried out. */
  planned: boolean
  period: PeriodReading | undefined
  /** The time of the last level that was left behind. */
  leftPeriod: PeriodReading | undefined
  /** The mention that the level was of. */
  leftGroup: number
  /** The same, if the number right before in the clause was one that is compared with. */
  behind: PeriodReading | undefined
  /** What the figures of a sentence are set against from its start: 与2010年相比，…. */
  against: Against | undefined
  /** The plan that the last figure with 占 was a part of. */
  planOf: Name
  /** Whether the last figure was of a stock or of a flow, where its clause says so. */
  lastManner: 'stock' | 'flow' | undefined
  /** Of 分别下降3%和增长5% what the number in turn is of, and those behind it. */
  each: readonly Candidate[]
  /** How many levels in a row have been told, each by its own name and nothing else of it. */
  levels: number
  /** The period to go back to after a clause that looks at several years on its own. */
  yearsBefore: { readonly period: PeriodReading | undefined } | undefined
  /** The clause is one of those without figures that end in a colon. */
  introduces: boolean
  /** The clause stands in a bracket. */
  aside: boolean
  /** The time of a bracket that holds nothing but the figure that is compared with: 比上年（13.5万吨）, 比上半年（6%）. */
  before: PeriodReading | undefined
  /** Index of the first piece of the clause that tells a time; -1 if none does. */
  firstTime: number
  /** The times that the clause tells, in order. */
  times: TimeInClause[]
  /** The times of a list that a clause was, each of one figure of a run: 2021年、2022年，产量分别达到8万吨、9万吨. */
  listedTimes: readonly (PeriodReading | undefined)[]
  /** The last part of a whole that was named, with its whole. */
  share: PartOfWhole | undefined
  /** A clause without a number has named it, so that figures behind it are of it: 这个比重，1986年为21.5%. */
  awaitsShare: boolean
  /** X占Y比重, which a change in percentage points after a share is about. */
  shareName: Name | undefined
  /** What the parts of a list are parts of, and what is measured of them: …占全省比重分别为：青河41.5%. */
  whole: { readonly of: Name; readonly noun: Name } | undefined
  /** The same of a clause that a bracket has broken off: 占监测天数（366天）的96.7%. */
  interrupted: { readonly of: Name; readonly noun: Name } | undefined
  /** What a clause without figures says that the parts behind are of: 零售额 of 零售额中，网上销售占7%. */
  wholeOfParts: Name
  /** Unit of the last level, so that 交付8.4万平方米 takes over the noun of 开工公租房9.6万平方米 and 走访3万人次 does not. */
  unit: string
  /** The last thing counted, with its unit. */
  counted: Subject | undefined
  /** What a clause without a number was about: 跨境电商 of 跨境电商势头强劲, 实现出口额…. */
  pending: Name
  /** The same where it is a list: 薪金 and 工资 of 薪金和工资，分别上升6.7%和5.9%. */
  pendingMembers: readonly Name[]
  /** What the sentence opened with, as long as no figure was read: 机械工业 of 机械工业任务不足，…，总产值增长8.1%. */
  opening: Name
  /** It opened the sentence, so it is what the sentence is about. */
  pendingOpens: boolean
  /** It begins what stands behind a ；. */
  pendingParts: boolean
  /** Its clause says which way it has moved. */
  pendingMoves: boolean
  /** The same with what was done to it: 宽免差饷 of 宽免首两季差饷，以每户1500元为上限. */
  pendingDeed: Name
  /** What such a clause did something to: 保障性住房 of 推进保障性住房建设, 新开工3166套. */
  pendingObject: Name
  /** The clause after this one, if a comma parts them. */
  next: Clause | undefined
  /** What the last number summed up: 教育、福利及卫生 of 教育、福利及卫生三个组别. */
  summedUp: Name
  /** Start of the noun that the last number took from behind it; -1 if it took none. */
  taken: number
  lastMeasure: Measure | undefined
  /** The name of the last number, if it is no growth. */
  lastNamed: Name
  /** The growth that the last figures of a name are about: 增速9%，提高2个百分点，达到11%. */
  growing: Growing | undefined
  /** The number right before, with what it says. */
  lastMeasured: Measured | undefined
  lastSince: PeriodReading | undefined
  lastBasis: string | undefined
  /** What the growth before 其中 is over, if it is the month or the quarter before; the parts behind are told against the same. */
  lately: 'qoq' | 'mom' | undefined
  lastLevel: QuantityMention | undefined
  /** The last mention of which more than a growth was told. */
  leveledGroup: number
  /** What was ranked last, for the next rank of the sentence; gone once something else is named. */
  ranked: Subject | undefined
  /** What the last figure was of, if nothing else stood in a bracket: 漁港員工（37萬人）. */
  bracketed: { readonly subject: Subject; readonly quantity: QuantityMention } | undefined
  /** Each number of the last run had a name of its own. */
  paired: boolean
  /** How many numbers the last run had, so that a run of as many goes on with its names. */
  lastCount: number
}

/** The time that figures are compared with, or what else. */
export interface Against {
  readonly period: PeriodReading | undefined
  readonly basis: 'mom' | 'qoq' | 'other' | 'target'
}

/** A time, the index of the piece that tells it, and the time that held before. */
export interface TimeInClause {
  readonly index: number
  readonly period: PeriodReading | undefined
  readonly before: PeriodReading | undefined
}

/** 职工住宅投资 of 基本建设投资总额. */
export interface PartOfWhole {
  readonly part: Name
  readonly whole: Name
}

/** What a sentence is about, kept while a bracket speaks of something else. */
export type Aside = Pick<
  State,
  'subject' | 'main' | 'pending' | 'pendingMembers' | 'pendingObject' | 'unit' | 'counted'
>

export const rememberSubject = (state: State): Aside => ({
  subject: state.subject,
  main: state.main,
  pending: state.pending,
  pendingMembers: state.pendingMembers,
  pendingObject: state.pendingObject,
  unit: state.unit,
  counted: state.counted,
})

/** What a sentence hands on to the next one of its paragraph. */
export interface Carry {
  readonly subject: Subject | undefined
  readonly main: Subject | undefined
  /** What the sentence named first, or the one before if that only tells its parts. */
  readonly lead: Subject | undefined
  /** What the paragraph's first count was of: 乡村戏台 of 全省共有乡村戏台860个. */
  readonly topic: Name
  readonly share: PartOfWhole | undefined
  readonly unit: string
  readonly group: number
  readonly against: Against | undefined
  readonly lately: State['lately']
}

/** What the first sentence of a paragraph is given; `group` is the last id given to a mention. */
export const nothingCarried = (group: number, subject: Subject | undefined = undefined): Carry => ({
  subject,
  main: undefined,
  lead: undefined,
  topic: EMPTY,
  share: undefined,
  unit: '',
  group,
  against: undefined,
  lately: undefined,
})

export const openState = (
  text: string,
  carry: Carry,
  nounLength: NounLength,
  onPassedOver: OnPassedOver | undefined,
): State => ({
  text,
  nounLength,
  onPassedOver,
  contributor: EMPTY,
  subject: carry.subject,
  series: [],
  group: carry.group,
  among: false,
  parts: 0,
  resumed: false,
  main: carry.main,
  mainDimension: undefined,
  lead: carry.lead,
  topic: carry.topic,
  status: undefined,
  framed: undefined,
  foreseen: false,
  heldStatus: undefined,
  relief: false,
  proposed: false,
  narrow: false,
  planned: false,
  period: undefined,
  leftPeriod: undefined,
  leftGroup: -1,
  behind: undefined,
  planOf: EMPTY,
  lastManner: undefined,
  each: [],
  levels: 0,
  yearsBefore: undefined,
  introduces: false,
  aside: false,
  before: undefined,
  firstTime: -1,
  times: [],
  listedTimes: [],
  share: carry.share,
  awaitsShare: false,
  shareName: undefined,
  whole: undefined,
  interrupted: undefined,
  wholeOfParts: EMPTY,
  unit: carry.unit,
  counted: carry.subject,
  pending: EMPTY,
  pendingMembers: [],
  opening: EMPTY,
  pendingOpens: false,
  pendingParts: false,
  pendingMoves: false,
  pendingDeed: EMPTY,
  pendingObject: EMPTY,
  next: undefined,
  summedUp: EMPTY,
  taken: -1,
  lastMeasure: undefined,
  lastNamed: EMPTY,
  growing: undefined,
  lastMeasured: undefined,
  lastSince: undefined,
  lastBasis: undefined,
  lately: carry.lately,
  lastLevel: undefined,
  leveledGroup: -1,
  ranked: undefined,
  against: carry.against,
  bracketed: undefined,
  paired: false,
  lastCount: 0,
})

export const carryOf = ({
  subject,
  main,
  lead,
  topic,
  share,
  unit,
  group,
  against,
  lately,
}: State): Carry => ({
  subject,
  main,
  lead,
  topic,
  share,
  unit,
  group,
  against,
  lately,
})

/** The classifier or unit without its scale: 平方米 of 万平方米. */
export function unitTail({ unit }: QuantityMention): string {
  let scale = 0
  while (isScale(unit, scale)) scale++
  return unit.slice(scale)
}

const isScale = anyOf('十百千万亿兆億萬')
