import { WordClass } from '../lexicon/words.ts'
import { EMPTY_NAME as EMPTY, renderName as render, type Name } from '../model/name.ts'
import type { OnPassedOver } from '../model/link.ts'
import type { Measured } from './measure.ts'
import type { Measure } from '../model/observation.ts'
import type { PeriodReading } from '../model/period.ts'
import type { QuantityMention } from '../model/mention.ts'
import { readBefore } from './before.ts'
import { splitTail, type Subject } from './name.ts'
import { cut, has, isContent, type Clause, type Piece } from './pieces.ts'

const C = WordClass

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
  /** What was named first, in this sentence or before it: the whole that 分行业看 tells by its parts. */
  lead: Subject | undefined
  topic: Name
  status: 'estimate' | 'target' | undefined
  /** The status of all that follows a colon: 奋斗目标是：…；…. */
  framed: 'estimate' | 'target' | undefined
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
  /** The same, if the number right before in the clause was one that is compared with. */
  behind: PeriodReading | undefined
  /** The period to go back to after a clause that looks at several years on its own. */
  yearsBefore: { readonly period: PeriodReading | undefined } | undefined
  /** The clause is one of those without figures that end in a colon. */
  introduces: boolean
  /** The clause stands in a bracket. */
  aside: boolean
  /** Index of the first piece of the clause that tells a time; -1 if none does. */
  firstTime: number
  /** The times that the clause tells, in order. */
  times: TimeInClause[]
  /** The last part of a whole that was named, with its whole. */
  share: PartOfWhole | undefined
  /** A clause without a number has named it, so that figures behind it are of it: 这个比重，1986年为21.5%. */
  awaitsShare: boolean
  /** X占Y比重, which a change in percentage points after a share is about. */
  shareName: Name | undefined
  /** What the parts of a list are parts of, and what is measured of them: …占全省比重分别为：青河41.5%. */
  whole: { readonly of: Name; readonly noun: Name } | undefined
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
  /** The number right before, with what it says. */
  lastMeasured: Measured | undefined
  lastSince: PeriodReading | undefined
  lastLevel: QuantityMention | undefined
  /** What was ranked last, for the next rank of the sentence; gone once something else is named. */
  ranked: Subject | undefined
  /** Each number of the last run had a name of its own. */
  paired: boolean
  /** How many numbers the last run had, so that a run of as many goes on with its names. */
  lastCount: number
}

/** A time, the index of the piece that tells it, and the time that held before. */
interface TimeInClause {
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
  lead: carry.lead,
  topic: carry.topic,
  status: undefined,
  framed: undefined,
  relief: false,
  proposed: false,
  narrow: false,
  planned: false,
  period: undefined,
  leftPeriod: undefined,
  behind: undefined,
  yearsBefore: undefined,
  introduces: false,
  aside: false,
  firstTime: -1,
  times: [],
  share: carry.share,
  awaitsShare: false,
  shareName: undefined,
  whole: undefined,
  unit: carry.unit,
  counted: carry.subject,
  pending: EMPTY,
  pendingMembers: [],
  opening: EMPTY,
  pendingOpens: false,
  pendingDeed: EMPTY,
  pendingObject: EMPTY,
  next: undefined,
  summedUp: EMPTY,
  taken: -1,
  lastMeasure: undefined,
  lastMeasured: undefined,
  lastSince: undefined,
  lastLevel: undefined,
  ranked: undefined,
  paired: false,
  lastCount: 0,
})

export const carryOf = ({ subject, main, lead, topic, share, unit, group }: State): Carry => ({
  subject,
  main,
  lead,
  topic,
  share,
  unit,
  group,
})

/** The classifier or unit without its scale: 平方米 of 万平方米. */
export const unitTail = ({ unit }: QuantityMention): string =>
  unit.replace(/^[十百千万亿兆億萬]+/u, '')

/** 已于3月底截止，共带动消费79.3亿元: the day up to which figures are counted. */
const UNTIL = /^(?:截止|为止|止)/u

const RELIEF = /^(?:宽减|宽免|豁免|减免|免征|减征|代缴|免缴)/u
const PROPOSES = /^我们?(?:亦|也|并|现)?(?:建议|提议|会|将|决定)$/u

/** Words of purpose that hold in their own clause only: 确保网络安全畅通，部署49家单位. */
const NARROW = /^(?:确保|力争|争取|努力|将|要|拟|可|力求|必须|奋力)/u

/**
 * Notes period and status words of a clause. 预计 and 计划 hold from where they stand until another verb takes over or the
 * part of the sentence up to ； ends.
 */
export function noteTime({ pieces, opening }: Clause, state: State): void {
  if (state.yearsBefore !== undefined) {
    state.period = state.yearsBefore.period
    state.yearsBefore = undefined
  }
  const takesOver = pieces.some((piece) => has(piece, C.acquire) && !has(piece, C.light))
  // 将可提供30万平方米面积，以及每年30亿元收益: a list goes on
  // 经济亦将大幅弹升，其中，新加坡…: parts of what is foreseen
  const list = has(pieces[0], C.list | C.among)
  if (opening === '：') state.framed = state.status
  if ((state.narrow && !list) || (takesOver && opening === '，')) state.status = state.framed
  state.narrow = state.narrow && list && !has(pieces[0], C.among)
  if (state.planned && carriesOut(pieces)) {
    state.status = state.framed
    state.planned = false
  }
  state.firstTime = -1
  state.times = []
  // 执行2013年“洁净湖湾”工作细则: in a clause without figures only a time at its start is the time of what follows.
  const counts = pieces.some(({ kind }) => kind === 'quantity')
  const first = pieces.findIndex(
    (piece) =>
      piece.kind !== 'blank' &&
      // 截至去年底
      !(piece.kind === 'calendar' && piece.period === undefined) &&
      !has(piece, C.preposition | C.adverb | C.estimate | C.to) &&
      !/^(?:而且?|但|且)$/u.test(state.text.slice(piece.start, piece.end)),
  )
  const reason = !counts && givesReason(pieces, state.text)
  // 1986年外销出口的蚕丝占产量的比重，…: the figures behind are of that year
  const last = pieces.at(-1)
  const asks = !counts && has(last, C.share)
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    const timed = piece.kind === 'calendar' && piece.period !== undefined
    const until = UNTIL.test(state.text.slice(piece.end, piece.end + 2))
    if (
      timed &&
      !reason &&
      (counts ||
        until ||
        asks ||
        index === first ||
        isYearOfGoal(pieces, index) ||
        isTimeOfList(state, pieces, piece) ||
        rangeTo(pieces, index, state.text) !== undefined) &&
      !isBase(state.text, pieces, index) &&
      !datesThings(state.text, pieces, index)
    ) {
      const before = state.period
      if (state.firstTime < 0) state.firstTime = index
      // 新材料产业近三年产值: years in the middle of a clause are its own
      const years = piece.period?.kind === 'past' || piece.period?.kind === 'span'
      // 截至去年底…，5年间增加八成；…
      // 新建学校34所，三年建成70所；资助学生10万人
      const inPassing =
        index > first ||
        state.series.length > 0 ||
        (before?.kind === 'point' && before.year !== undefined)
      if (years && inPassing) state.yearsBefore ??= { period: before }
      const reading =
        rangeTo(pieces, index, state.text) ??
        yearsUpTo(piece.period, before) ??
        (isDoneBy(pieces, index, state.text) ? withoutDay(piece.period) : piece.period)
      state.period = withYear(reading, before)
      state.times.push({ index, period: state.period, before })
    }
    if (counts && isNow(state.text, piece) && state.period?.kind !== 'point')
      state.period = undefined
    if (isDeadline(state.text, piece)) {
      // 年底前建成6个候车亭
      const before = state.times.at(-1)?.index === index ? state.times.pop()?.before : state.period
      state.status = 'target'
      state.period = withoutDay(piece.period)
      state.times.push({ index, period: state.period, before })
    }
    if (piece.classes & C.acquire && RELIEF.test(state.text.slice(piece.start, piece.end)))
      state.relief = true
    if (
      (piece.classes & C.estimate &&
        !EXPECTED.test(state.text.slice(piece.start - 2, piece.end))) ||
      isRevised(state.text, pieces, index) ||
      isForeseen(state.text, pieces, index)
    ) {
      // 我会注资40亿元，预期1000家企业受惠: what is foreseen of what is proposed
      // 计划编列18亿元，预计创造3万个就业机会
      const anew = state.proposed || (state.status === 'target' && state.framed === undefined)
      if (anew && opening === '，' && piece.classes & C.estimate) state.status = 'estimate'
      state.status ??= 'estimate'
    } else if (planned(state.text, pieces, index)) {
      state.planned = state.status !== 'target'
      state.status = 'target'
    } else if (
      piece.classes & C.target &&
      state.status !== 'estimate' &&
      isAdverbial(state.text, pieces, index)
    ) {
      state.status = 'target'
      const word = state.text.slice(piece.start, piece.end)
      // 我会注资40亿元，并预留3亿元: what is proposed goes on
      if (PROPOSES.test(word)) {
        state.framed = 'target'
        state.proposed = true
      }
      state.narrow = NARROW.test(word) && opening !== '：'
    }
  }
  if (!counts && namesGoals(state.text, pieces)) state.status = 'target'
}

/**
 * The time of the number at `index`: in 第一季2%、第二季3% each has its own, in 第三、四季分别为2%及3% the numbers of the run
 * have them in order.
 */
export function timeAt(
  { pieces }: Clause,
  run: readonly number[],
  index: number,
  respectively: boolean,
  state: State,
): PeriodReading | undefined {
  const { times } = state
  const [first] = times
  if (first === undefined) return state.period
  const start = run[0] as number
  const told = times.filter((time) => time.index < start)
  if (respectively && run.length > 1) {
    const order = run.indexOf(index)
    const only = told.at(-1)?.period
    // 前三季分别为
    if (only?.kind === 'point' && only.part === '01/09' && run.length === 3)
      return { kind: 'point', year: only.year, part: `Q${order + 1}`, asOf: false }
    if (only?.kind === 'years' && only.to - only.from + 1 === run.length)
      return {
        kind: 'point',
        year: { kind: 'absolute', year: only.from + order },
        part: undefined,
        asOf: false,
      }
    const listed = told.slice(-run.length)
    if (listed.length === run.length && isTimeList(pieces, listed)) return listed[order]?.period
  }
  // a list begins with a figure of the time that held before it
  if (told.length === 0)
    return pieces.some((piece, at) => at > start && at < first.index && has(piece, C.list))
      ? first.before
      : state.period
  return told.at(-1)?.period
}

/** Whether nothing but list marks stand between times: 第三、四季, 2018年和2019年. */
const isTimeList = (pieces: readonly Piece[], times: readonly TimeInClause[]): boolean =>
  pieces
    .slice(times[0]?.index, times.at(-1)?.index)
    .every((piece) => piece.kind === 'calendar' || piece.kind === 'blank' || has(piece, C.list))

/** 2014-15年度的修订预算，政府收入为…: what a year that is not over has been put at, not what is compared with. */
const isRevised = (text: string, pieces: readonly Piece[], index: number): boolean =>
  has(pieces[index], C.plan) &&
  /^修[订正](?:预算|估算)/u.test(text.slice(pieces[index]?.start, pieces[index]?.end)) &&
  !pieces.some((piece, at) => at < index && /^[比较]/u.test(text.slice(piece.start, piece.end)))

const GOALS_FOLLOW =
  /(?:目标|预期指标)(?:值)?(?:(?:设定|订定|暂定)?(?:如次|如下|为|是|分别为)[：，]|[：])$/u
const ATTAINED = /完成|达成|达到|实现|围绕|按照|对照|执行|落实|对/u

/** 总体经济目标如次：…: the figures behind are what is aimed at. */
function namesGoals(text: string, pieces: readonly Piece[]): boolean {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return false
  const words = text.slice(first.start, last.end + 1)
  return GOALS_FOLLOW.test(words) && !ATTAINED.test(words)
}

/** 要聚焦全年目标不放松，确保增长9%: the goal is for the whole year. */
const isYearOfGoal = (pieces: readonly Piece[], index: number): boolean => {
  const reading = pieces[index]?.period
  return reading?.kind === 'point' && reading.part === 'year' && has(pieces[index + 1], C.plan)
}

const UNWILLED = /^(?:弹升|回升|衰退|下滑|减缓|放缓|趋缓|扩张|上扬|上涨|下跌|萎缩|回软|回稳)$/u

/** 好于预期: what was expected is not what is. */
const EXPECTED = /(?:于|超|合|及|出)预期$/u

/** 经济亦将大幅弹升: what nobody brings about is foreseen and not planned. */
function isForeseen(text: string, pieces: readonly Piece[], index: number): boolean {
  const { start, end } = pieces[index] as Piece
  if (end - start !== 1 || text[start] !== '将') return false
  const next = pieces[index + (has(pieces[index + 1], C.adverb) ? 2 : 1)]
  return next !== undefined && UNWILLED.test(text.slice(next.start, next.end))
}

/** 拿1954年预计产量来比较一下，我们可以看到以下的数字：…: the time of all figures behind the colon. */
const isTimeOfList = (
  { text, introduces }: State,
  pieces: readonly Piece[],
  piece: Piece,
): boolean =>
  introduces &&
  piece.period?.kind === 'point' &&
  piece.period.year?.kind === 'absolute' &&
  !isAimedAt(text, pieces, piece)

/** 上半年完成520亿元, 1—6月增长5%: a part of the year, which has been. */
const carriesOut = (pieces: readonly Piece[]): boolean =>
  pieces.some(
    ({ kind, period }) =>
      kind === 'calendar' &&
      period?.kind === 'point' &&
      period.part !== undefined &&
      period.part !== 'year' &&
      !period.asOf,
  ) && !pieces.some((piece) => has(piece, C.target | C.estimate))

/** 2000年底以前发布的756件法规: a time that only says which things are counted. */
function datesThings(text: string, pieces: readonly Piece[], index: number): boolean {
  const { end } = pieces[index] as Piece
  if (!/^(?:以前|之前|以后|之后)/u.test(text.slice(end, end + 2))) return false
  const counted = pieces.findIndex(({ kind }, at) => at > index && kind === 'quantity')
  return counted > 0 && has(pieces[counted - 1], C.de)
}

/** 截至去年底…，5年间增加八成: the years up to the time that was named before. */
function yearsUpTo(
  reading: PeriodReading | undefined,
  before: PeriodReading | undefined,
): PeriodReading | undefined {
  if (reading?.kind !== 'past' || before?.kind !== 'point') return undefined
  const { year } = before
  const back = reading.years - 1
  if (year?.kind === 'relative')
    return { kind: 'range', from: { kind: 'relative', offset: year.offset - back }, to: year }
  return year?.kind === 'absolute'
    ? { kind: 'range', from: { kind: 'absolute', year: year.year - back }, to: year }
    : undefined
}

/** 自98年1月至本年12月底: what the second of two times ends. */
function rangeTo(pieces: readonly Piece[], index: number, text: string): PeriodReading | undefined {
  const said = (at: number) => text.slice(pieces[at]?.start, pieces[at]?.end)
  const [opening, from, to] = [index - 3, pieces[index - 2]?.period, pieces[index]?.period]
  if (!/^[至到]$/u.test(said(index - 1)) || !/^[自从]$/u.test(said(opening))) return undefined
  if (from?.kind !== 'point' || to?.kind !== 'point') return undefined
  if (from.year === undefined || to.year === undefined) return undefined
  return { kind: 'range', from: from.year, to: to.year }
}

/** 过去10年平均每年增长22%，现在已超过800万个: no time of the years before it. */
const isNow = (text: string, { kind, period, start, end }: Piece): boolean =>
  kind === 'calendar' &&
  period === undefined &&
  /^(?:现在|现时|目前)$/u.test(text.slice(start, end))

/** 年底前, 6月底前: by when something is to be done. */
const isDeadline = (text: string, { kind, period, end }: Piece): boolean =>
  kind === 'calendar' &&
  period?.kind === 'point' &&
  period.asOf &&
  (period.year === undefined || (period.year.kind === 'relative' && period.year.offset >= 0)) &&
  text[end] === '前'

const DONE_BY =
  /^(?:前|之前)?(?:全部|基本|力争|确保|要|将)?(?:完成|建成|竣工|完工|开工|投产|投用|交付|启动|通车|入库|落地|建设|拆除|验收)/u

/** 年底完成320个烘干房建设: what is done by a day is no stock of that day. */
const isDoneBy = (pieces: readonly Piece[], index: number, text: string): boolean => {
  const { period, end } = pieces[index] as Piece
  return period?.kind === 'point' && period.asOf && DONE_BY.test(text.slice(end, end + 8))
}

/** The year of a day: that by the end of which something is done. */
const withoutDay = (reading: PeriodReading | undefined): PeriodReading | undefined =>
  reading?.kind === 'point' ? { ...reading, part: 'year', asOf: false } : reading

/** 增速创9年来新高: the years that a record is of. */
const RECORD = /^(?:以?来)?的?(?:同期)?(?:新高|新低|最高|最低|最快|最大|最好|最佳|最多|最少|之最)/u

/** 在上年大幅下降的基础上又下降5%: the time of what it rests on. */
const BASED_ON = /^[^，。；\d]{0,14}基础上/u
const LONGEST_BASE = 17

/** 比2015年, 是2005年的, 由上年的: a time that is compared with is not the time of what follows. */
export function isBase(text: string, pieces: readonly Piece[], index: number): boolean {
  const stated = pieces[index]?.end ?? 0
  if (RECORD.test(text.slice(stated, stated + 6))) return true
  if (BASED_ON.test(text.slice(stated, stated + LONGEST_BASE))) return true
  let at = index - 1
  const unread = (piece: Piece | undefined) =>
    piece?.kind === 'calendar' && piece.period === undefined
  while (
    at >= 0 &&
    (pieces[at]?.kind === 'blank' ||
      unread(pieces[at]) ||
      /^[“"‘]$/u.test(text.slice(pieces[at]?.start ?? 0, pieces[at]?.end ?? 0)))
  )
    at--
  const previous = pieces[at]
  const word = previous === undefined ? '' : text.slice(previous.start, previous.end)
  // 从2009年到2012年累计…: the years themselves
  const spans = pieces[index]?.period?.kind === 'years' && /^[从自]$/u.test(word)
  if (!spans && /^(?:比|较|比较|由|从|自|与|同|相当于|高于|低于|超过)$/u.test(word)) return true
  if (comparesFar(text, pieces, at)) return true
  // 占全年目标的51.8%: the time of the whole
  for (let left = at; left >= 0 && left > at - 10 && pieces[left]?.kind !== 'quantity'; left--) {
    if (
      has(pieces[left], C.share) &&
      /占/u.test(text.slice(pieces[left]?.start, pieces[left]?.end))
    )
      return true
  }
  return (
    /^(?:是|为|分别是|分别为|达到|等于|将等于|可以等于)$/u.test(word) &&
    has(pieces[index + 1], C.de)
  )
}

/** 比五年计划原定1957年3856亿斤的水平: 比 stands before what is compared with and its time. */
function comparesFar(text: string, pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at >= 0 && at > from - 4; at--) {
    const piece = pieces[at] as Piece
    if (piece.kind === 'quantity' || piece.kind === 'calendar') return false
    if (/^(?:比|超过|高于|低于)$/u.test(text.slice(piece.start, piece.end))) return true
    if (!isContent(piece) && !has(piece, C.plan | C.scope)) return false
  }
  return false
}

/** 今年…上半年: a part of a year belongs to the year named before it in the sentence. */
function withYear(
  reading: PeriodReading | undefined,
  before: PeriodReading | undefined,
): PeriodReading | undefined {
  if (
    reading?.kind !== 'point' ||
    reading.year !== undefined ||
    before?.kind !== 'point' ||
    before.year === undefined
  )
    return reading
  if (reading.part === undefined || reading.part === 'year') return reading
  return { ...reading, year: before.year }
}

/** What is obtained from above. */
const OBTAINED = /^(?:到|了|新增)?[^，。；、\d]{0,8}?(?:债券?|资金|国债|补助|贷款|指标)/u

/** Words of purpose that are nouns or say something else as often. */
const DOUBTFUL = /^(?:目标|计划|预期目标|将|拟|可|要|争取)$/u

/** 年度目标增长9%, 年度目标120亿元: a plan that says its own figure, not one that is attained. */
function planned(text: string, pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index] as Piece
  if (!has(piece, C.plan) || has(piece, C.target)) return false
  if (!/(?:目标|计划)$/u.test(text.slice(piece.start, piece.end))) return false
  const previous = pieces[index - 1]
  const words = text.slice(piece.start, piece.end)
  // 年度目标水产品加工产值增长8%
  if (
    index === 0 &&
    /^(?:年度?|全年|预期|主要)/u.test(words) &&
    pieces.some(({ kind }) => kind === 'quantity')
  )
    return true
  if (has(previous, C.light | C.share | C.other_base | C.preposition)) return false
  const next = pieces[index + 1]
  return next?.kind === 'quantity' || has(next, C.rise | C.fall | C.to | C.reach)
}

const AIM =
  /^(?:紧紧|紧扣|始终)?(?:围绕|锚定|聚焦|瞄准|紧盯|紧扣|对标|对照|按照|根据|朝着|向着|坚持|为了?|以)/u

/** 围绕花卉名镇目标，建设智能温室3万亩: a goal that was had in mind is not one still to be reached. */
function isAimedAt(text: string, pieces: readonly Piece[], { start }: Piece): boolean {
  const from = pieces[0]?.start ?? start
  return AIM.test(text.slice(from, start))
}

/** 计划增长 is a plan, 年度计划的73% is not: the words that are nouns too count only before a verb or a number. */
function isAdverbial(text: string, pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index] as Piece
  const word = text.slice(piece.start, piece.end)
  if (!DOUBTFUL.test(word)) return true
  // 争取新增再贷款资金23亿元: what was obtained
  if (word === '争取' && OBTAINED.test(text.slice(piece.end, piece.end + 14))) return false
  const previous = pieces[index - 1]
  if (previous !== undefined && /[按据照度]$/u.test(text.slice(previous.start, previous.end)))
    return false
  if (word === '计划' && has(previous, C.light | C.share)) return false
  // 比计划多招收: what is compared with
  if (
    previous !== undefined &&
    /^(?:[比较]|超过?|突破)$/u.test(text.slice(previous.start, previous.end))
  )
    return false
  // 三年行动计划圆满收官: the plan by its name
  if (word === '计划' && isTitle(text, previous, piece)) return false
  let next = pieces[index + 1]
  // 实施计划已编列预算: it has been
  if (next !== undefined && /^已经?$/u.test(text.slice(next.start, next.end))) return false
  if (has(next, C.adverb)) next = pieces[index + 2]
  // 计划任务不足 is spoken of, not planned
  if (word === '计划' && has(next, C.plan)) return false
  if (next === undefined) {
    // 超额完成省定目标，
    const attained = pieces.some(
      (other, at) => at < index && has(other, C.light | C.reach | C.to | C.other_base),
    )
    return word.endsWith('目标') && !attained && !isAimedAt(text, pieces, piece)
  }
  if (word.endsWith('目标')) return has(next, C.reach) || next.kind === 'quantity'
  if (next.kind === 'quantity') return true
  // 1987年计划蚕桑补贴支出控制在3亿元
  if (
    word === '计划' &&
    (previous === undefined || previous.kind === 'calendar' || has(previous, C.scope | C.adverb)) &&
    pieces.some((piece, at) => at > index && has(piece, C.to | C.reach | C.rise | C.fall))
  )
    return true
  return has(
    next,
    C.rise | C.fall | C.light | C.acquire | C.action | C.to | C.reach | C.yoy | C.average,
  )
}

/** What plans are plans of, right before the word. */
const TITLE =
  /(?:行动|攻坚|培育|培养|提升|倍增|振兴|发展|工程|专项|实施|改革|治理|帮扶|创新|人才)$/u

const isTitle = (text: string, previous: Piece | undefined, { start }: Piece): boolean =>
  previous !== undefined &&
  previous.end === start &&
  TITLE.test(text.slice(Math.max(0, start - 4), start))

/** Ends of an object that name the doing and not the thing: 建设 of 保障性住房建设. */
const WEAK_OBJECT = /(?:建设|工作|力度|体系|行动|工程|水平|发展)$/u
/** Fewer characters are as often an adverb that no lexicon knows: 滚动实施. */
const SHORTEST_OPENING = 3
const LONGEST_OBJECT = 16
/** Ends of a lead that say what becomes of it. */
const WEAK_LEAD =
  /(?:(?:转型升级|整合升级|整合提升|优化升级|扩能|强势|快速|蓬勃|迅猛|健康|集聚)?(?:步伐|提质|加速|做大做强|发展壮大|发展|改革|建设|工作)|(?<![需重主摘必纪概])要)$/u
const LONGEST_PENDING = 24

/** Keeps what a clause without numbers was about, for numbers in the next one that do not say it. */
export function notePending({ pieces }: Clause, opensSentence: boolean, state: State): void {
  if (noteForecast(pieces, state) || noteMeasureOfShare(pieces, state)) return
  if (noteShare(pieces, state) || givesReason(pieces, state.text)) return
  const phrase = nominal(pieces, state)
  if (phrase.length > 0) {
    state.pending = phrase
    state.pendingMembers = []
    state.pendingOpens = opensSentence
    state.awaitsShare = false
    return
  }
  if (isCircumstance(pieces, state.text)) return
  const { lead, object } = readClause(pieces, state.text)
  if (lead.length > 0 || object.length > 0) state.awaitsShare = false
  if (object.length > 0) {
    state.pendingObject = objectName(object, state.text)
    state.pendingDeed = deedOf(pieces, object, state)
    state.pending = EMPTY
    return
  }
  const whole = withoutAdverb(nameOf(lead), state.text)
  const spoken = render(whole, state.text)
  const weak = WEAK_LEAD.exec(spoken)
  const name = weak === null || spoken.length < 5 ? whole : splitTail(whole, weak[0].length).lead
  const length = render(name, state.text).length
  if (length < 2 || length > LONGEST_PENDING) return
  state.pending = name
  state.pendingOpens = opensSentence
  state.pendingDeed = EMPTY
  // 水果生产喜获丰收，总产达到46万吨: how it fares is said of what the figure behind is about
  const fares = pieces.some((piece) => isVerdict(piece, state.text))
  if (fares || (opensSentence && length >= SHORTEST_OPENING)) state.opening = name
  state.pendingMembers = lead.some((piece) => has(piece, C.list)) ? membersOf(lead) : []
}

/** 对2010年经济增长率的预测，由3.1%下修为2.8%: what is forecast, and for when. */
function noteForecast(pieces: readonly Piece[], state: State): boolean {
  const { text } = state
  const last = pieces.length - 1
  if (!has(pieces[last], C.estimate) || !has(pieces[last - 1], C.de)) return false
  const towards = pieces.findLastIndex(({ start, end }) => /^对于?$/u.test(text.slice(start, end)))
  if (towards < 0) return false
  const named = pieces.slice(towards + 1, last - 1)
  const time = named.find(({ kind }) => kind === 'calendar')
  const name = nameOf(named.filter(({ kind }) => kind !== 'calendar' && kind !== 'blank'))
  if (name.length === 0) return false
  state.pending = name
  state.pendingMembers = []
  state.pendingOpens = true
  if (time?.period !== undefined) state.period = time.period
  state.status = 'estimate'
  return true
}

/** 以本地生产总值计算: what the per cents behind are of. */
function noteMeasureOfShare(pieces: readonly Piece[], state: State): boolean {
  const solid = pieces.filter(({ kind }) => kind !== 'blank')
  const start = solid[0]?.start ?? 0
  const words = state.text.slice(start, solid.at(-1)?.end)
  const found = /^[以按](.{2,12}(?:生产总值|生产毛额|GDP))(?:计算?|来计算|为准)$/u.exec(words)
  if (found === null) return false
  state.whole = {
    of: [{ start: start + 1, end: start + 1 + (found[1] ?? '').length }],
    noun: EMPTY,
  }
  return true
}

/** 在世界经济复苏带动下: under which something happens. */
const UNDER =
  /(?:[带推拉驱]动|支撑|影响|作用|背景|情况|形势|条件|领导|支持|努力|关心|指导|帮助|冲击|压力|前提|格局|环境)之?下$/u

/** 关于国际形势方面: what is told of. */
const isAspect = (words: string): boolean => words.startsWith('关于') && words.endsWith('方面')

/** 在主要经济体中: among which something is spoken of. */
function isCircumstance(pieces: readonly Piece[], text: string): boolean {
  const solid = pieces.filter(({ kind }) => kind !== 'blank')
  const first = solid[0]
  const last = solid.at(-1)
  if (first === undefined || last === undefined) return false
  const words = text.slice(first.start, last.end)
  if (isAspect(words) || (words.includes('在') && UNDER.test(words))) return true
  if (text.slice(first.start, first.end) !== '在') return false
  return isContent(last) && /[中里]$/u.test(text.slice(last.start, last.end))
}

/** 非农就业人数更在连续增加后首次下降: an adverb that no lexicon can know for one. */
function withoutAdverb(name: Name, text: string): Name {
  const words = render(name, text)
  return words.length > 4 && /(?<![变三五])更$/u.test(words) ? splitTail(name, 1).lead : name
}

/** Whether a word says how something fares: 势头强劲, 喜获丰收, 再创新高. */
const isVerdict = (piece: Piece, text: string): boolean =>
  has(piece, C.cause) &&
  /(?:丰收|新高|最高|纪录|[好喜劲猛高升进]|发展|显著|明显|运行|平稳|增强)$/u.test(
    text.slice(piece.start, piece.end),
  )

/**
 * A clause that is one noun phrase with a sentence in it before 的, where the clause behind it says its figure at once:
 * 每百元养蚕成本产出的鲜茧价款，1986年为42元. Empty for any other clause.
 */
function nominal(pieces: readonly Piece[], { text, next }: State): Name {
  if (next === undefined || !saysFigure(next, text)) return EMPTY
  const solid = pieces.filter(
    ({ kind }) => kind !== 'blank' && kind !== 'calendar' && kind !== 'quantity',
  )
  while (has(solid[0], C.adverb | C.cause | C.scope | C.list)) solid.shift()
  const first = solid[0]
  const mark = solid.findLastIndex((piece) => has(piece, C.de))
  const tail = solid.slice(mark + 1)
  if (first === undefined || mark < 1 || tail.length === 0 || has(first, C.preposition))
    return EMPTY
  const isNoun = tail.every((piece) => isContent(piece) || has(piece, C.action | C.list))
  const isPhrase = solid.slice(0, mark).some((piece) => !isContent(piece) && !has(piece, C.de))
  if (!isNoun || !isPhrase || CIRCUMSTANCE.test(render(nameOf(tail), text))) return EMPTY
  // 开展轮作试验的山区农场，有480个, but 完成烘干房的屋顶修缮
  // 加入合作社的农户，已占总农户的96%
  if (!isContent(first) && !counts(next, text) && !opensShare(next, text)) return EMPTY
  const name = nameOf(solid)
  return render(name, text).length <= LONGEST_PENDING ? name : nameOf(tail)
}

/** 蔬菜销售额在前年明显回升的情况下: what it rests on is not what is measured. */
const CIRCUMSTANCE = /(?:[上下中]|同时|时候|前后|以来|之际)$/u

/** What may stand between a time and a figure that a clause says of the noun phrase before it. */
const SAYS =
  C.adverb |
  C.reach |
  C.to |
  C.yoy |
  C.rise |
  C.fall |
  C.light |
  C.cause |
  C.about |
  C.at_least |
  C.estimate |
  C.target |
  C.average |
  C.preposition |
  C.de

/** 1986年为42元, 每户平均达到96.5元, 由上年的1.83吨: a clause without a name of its own before its first figure. */
function saysFigure({ pieces }: Clause, text: string): boolean {
  const figure = pieces.findIndex(({ kind }) => kind === 'quantity')
  if (figure < 0) return false
  return (
    pieces
      .slice(0, figure)
      .every((piece) => piece.kind === 'blank' || piece.kind === 'calendar' || has(piece, SAYS)) &&
    text[pieces[figure]?.end ?? 0] !== '的'
  )
}

/** 已占总农户的96%: the clause is about what the one before names. */
function opensShare({ pieces }: Clause, text: string): boolean {
  const first = pieces.find(
    ({ kind, classes }) => kind !== 'blank' && !(classes & (C.adverb | C.cause)),
  )
  return has(first, C.share) && text[first?.start ?? 0] === '占'
}

/** 有6600个: the clause says how many there are. */
const counts = ({ pieces }: Clause, text: string): boolean =>
  pieces.some(
    (piece, index) =>
      pieces[index + 1]?.kind === 'quantity' && text.slice(piece.start, piece.end).endsWith('有'),
  )

/** 惟因去年比较基期已高: a clause that only gives the reason names nothing. */
function givesReason(pieces: readonly Piece[], text: string): boolean {
  const first = pieces.find((piece) => piece.kind !== 'blank' && !has(piece, C.adverb | C.cause))
  return first !== undefined && REASON.test(text.slice(first.start, first.end))
}

const REASON = /^(?:因|因为|由于|受|随着)$/u

/** 这个比重, 这一比例: the share that was spoken of before. */
const DEMONSTRATIVE = /^(?:这个?|这一|该|此|此一|上述|其)$/u

export const pointsBack = (name: string): boolean => DEMONSTRATIVE.test(name)

/** Notes the part of a whole that a clause without a number ends with: 外销出口的蚕丝占产量的比重. */
export function noteShare(pieces: readonly Piece[], state: State): boolean {
  let last = pieces.length - 1
  // 比重迅速上升
  while (
    last > 0 &&
    (pieces[last]?.kind === 'blank' ||
      (has(pieces[last], C.adverb | C.rise | C.fall) && !has(pieces[last], C.share)))
  )
    last--
  const end = pieces[last]
  if (end === undefined || !has(end, C.share)) return false
  if (!/(?:比重|比例|比率|份额|占比)$/u.test(state.text.slice(end.start, end.end))) return false
  if (state.next?.pieces.some(({ quantity }) => quantity?.form === 'ratio')) {
    // 干线公路与乡间公路的比例，1986年为31.2：68.8
    const sides = sidesOf(state.text, pieces[0]?.start ?? end.start, end.start)
    if (sides.length > 0) {
      state.pending = sides.flat()
      state.pendingMembers = sides
      return true
    }
  }
  const { shareOf, noun, verb } = readBefore(state.text, pieces, 0, last + 1)
  if (shareOf === undefined) return false
  // 外销出口的蚕丝占产量的比重
  const said = verb.length > 0 && noun.length > 0 ? [...verb, ...noun] : noun
  const part = render(noun, state.text)
  if (part === '' || pointsBack(part)) state.awaitsShare = state.share !== undefined
  else {
    state.share = { part: said, whole: shareOf }
    state.awaitsShare = true
  }
  if (!state.awaitsShare) return false
  const { share } = state
  if (share !== undefined && share.whole.length > 0)
    state.shareName = [...share.part, '占', ...share.whole, '比重']
  return true
}

const SIDES = /^(\p{Script=Han}{2,8}?)[与和同](\p{Script=Han}{2,8}?)[的之]?$/u

/** The two names of a stretch `[start, end)` that sets them against each other: 基础工业与加工工业的. */
function sidesOf(text: string, start: number, end: number): readonly Name[] {
  const [whole, first = '', second = ''] = SIDES.exec(text.slice(start, end)) ?? []
  if (whole === undefined) return []
  const other = start + first.length + 1
  return [[{ start, end: start + first.length }], [{ start: other, end: other + second.length }]]
}

/** What a clause does something to, up to its first number; empty if it does not start with a verb: 粮食烘干房屋顶修缮 of
 * 完成了粮食烘干房的屋顶修缮. */
export function objectOf({ pieces }: Clause, text: string): Name {
  const { object } = readClause(pieces, text)
  const name = objectName(object, text)
  const verbs = pieces.filter(
    (piece) =>
      has(piece, C.acquire | C.action) &&
      !has(piece, C.light) &&
      piece.end <= (object[0]?.start ?? 0),
  )
  return name.length === 0 ? name : [...verbs.map(({ start, end }) => ({ start, end })), ...name]
}

/** 宽免差饷 of 宽免首两季差饷: the verbs before an object and the object. */
function deedOf(
  pieces: readonly Piece[],
  object: readonly Piece[],
  { pendingObject }: State,
): Name {
  const start = object[0]?.start ?? 0
  const verbs = pieces.filter((piece) => has(piece, C.acquire | C.action) && piece.end <= start)
  return [...verbs.map(({ start, end }) => ({ start, end })), ...pendingObject]
}

/**
 * What a clause does for someone or to something, empty for other clauses: 山区渠道加固 of 对40余公里山区渠道进行了加固,
 * 餐费补贴服务 of 为学童提供餐费补贴服务.
 */
export function servedBy({ pieces }: Clause, text: string): Name {
  if (!/^(?:对|为|给|向|将|把)$/u.test(text.slice(pieces[0]?.start, pieces[0]?.end))) return EMPTY
  const verb = pieces.findIndex(
    (piece, index) =>
      index > 1 && has(piece, C.acquire | C.light | C.action | C.predicate) && !isContent(piece),
  )
  if (verb < 0) return EMPTY
  const done = pieces.slice(verb + 1).filter((piece) => !has(piece, C.light | C.adverb))
  if (
    done.length === 0 ||
    !done.every((piece) => isContent(piece) || has(piece, C.action | C.list | C.de))
  )
    return EMPTY
  const performs = /^(?:进行|实施|开展|予以)了?$/u.test(
    text.slice(pieces[verb]?.start, pieces[verb]?.end),
  )
  if (!performs) return objectName(done, text)
  const counted = pieces.findIndex(({ kind }) => kind === 'quantity')
  const things = pieces.slice(counted < 0 ? 1 : counted + 1, verb).filter(isContent)
  return counted > verb || things.length === 0 ? EMPTY : objectName([...things, ...done], text)
}

/** 起失业率 of 自9月起失业率: 起 belongs to the time before it. */
const afterSince = (piece: Piece, text: string): Piece =>
  text[piece.start] === '起' && piece.end - piece.start > 1
    ? cut(piece, piece.start + 1, piece.end)
    : piece

/** A clause taken apart: what it starts with, or what the verb it starts with is done to. */
function readClause(
  pieces: readonly Piece[],
  text: string,
): { readonly lead: readonly Piece[]; readonly object: readonly Piece[] } {
  const lead: Piece[] = []
  const object: Piece[] = []
  let place: 'lead' | 'verb' | 'over' = 'lead'
  let timed = false
  let without = false
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'quantity') break
    // 自去年9月起失业率已趋缓
    // 我建议将债券计划的规模: who proposes is not what is proposed
    const proposes = has(piece, C.target | C.estimate) && !has(piece, C.plan | C.light)
    if (place === 'lead' && lead.length === 0 && proposes) continue
    if (place === 'lead' && lead.length === 0 && has(piece, C.preposition)) {
      timed = true
      without = /^(?:扣除|剔除|不计|除|除了)$/u.test(text.slice(piece.start, piece.end))
      continue
    }
    if (without && place === 'lead' && has(piece, C.de)) {
      // 扣除能源之核心物价: what is left out is no part of the name
      lead.length = 0
      without = false
      continue
    }
    const light =
      piece.kind === 'blank' ||
      piece.kind === 'calendar' ||
      has(piece, C.adverb | C.cause | C.scope)
    if (light) {
      if (place === 'lead' && lead.length > 0) place = 'over'
      continue
    }
    if (place === 'verb' && object.length > 0 && text.slice(piece.start, piece.end) === '参与') {
      // 引导民间资金参与滨河步道改造: what they take part in
      object.length = 0
      continue
    }
    if (has(piece, C.etc) && isLong(object) && isSum(pieces[index + 1], text)) {
      // 举办甲恳谈会、乙推介会等招商活动: what sums up so long a list stands for it
      object.length = 0
      continue
    }
    const verbal = has(piece, C.acquire | C.action | C.light | C.predicate | C.rise | C.fall)
    if (
      isContent(piece) ||
      has(piece, C.list | C.de) ||
      (has(piece, C.action) && lead.length + object.length > 0) ||
      // 启动安置房网签工作
      (object.length > 0 && has(piece, C.acquire) && isTask(pieces[index + 1], text))
    ) {
      if (place === 'lead') lead.push(timed && lead.length === 0 ? afterSince(piece, text) : piece)
      else if (place === 'verb') object.push(piece)
    } else if (place === 'lead') place = lead.length === 0 && verbal ? 'verb' : 'over'
    else if (object.length > 0) break
  }
  return place === 'verb' ? { lead: [], object } : { lead, object: [] }
}

const isLong = (object: readonly Piece[]): boolean =>
  (object.at(-1)?.end ?? 0) - (object[0]?.start ?? 0) > LONGEST_OBJECT

/** What sums up a list and may have figures of its own. */
const isSum = (piece: Piece | undefined, text: string): boolean =>
  isContent(piece) &&
  /(?:活动|项目|工程|产业|园区|基地|企业)$/u.test(text.slice(piece?.start, piece?.end))

const isTask = (piece: Piece | undefined, text: string): boolean =>
  isContent(piece) && /^(?:工作|行动|任务|工程|活动)/u.test(text.slice(piece?.start, piece?.end))

function objectName(object: readonly Piece[], text: string): Name {
  const whole = nameOf(object)
  const words = render(whole, text)
  const weak = WEAK_OBJECT.exec(words)
  const kept =
    weak === null || weak[0].length === words.length ? whole : splitTail(whole, weak[0].length).lead
  return render(kept, text).length <= LONGEST_OBJECT ? kept : EMPTY
}

const membersOf = (pieces: readonly Piece[]): Name[] => {
  const members: Piece[][] = [[]]
  for (const piece of pieces) {
    if (has(piece, C.list)) members.push([])
    else members.at(-1)?.push(piece)
  }
  return members.map(nameOf).filter((name) => name.length > 0)
}

const nameOf = (pieces: readonly Piece[]): Name => {
  const kept = [...pieces]
  while (has(kept[0], C.list | C.de)) kept.shift()
  while (has(kept.at(-1), C.list | C.de)) kept.pop()
  return kept.filter((piece) => !has(piece, C.de)).map(({ start, end }) => ({ start, end }))
}
